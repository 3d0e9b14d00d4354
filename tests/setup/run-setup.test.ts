import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { parse } from "dotenv";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deployWithToken } from "../../src/discord/deploy-with-token.ts";
import { explainStartFailure } from "../../src/discord/explain-start-failure.ts";
import { type LocalDiscord, startLocalDiscord } from "../../src/playground/local-discord.ts";
import { createPlainPrompts } from "../../src/setup/create-plain-prompts.ts";
import type { Finding } from "../../src/setup/finding.ts";
import { runSetup } from "../../src/setup/run-setup.ts";
import type { SetupContext, SetupOptions } from "../../src/setup/setup-context.ts";
import { type Expected, scriptPrompts } from "./scripted-prompts.ts";

let discord: LocalDiscord;
let folder: string;
let envFile: string;
beforeEach(async () => {
  discord = await startLocalDiscord();
  folder = mkdtempSync(join(tmpdir(), "verbatim-setup-"));
  envFile = join(folder, ".env");
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  expect(discord.record.violations()).toEqual([]);
  await discord.stop();
});

const WORKS: Finding = { state: "ok", message: "answers" };
const MODERATORS = "600000000000000033";

type Change = Partial<Omit<SetupContext, "options">> & {
  readonly options?: Partial<SetupOptions>;
};

function contextWith(change: Change): Omit<SetupContext, "prompts"> {
  const options = { yes: false, tokenFile: undefined, apiUrl: discord.apiUrl, ...change.options };
  return {
    env: {},
    envFile,
    ...change,
    options,
    ports: {
      deploy: deployWithToken,
      explainFailure: explainStartFailure,
      probeModel: async () => [WORKS],
      answer: async (question, env) => `${question} by ${env.OPENAI_MODEL}`,
      ...change.ports,
    },
  };
}

async function setUp(script: readonly Expected[], change: Change = {}) {
  const prompts = scriptPrompts(script);
  const code = await runSetup({ ...contextWith(change), prompts });
  expect(prompts.left()).toBe(0);
  return { code, told: prompts.told.join("\n") };
}

const token = (answer: string): Expected => ({ kind: "secret", asks: /token/, answer });
const drafting = (answer: string): Expected => ({ kind: "choose", asks: /drafts/, answer });
const channel = (answer: string): Expected => ({ kind: "text", asks: /channel/, answer });
const question = (answer: string): Expected => ({ kind: "text", asks: /question/, answer });
const next = (answer: string): Expected => ({ kind: "choose", asks: /What now/, answer });
const written = () => parse(readFileSync(envFile, "utf8"));

