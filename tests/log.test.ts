import { DiscordAPIError } from "discord.js";
import { describe, expect, it } from "vitest";
import { createLog, describeError, redact } from "../src/log.ts";

const TOKEN = `${"M".repeat(26)}.${"a".repeat(6)}.${"b".repeat(38)}`;
const KEY = `sk-proj-${"k".repeat(40)}`;
const PASSWORD = "hunter2%21";
const INTERACTION = `aW50ZXJhY3Rpb246${"c".repeat(60)}`;

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = "";
  const destination = {
    write(line: string) {
      text += line;
    },
  };
  write(createLog({ level: "trace", destination }));
  return text;
}

describe("createLog", () => {
  it("writes one JSON object a line, with the level's name", () => {
    const [line, ...rest] = logged((log) => log.info({ servers: 3 }, "online")).split("\n");
    expect(JSON.parse(line!)).toMatchObject({ level: "info", servers: 3, msg: "online" });
    expect(rest).toEqual([""]);
  });

  it("tells what an error was, also one that is logged alone", () => {
    const error = Object.assign(new TypeError("no such channel"), { code: 10_003 });
    const lines = logged((log) => {
      log.error({ interaction: "1", err: error }, "an interaction failed");
      log.error(error);
    });
    for (const line of lines.trim().split("\n")) {
      const { err } = JSON.parse(line);
      expect(err).toMatchObject({ name: "TypeError", message: "no such channel", code: 10_003 });
      expect(err.stack).toContain("log.test.ts");
    }
  });

  it.each([
    ["a bot's token", TOKEN],
    ["an API key", KEY],
    ["an interaction's token", INTERACTION],
  ])("never writes %s, wherever it comes from", (_, secret) => {
    const text = logged((log) => {
      log.info(`logging in with ${secret}`);
      log.info({ request: { url: `/webhooks/123456789012345678/${secret}/messages` } }, "sent");
      log.error({ err: new Error(`refused ${secret}`, { cause: new Error(secret) }) }, "failed");
      log.warn({ deep: [{ token: secret, list: [secret] }] }, "odd");
    });
    expect(text).not.toContain(secret);
    expect(text.trim().split("\n")).toHaveLength(4);
  });

  it("never writes a password out of an address", () => {
    const url = `postgres://bot:${PASSWORD}@localhost:5432/verbatim`;
    const text = logged((log) => {
      log.info({ url, databaseUrl: "x hunter2%21" }, `connecting to ${url}`);
      log.error({ err: new Error(`refused ${url}`) }, "failed");
    });
    expect(text).not.toContain(PASSWORD);
    expect(text).toContain("postgres://[secret]@localhost:5432/verbatim");
  });

  it("tells what failed, where, and why", () => {
    const err = new Error("database or disk is full", { cause: new Error("no space left") });
    const line = JSON.parse(logged((log) => log.error({ err }, "failed")));
    expect(line.err).toMatchObject({
      message: "database or disk is full",
      stack: expect.stringContaining("log.test.ts"),
      cause: { message: "no space left" },
    });
  });

  it("writes no control characters that could forge a line", () => {
    const text = logged((log) => log.info({ question: "a\r\u001b[31m\u2028b" }, "asked \u0007"));
    expect(text).not.toMatch(/\\r|\\u001b|\u2028|\\u0007/);
  });
});

describe("describeError", () => {
  it("tells code, status and message of Discord's errors, but not their address or body", () => {
    const error = new DiscordAPIError(
      { code: 10_062, message: "Unknown interaction" },
      10_062,
      404,
      "POST",
      `https://discord.com/api/v10/interactions/1/${INTERACTION}/callback`,
      { body: { content: "a user's words" }, files: undefined },
    );
    const told = JSON.stringify(describeError(error));
    expect(told).toContain("Unknown interaction");
    expect(told).toContain("10062");
    expect(told).not.toContain("a user's words");
    expect(told).not.toContain(INTERACTION);
  });

  it("takes what is thrown but no error", () => {
    expect(describeError("plain")).toEqual({ message: "plain" });
  });
});

describe("redact", () => {
  it("leaves ordinary text alone", () => {
    expect(redact("Zelenskyy said: “a.b.c” (see /channels/123)")).toBe(
      "Zelenskyy said: “a.b.c” (see /channels/123)",
    );
  });
});
