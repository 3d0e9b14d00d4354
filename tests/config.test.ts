import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseConfig, renderEnvExample } from "../src/config.ts";

const TOKEN = `${"M".repeat(24)}.${"a".repeat(6)}.${"b".repeat(38)}`;

describe("parseConfig", () => {
  it("needs nothing", () => {
    expect(parseConfig({})).toEqual({
      ok: true,
      config: {
        discordToken: null,
        discordApiUrl: null,
        model: null,
        corpus: "corpus",
        data: "data",
        databaseUrl: null,
        shards: null,
        moderatorChannels: [],
        storyLimits: { count: 50, bytes: 20_000_000 },
        fetchHosts: null,
        playgroundPort: 8642,
        metricsPort: null,
        metricsHost: "127.0.0.1",
        operatorChannel: null,
        profile: null,
        logLevel: "info",
      },
    });
  });

  it("takes a blank setting as not set", () => {
    const blank = { DISCORD_TOKEN: "", CORPUS_DIR: "", PLAYGROUND_PORT: "", LOG_LEVEL: "" };
    expect(parseConfig(blank)).toEqual(parseConfig({}));
  });

  it("reads what is set", () => {
    const env = {
      DISCORD_TOKEN: ` ${TOKEN} `,
      CORPUS_DIR: "books",
      PLAYGROUND_PORT: "0",
      LOG_LEVEL: "warn",
    };
    expect(parseConfig(env)).toEqual({
      ok: true,
      config: {
        discordToken: TOKEN,
        discordApiUrl: null,
        model: null,
        corpus: "books",
        data: "data",
        databaseUrl: null,
        shards: null,
        moderatorChannels: [],
        storyLimits: { count: 50, bytes: 20_000_000 },
        fetchHosts: null,
        playgroundPort: 0,
        metricsPort: null,
        metricsHost: "127.0.0.1",
        operatorChannel: null,
        profile: null,
        logLevel: "warn",
      },
    });
  });

  it("fetches from the hosts that are named, where that is allowed", () => {
    const hosts = (env: Record<string, string>) => {
      const result = parseConfig(env);
      return result.ok ? result.config.fetchHosts : result.problems;
    };
    expect(hosts({ FETCH_HOSTS: "example.org" })).toBeNull();
    expect(hosts({ ALLOW_FETCH: "1" })).toEqual([]);
    expect(hosts({ ALLOW_FETCH: "1", FETCH_HOSTS: "Example.org, a.example.com" })).toEqual([
      "example.org",
      "a.example.com",
    ]);
    expect(hosts({ ALLOW_FETCH: "yes" })).toEqual(["ALLOW_FETCH must be 0 or 1"]);
    expect(hosts({ FETCH_HOSTS: "https://example.org" })).toEqual([
      "FETCH_HOSTS must be names of hosts, like example.org, with commas between",
    ]);
  });

  it("asks a model when a key or a server is named", () => {
    const model = (env: Record<string, string>) => {
      const result = parseConfig(env);
      return result.ok ? result.config.model : result.problems;
    };
    expect(model({ OPENAI_API_KEY: "sk-x" })).toMatchObject({
      apiKey: "sk-x",
      baseUrl: null,
      name: "gpt-6-luna",
    });
    expect(
      model({
        OPENAI_BASE_URL: "http://127.0.0.1:11434/v1",
        OPENAI_MODEL: "qwen",
        USER_COOLDOWN: "2",
      }),
    ).toMatchObject({
      apiKey: null,
      name: "qwen",
      userCooldown: 2_000,
    });
    expect(model({ OPENAI_BASE_URL: "nowhere", DAILY_DOLLARS: "-1" })).toEqual([
      "OPENAI_BASE_URL must be an address like http://127.0.0.1:11434/v1",
      "DAILY_DOLLARS must be an amount, like 2.50",
    ]);
  });

  it("takes the shards of one of several processes, which share a database", () => {
    const of = (env: Record<string, string>) => {
      const result = parseConfig({ DATABASE_URL: "postgres://localhost/verbatim", ...env });
      return result.ok ? result.config.shards : result.problems;
    };
    expect(of({ SHARDS: "", SHARD_COUNT: "" })).toBeNull();
    expect(of({ SHARDS: "2, 3,2", SHARD_COUNT: "4" })).toEqual({ ids: [2, 3], count: 4 });
    expect(of({ SHARD_COUNT: "2", DATABASE_URL: "" })).toEqual({ ids: [0, 1], count: 2 });
    expect(of({ SHARDS: "0,1" })).toEqual(["SHARD_COUNT must be set where SHARDS is"]);
    expect(of({ SHARDS: "4", SHARD_COUNT: "4" })).toEqual([
      "SHARDS must be below SHARD_COUNT: they begin at 0",
    ]);
    expect(of({ SHARDS: "0", SHARD_COUNT: "2", DATABASE_URL: "" })).toEqual([
      expect.stringContaining("DATABASE_URL must be set"),
    ]);
    expect(of({ SHARDS: "0-3", SHARD_COUNT: "4" })).toEqual([
      "SHARDS must be numbers of shards, with commas between",
    ]);
  });

  it("takes an address of PostgreSQL, and says nothing of one that is wrong", () => {
    const of = (DATABASE_URL: string) => {
      const result = parseConfig({ DATABASE_URL });
      return result.ok ? result.config.databaseUrl : result.problems;
    };
    const url = "postgres://bot:hunter2@localhost/verbatim";
    expect(of(` ${url} `)).toBe(url);
    expect(of("postgresql:///verbatim?host=/run/postgresql")).toMatch(/^postgresql:/);
    expect(of("")).toBeNull();
    expect(of("mysql://bot:hunter2@localhost/verbatim")).toEqual([
      "DATABASE_URL must be an address like postgres://user:password@localhost:5432/verbatim",
    ]);
  });

  it("says of every wrong setting what is wanted, and never repeats a value", () => {
    const result = parseConfig({
      DISCORD_TOKEN: "hunter2",
      PLAYGROUND_PORT: "door",
      LOG_LEVEL: "loud",
    });
    expect(result).toEqual({
      ok: false,
      problems: [
        expect.stringMatching(/^DISCORD_TOKEN must be the token from the Developer Portal/),
        "PLAYGROUND_PORT must be a port number, like 8080",
        "LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent",
      ],
    });
  });
});

describe("renderEnvExample", () => {
  it("is what .env.example holds", () => {
    expect(readFileSync(".env.example", "utf8")).toBe(renderEnvExample());
  });
});