describe("runSetup", () => {
  it("leads from a token to registered commands and a first answer", async () => {
    const { code, told } = await setUp([
      token(discord.token),
      drafting("none"),
      channel(MODERATORS),
      question("Who?"),
    ]);
    expect(code).toBe(0);
    expect(told).toContain("ok Discord knows the token: it is verbatim’s.");
    expect(told).toContain("address https://discord.com/oauth2/authorize?client_id=6000000000");
    expect(told).toContain("ok The commands are registered.");
    expect(told).toContain("note Who?\nWho? by gpt-6-luna");
    expect(discord.world.commands.size).toBeGreaterThan(5);
    expect(written()).toMatchObject({
      DISCORD_TOKEN: discord.token,
      OPENAI_API_KEY: "",
      MODERATOR_CHANNELS: MODERATORS,
      CORPUS_DIR: "corpus",
    });
    expect(statSync(envFile).mode & 0o777).toBe(0o600);
  });

  it("refuses a token of the wrong shape where it is typed, with the page", async () => {
    const { told } = await setUp([
      token("hunter2"),
      token(discord.token),
      drafting("none"),
      channel(""),
      question(""),
    ]);
    expect(told).toContain("refused It must be the token from the Developer Portal (Bot, Reset");
    expect(told).not.toContain("hunter2");
  });

  it("looks the token up while the next question is open, and tells before the one after", async () => {
    const looked = () =>
      discord.record.entries.filter((entry) => JSON.stringify(entry).includes("/@me"));
    const { told } = await setUp([
      token(discord.token.replace("LOCAL1", "LOCAL2")),
      {
        ...drafting("none"),
        before: async () => {
          while (looked().length < 4) await new Promise((resolve) => setTimeout(resolve, 5));
          // The answers have to arrive and be read, too.
          await new Promise((resolve) => setTimeout(resolve, 500));
        },
      },
      next("other"),
      token(discord.token),
      channel(""),
      question(""),
    ]);
    expect(told).toContain("fail Discord refuses the token");
    expect(told.indexOf("fail Discord")).toBeLessThan(told.indexOf("ok Discord knows"));
    expect(written().DISCORD_TOKEN).toBe(discord.token);
  });

  it("asks Discord again when it could not be asked, and can be left with nothing written", async () => {
    discord.faults.add({ path: /@me$/, times: 4, effect: { kind: "reset", when: "before" } });
    const { code, told } = await setUp([
      token(discord.token),
      drafting("none"),
      channel(""),
      next("again"),
      next("stop"),
    ]);
    expect(code).toBe(1);
    expect(told).toContain("fail Discord can't be asked");
    expect(existsSync(envFile)).toBe(false);
    expect(discord.world.commands.size).toBe(0);
  });

  it("asks for another model when one does not answer", async () => {
    const probed: string[] = [];
    const ports = {
      probeModel: async ({ name }: { name: string }): Promise<Finding[]> => {
        probed.push(name);
        return [name === "good" ? WORKS : { state: "problem", message: "refuses the key" }];
      },
    } as unknown as SetupContext["ports"];
    const server = (model: string): Expected[] => [
      { kind: "text", asks: /address/, answer: "http://127.0.0.1:11434/v1" },
      { kind: "secret", asks: /key/, answer: "" },
      { kind: "text", asks: /model to ask/, answer: model },
    ];
    const { code, told } = await setUp(
      [
        token(discord.token),
        drafting("other"),
        ...server("bad"),
        channel(""),
        next("other"),
        drafting("other"),
        ...server("good"),
        question(""),
      ],
      { ports },
    );
    expect(code).toBe(0);
    expect(told).toContain("fail Model: refuses the key");
    expect(probed).toEqual(["bad", "good"]);
    expect(written()).toMatchObject({
      OPENAI_BASE_URL: "http://127.0.0.1:11434/v1",
      OPENAI_MODEL: "good",
    });
  });

  it("keeps what is set up, and every other line of the file", async () => {
    writeFileSync(
      envFile,
      `# mine\nDISCORD_TOKEN=${discord.token}\nEXTRA=1\nOPENAI_API_KEY=sk-x\nOPENAI_MODEL=m\n`,
    );
    const { code } = await setUp([
      { kind: "choose", asks: /token already/, answer: "keep" },
      drafting("keep"),
      channel(""),
      question(""),
    ]);
    expect(code).toBe(0);
    expect(readFileSync(envFile, "utf8")).toBe(
      `# mine\nDISCORD_TOKEN=${discord.token}\nEXTRA=1\nOPENAI_API_KEY=sk-x\nOPENAI_MODEL=m\nMODERATOR_CHANNELS=\n`,
    );
    expect(statSync(envFile).mode & 0o777).toBe(0o600);
  });

  it("overwrites a setting only when told so", async () => {
    const old = `OPENAI_API_KEY=sk-old\nDISCORD_TOKEN=${discord.token}\n`;
    writeFileSync(envFile, old);
    const asked = (answer: boolean): Expected[] => [
      { kind: "choose", asks: /token already/, answer: "keep" },
      drafting("none"),
      channel(""),
      { kind: "confirm", asks: /another OPENAI_API_KEY\. Overwrite/, answer },
    ];
    const kept = await setUp(asked(false));
    expect(kept.code).toBe(1);
    expect(kept.told).toContain("stays as it was.");
    expect(kept.told).toContain("end Setup is not done.");
    expect(readFileSync(envFile, "utf8")).toBe(old);
    expect((await setUp([...asked(true), question("")])).code).toBe(0);
    expect(written().OPENAI_API_KEY).toBe("");
  });

  it("warns of a setting in the environment that wins over the file", async () => {
    const { told } = await setUp(
      [
        { kind: "choose", asks: /token already/, answer: "other" },
        token(discord.token),
        drafting("none"),
        channel(""),
        question(""),
      ],
      { env: { DISCORD_TOKEN: discord.token.replace("LOCAL1", "OTHER1") } },
    );
    expect(told).toContain(`warn DISCORD_TOKEN is set outside of ${envFile}`);
  });

  it("says what to do when the commands can't be registered", async () => {
    const body = { message: "Missing Access", code: 50_001 };
    discord.faults.add({
      method: "PUT",
      path: /commands$/,
      effect: { kind: "answer", status: 403, body },
    });
    const { code, told } = await setUp([token(discord.token), drafting("none"), channel("")]);
    expect(code).toBe(1);
    expect(told).toContain("fail The commands could not be registered. The bot may not see");
    expect(told).toContain("applications.commands");
  });

  it("is done when the user leaves at the test question", async () => {
    const { code, told } = await setUp([
      token(discord.token),
      drafting("none"),
      channel(""),
      question("LEAVE"),
    ]);
    expect(code).toBe(0);
    expect(told).toContain("end Next: npm start runs the bot");
  });

  it("sends a bot that is in no server yet to its invite link first", async () => {
    discord.world.guilds.clear();
    const { told } = await setUp([
      token(discord.token),
      drafting("none"),
      channel(""),
      question("LEAVE"),
    ]);
    expect(told).toContain("say To invite it, open");
    expect(told).toContain("end Next: open the invite link above and choose your server; then npm");
  });

  it("leaves everything as it was when the user leaves", async () => {
    const { code, told } = await setUp([token("LEAVE")]);
    expect(code).toBe(1);
    expect(told).toContain("Setup was stopped");
    expect(existsSync(envFile)).toBe(false);
  });
});

