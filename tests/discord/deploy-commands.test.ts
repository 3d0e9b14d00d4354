import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/discord/commands/commands.ts";
import { MESSAGE_MENUS } from "../../src/discord/commands/message-menus.ts";
import { hashCommands } from "../../src/discord/deploy-commands.ts";
import { explainStartFailure } from "../../src/discord/explain-start-failure.ts";
import { LANGUAGES } from "../../src/discord/texts/language.ts";
import { checkCommands } from "../../src/playground/validate/check-command.ts";

type Definition = Record<string, unknown>;
const definitions = [...COMMANDS, ...MESSAGE_MENUS].map(
  ({ data }) => data as unknown as Definition,
);

/** A definition with all that is named in it: subcommands, options and choices. */
function* named(definition: Definition): Generator<Definition> {
  yield definition;
  for (const key of ["options", "choices"]) {
    for (const inner of (definition[key] ?? []) as Definition[]) yield* named(inner);
  }
}

const LOCALES = ["uk", "de", "fr", "es-ES", "es-419", "pl", "ru"];

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

  it.each(LOCALES)("are named and described in %s", (locale) => {
    const unnamed = definitions.flatMap((definition) =>
      [...named(definition)].filter((each) => {
        const names = each.name_localizations as Record<string, string> | undefined;
        const descriptions = each.description_localizations as Record<string, string> | undefined;
        // Formats of files are called the same everywhere.
        if (each.value === "csv" || each.value === "jsonl") return false;
        // A language is chosen by its own name.
        if (LANGUAGES.some((language) => language === each.value)) return false;
        const described = !each.description || Boolean(descriptions?.[locale]);
        return !names?.[locale] || !described;
      }),
    );
    expect(unnamed.map(({ name }) => name)).toEqual([]);
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
