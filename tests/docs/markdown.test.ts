import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { commandProblem, type KnownCommands, verbatimWords } from "./check-command.ts";
import { anchorOf, readMarkdown, shellLines } from "./read-markdown.ts";

const files = globSync("**/*.md", {
  exclude: (path) => /(?:^|\/)(?:node_modules|fixtures|coverage|\.git)(?:\/|$)/.test(path),
}).filter((file) => !file.startsWith("corpus/") || file === "corpus/SOURCE.md");
const pages = new Map(files.map((file) => [file, readMarkdown(readFileSync(file, "utf8"))]));

function runVerbatim(args: readonly string[]) {
  // Nothing but what the page shows decides: blank settings win over those of a .env file.
  const none = { DISCORD_TOKEN: "", OPENAI_API_KEY: "", OPENAI_BASE_URL: "" };
  const env = { PATH: process.env.PATH, NO_COLOR: "1", ...none };
  const options = { encoding: "utf8", env, timeout: 20_000 } as const;
  return spawnSync(process.execPath, ["bin/verbatim.mjs", ...args], options);
}

const usage = runVerbatim(["help"]).stdout;
const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
const known: KnownCommands = {
  scripts: new Set(Object.keys(scripts)),
  commands: new Set([...usage.matchAll(/^ {2}verbatim ([\w:-]+)/gm)].map(([, name]) => name!)),
  options: new Set(usage.match(/--[\w-]+/g)),
};

/** Commands of a page: its shell blocks, and inline code that is one. */
function commandsOf(file: string): string[] {
  const { shell, code } = pages.get(file)!;
  const inline = code.filter((text) =>
    /^(?:[A-Z_]+=\S+ )?(?:npm (?:run|ci|start|test)|verbatim|node [\w./-]+\.m?[jt]s)\b/.test(text),
  );
  return [...shell, ...inline];
}

/** Commands with a place to fill in, or that need what is not here, are only looked at. */
const FILL_IN = /…|\b[A-Z]{3,}\b|[|<>]/;
const NEEDS_MORE = new Set(["backup", "calibrate", "migrate", "restore", "setup", "verify"]);

const runnable = [...new Set(files.flatMap(commandsOf))].filter((line) => {
  const words = verbatimWords(line);
  if (words === null || words.length === 0 || FILL_IN.test(line)) return false;
  const [command = ""] = words.filter((word) => !word.startsWith("-"));
  // A question, a text: without it the name of a command is no command.
  const lacksText = ["ask", "check"].includes(command) && words.length === 1;
  return !NEEDS_MORE.has(command) && !lacksText;
});

describe("every page", () => {
  it("is one of many", () => {
    expect(files).toContain("README.md");
    expect(files).toContain("docs/operations.md");
    expect(files.length).toBeGreaterThan(12);
  });

  it.each(files)("%s links to files and headings that exist", (file) => {
    const missing = pages.get(file)!.links.filter((link) => {
      if (/^[a-z]+:/i.test(link)) return false;
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? file : normalize(join(dirname(file), decodeURI(path)));
      if (!existsSync(target)) return true;
      return anchor !== undefined && !(pages.get(target)?.anchors.has(anchor) ?? false);
    });
    expect(missing).toEqual([]);
  });

  it.each(files)("%s names commands that exist", (file) => {
    const wrong = commandsOf(file).flatMap((line) => {
      const problem = commandProblem(line, known);
      return problem === null ? [] : `${line}: ${problem}`;
    });
    expect(wrong).toEqual([]);
  });

  it.each(files)("%s names files of the project that exist", (file) => {
    const paths = pages
      .get(file)!
      .code.filter((text) =>
        /^(?:src|tests|scripts|docs|packaging|\.github)\/[\w./-]+$/.test(text),
      );
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe("commands that are shown and can be run", () => {
  it("are several", () => {
    expect(runnable.length).toBeGreaterThan(3);
  });

  it.each(runnable)("%s", (line) => {
    const words = verbatimWords(line)!;
    const { status, stderr } = runVerbatim(words);
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});

describe("the checker itself", () => {
  it("reads links, anchors, code and shell blocks", () => {
    const page = readMarkdown(
      "# A *b* `c`!\n\n## A b c\n\n[x](y.md#z) ![p](q.png) `npm run x`\n\n```\nnpm ci # why\n\nnpm start\n```\n\n```ts\nnpm\n```\n",
    );
    expect(page.links).toEqual(["y.md#z", "q.png"]);
    expect([...page.anchors]).toEqual(["a-b-c", "a-b-c-1"]);
    expect(page.code).toEqual(["c", "npm run x"]);
    expect(page.shell).toEqual(["npm ci", "npm start"]);
  });

  it("makes anchors as GitHub does", () => {
    expect(anchorOf("What’s new, in 1.2?")).toBe("whats-new-in-12");
    expect(anchorOf("Назви — Über")).toBe("назви--über");
  });

  it("takes no text for a shell block", () => {
    expect(shellLines({ lang: "", text: "---\ntitle: x\n---" })).toEqual([]);
  });

  it.each([
    ["npm run nothing", 'no script "nothing"'],
    ["npm destroy", 'npm has no "destroy" here'],
    ["npm run -s verbatim -- shout", 'verbatim has no "shout"'],
    ["verbatim ask --louder", "verbatim has no --louder"],
    ["npm run -s doctor -- --inline", "verbatim has no --inline"],
    ["node scripts/nothing.ts", "no file scripts/nothing.ts"],
  ])("refuses %s", (line, problem) => {
    expect(commandProblem(line, known)).toBe(problem);
  });

  it.each([
    "npm ci",
    "npm run eval -- --speakers FILE",
    "DISCORD_TOKEN=x npm run doctor",
    "git pull",
  ])("takes %s", (line) => {
    expect(commandProblem(line, known)).toBeNull();
  });

  it("sees every page that git does", () => {
    const listed = execFileSync(
      "git",
      ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
      {
        encoding: "utf8",
      },
    );
    const wanted = listed
      .split("\n")
      .filter((file) => /\.md$/.test(file) && !/fixtures\/|^corpus\/(?!SOURCE)/.test(file));
    expect([...files].sort()).toEqual(wanted.filter((file) => existsSync(file)).sort());
  });
});
