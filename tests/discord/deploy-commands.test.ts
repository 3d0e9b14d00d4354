import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/discord/commands/commands.ts";
import { hashCommands } from "../../src/discord/deploy-commands.ts";
import { explainStartFailure } from "../../src/discord/explain-start-failure.ts";
import { checkCommands } from "../../src/playground/validate/check-command.ts";

const definitions = COMMANDS.map(({ data }) => data as unknown as Record<string, unknown>);

describe("hashCommands", () => {
  it("does not change by what Discord adds, nor by order", () => {
    const registered = definitions.map((definition, at) => ({
      ...definition,
      id: String(at),
      version: "1",
      dm_permission: true,
      nsfw: false,
      name_localizations: definition.name_localizations ?? null,
    }));
    expect(hashCommands(registered.reverse())).toBe(hashCommands(definitions));
  });

  it("changes with a description or an option", () => {
    const [ask, ...rest] = definitions as [Record<string, unknown>, ...Record<string, unknown>[]];
    expect(hashCommands([{ ...ask, description: "other" }, ...rest])).not.toBe(
      hashCommands(definitions),
    );
    expect(hashCommands([{ ...ask, options: [] }, ...rest])).not.toBe(hashCommands(definitions));
    const french = { ...(ask.name_localizations as object), fr: "autre" };
    expect(hashCommands([{ ...ask, name_localizations: french }, ...rest])).not.toBe(
      hashCommands(definitions),
    );
    expect(hashCommands(rest)).not.toBe(hashCommands(definitions));
  });
});

describe("COMMANDS", () => {
  it("keep Discord's rules", () => {
    expect(checkCommands(definitions)).toEqual({});
  });
});

describe("explainStartFailure", () => {
  it.each([
    [
      Object.assign(new Error("An invalid token was provided."), { code: "TokenInvalid" }),
      "Developer Portal",
    ],
    [new Error("Used disallowed intents"), "Privileged Gateway Intents"],
    [
      Object.assign(new Error("fetch failed"), {
        cause: Object.assign(new Error("x"), { code: "ENOTFOUND" }),
      }),
      "internet connection",
    ],
    [Object.assign(new Error("Missing Permissions"), { code: 50_013 }), "lacks a permission"],
    [Object.assign(new Error("401: Unauthorized"), { status: 401, code: 0 }), "DISCORD_TOKEN"],
    ["whatever", "the log has the details"],
  ])("explains %s in one sentence", (error, words) => {
    expect(explainStartFailure(error)).toContain(words);
  });
});
