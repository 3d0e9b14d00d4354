import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXIT_REVOKED } from "../../src/exit-codes.ts";

const read = (file: string) => readFileSync(file, "utf8");
const lines = (file: string) => read(file).split("\n");

const node = read(".nvmrc").trim();
const [major] = node.split(".");

describe(".github/workflows", () => {
  const workflows = globSync(".github/workflows/*.yml");

  it("pin every action by its commit, with the version beside it", () => {
    const used = workflows.flatMap(lines).filter((line) => /\buses:/.test(line));
    expect(used.length).toBeGreaterThan(4);
    for (const line of used) {
      expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it.each(workflows)("%s may read, and only the release may write", (file) => {
    const text = read(file);
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    const writes = text.match(/: write$/gm) ?? [];
    expect(writes).toHaveLength(file.endsWith("release.yml") ? 1 : 0);
    expect(text).not.toContain("write-all");
    expect(text).not.toContain("pull_request_target");
  });

  it("put nothing that strangers write into a shell", () => {
    for (const line of workflows.flatMap(lines).filter((each) => /\brun:/.test(each))) {
      expect(line).not.toContain("${{");
    }
  });

  it("leave no credentials in a checkout", () => {
    for (const file of workflows) {
      const checkouts = read(file).match(/actions\/checkout@/g)!.length;
      expect(read(file).match(/persist-credentials: false/g)).toHaveLength(checkouts);
    }
  });
});

describe("Dockerfile", () => {
  const dockerfile = read("Dockerfile");
  const instructions = dockerfile.replace(/^#.*\n/gm, "");

  it("runs the bot itself, without root, npm or a shell", () => {
    expect(instructions).toMatch(/\nCMD \["src\/main\.ts"\]\n$/);
    expect(instructions.match(/npm [\w-]+/g)).toEqual(["npm ci"]);
    expect(instructions).toMatch(/FROM gcr\.io\/distroless\/\S+:nonroot\n/);
  });

  it("builds and runs on the Node that the project is made for", () => {
    expect(dockerfile).toContain(`FROM node:${major}-slim AS builder`);
    expect(dockerfile).toContain(`distroless/nodejs${major}-`);
    expect(JSON.parse(read("package.json")).optionalDependencies.node).toBe(node);
  });

  it("copies only what there is, and what .dockerignore lets in", () => {
    const copies = [...dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, from]) =>
      from!.split(" "),
    );
    expect(copies.length).toBeGreaterThan(5);
    const admitted = lines(".dockerignore").filter((line) => line.startsWith("!"));
    for (const path of copies) expect(existsSync(path), path).toBe(true);
    expect(admitted.map((line) => line.slice(1)).sort()).toEqual(copies.sort());
  });

  it("asks the port of its own health check", () => {
    const port = /METRICS_PORT=(\d+)/.exec(dockerfile)![1];
    expect(read("compose.yaml")).toContain(`METRICS_PORT: "${port}"`);
  });
});

describe("compose.yaml", () => {
  it.each(["read_only: true", "- ALL", "no-new-privileges:true", "data:/data", "/app/corpus:ro"])(
    "has %s",
    (setting) => {
      expect(read("compose.yaml")).toContain(setting);
    },
  );
});

describe("packaging/verbatim.service", () => {
  const unit = Object.fromEntries(
    lines("packaging/verbatim.service")
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );

  it("starts the bot itself and stops it with SIGTERM", () => {
    expect(unit.ExecStart).toMatch(/\/node src\/main\.ts$/);
    expect(unit.ExecStart).not.toContain("npm ");
    expect(unit.KillSignal).toBe("SIGTERM");
    // The bot's own drain, in src/shutdown.ts, takes up to 12 seconds.
    expect(Number(unit.TimeoutStopSec)).toBeGreaterThan(12);
  });

  it("does not restart a bot whose settings or token are wrong", () => {
    expect(unit.Restart).toBe("on-failure");
    const codes = unit.RestartPreventExitStatus!.split(" ");
    expect(read("src/main.ts")).toContain("process.exit(2)");
    expect(codes).toEqual(["2", String(EXIT_REVOKED)]);
  });

  const analyze = spawnSync("systemd-analyze", ["--version"]).status === 0;
  it.skipIf(!analyze)("is understood by systemd, and little exposed", () => {
    const file = "packaging/verbatim.service";
    const verified = spawnSync("systemd-analyze", ["verify", file], { encoding: "utf8" });
    expect(verified.stderr.split("\n").filter((line) => line.includes("verbatim"))).toEqual([]);
    const args = ["security", "--offline=true", "--threshold=20", file];
    expect(spawnSync("systemd-analyze", args).status).toBe(0);
  });
});

describe("renovate.json", () => {
  it("pins actions and images by digest", () => {
    expect(JSON.parse(read("renovate.json")).extends).toContain("config:best-practices");
  });
});

describe(".github/ISSUE_TEMPLATE", () => {
  it.each(["bug", "wrong-answer", "feature"])(
    "%s.yml has a name, a description and a body",
    (name) => {
      const text = read(`.github/ISSUE_TEMPLATE/${name}.yml`);
      for (const key of ["name", "description", "body"])
        expect(text).toMatch(new RegExp(`^${key}:`, "m"));
      const ids = [...text.matchAll(/^ {4}id: (\S+)$/gm)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(text.includes("Receipt")).toBe(name === "wrong-answer");
    },
  );
});