describe("runSetup, without questions", () => {
  async function unattended(change: Change) {
    let out = "";
    const output = new Writable({
      write(chunk, _, done) {
        out += chunk;
        done();
      },
    });
    const options = { yes: true, ...change.options };
    const context = contextWith({ ...change, options });
    const code = await runSetup({ ...context, prompts: createPlainPrompts(output) });
    return { code, out };
  }

  it("takes the token from a file and the rest from the environment", async () => {
    const tokenFile = join(folder, "token");
    writeFileSync(tokenFile, `${discord.token}\n`);
    const env = { OPENAI_API_KEY: "sk-x", OPENAI_MODEL: "m" };
    const { code, out } = await unattended({ options: { tokenFile }, env });
    expect(code).toBe(0);
    expect(out).toContain("ok    Model: answers");
    expect(out).toContain("ok    The commands are registered.");
    expect(out).not.toContain(discord.token);
    expect(out).not.toContain("sk-x");
    expect(written()).toMatchObject({ DISCORD_TOKEN: discord.token, ...env });
  });

  it.each<[string, Change, string]>([
    ["no token", {}, "FIX   no token: set DISCORD_TOKEN"],
    [
      "a token's file that is missing",
      { options: { tokenFile: "/nowhere" } },
      "/nowhere can’t be read",
    ],
    [
      "a token of the wrong shape",
      { env: { DISCORD_TOKEN: "hunter2" } },
      "DISCORD_TOKEN: It must be",
    ],
  ])("refuses %s", async (_, change, message) => {
    const { code, out } = await unattended(change);
    expect(code).toBe(1);
    expect(out).toContain(message);
    expect(out).not.toContain("hunter2");
    expect(existsSync(envFile)).toBe(false);
  });

  it("writes nothing when Discord refuses the token", async () => {
    const env = { DISCORD_TOKEN: discord.token.replace("LOCAL1", "LOCAL2") };
    const { code, out } = await unattended({ env });
    expect(code).toBe(1);
    expect(out).toContain("FIX   Discord refuses the token");
    expect(existsSync(envFile)).toBe(false);
  });
});
