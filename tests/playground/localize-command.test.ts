import { describe, expect, it } from "vitest";
import { localizeCommand, withOwnNames } from "../../src/playground/localize-command.ts";

const command = {
  id: "1",
  name: "quote",
  description: "Quotes",
  name_localizations: { de: "zitat" },
  description_localizations: { de: "Zitate" },
  options: [
    {
      type: 1,
      name: "find",
      description: "Find",
      name_localizations: { de: "suchen" },
      options: [
        {
          type: 3,
          name: "voice",
          description: "Voice",
          name_localizations: { de: "redeform" },
          choices: [{ name: "quoted", value: "direct", name_localizations: { de: "wörtlich" } }],
        },
      ],
    },
  ],
};

describe("localizeCommand", () => {
  it("shows a command as a user of a locale sees it, in its default where that has no text", () => {
    expect(localizeCommand(command, "de")).toMatchObject({
      name: "zitat",
      description: "Zitate",
      options: [
        {
          name: "suchen",
          description: "Find",
          options: [{ name: "redeform", choices: [{ name: "wörtlich", value: "direct" }] }],
        },
      ],
    });
    expect(localizeCommand(command, "fr")).toEqual(localizeCommand(command));
    expect(localizeCommand(command)).toEqual(command);
  });
});

describe("withOwnNames", () => {
  it("gives the options that were filled in the names that the bot knows", () => {
    const filled = (sub: string, name: string) => [
      { name: sub, type: 1, options: [{ name, type: 3, value: "direct" }] },
    ];
    expect(withOwnNames(command, filled("suchen", "redeform"), "de")).toEqual(
      filled("find", "voice"),
    );
    expect(withOwnNames(command, filled("find", "voice"))).toEqual(filled("find", "voice"));
  });
});
