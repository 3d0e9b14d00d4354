import type { Message } from "discord.js";
import { describe, expect, it } from "vitest";
import { readMention } from "../../src/discord/asking/read-mention.ts";

const SELF = "600000000000000009";

/** A message as discord.js gives it, with these fields instead. */
function message(fields: Record<string, unknown>): Message {
  return {
    author: { bot: false },
    client: { user: { id: SELF } },
    content: `<@${SELF}> Who is Lytvyn?`,
    guildId: "1",
    mentions: { users: new Map([[SELF, {}]]) },
    system: false,
    ...fields,
  } as unknown as Message;
}

describe("readMention", () => {
  it("reads what a mention asks, and any message to the bot alone", () => {
    expect(readMention(message({}))).toBe("Who is Lytvyn?");
    const direct = { guildId: null, content: "Why?", mentions: { users: new Map() } };
    expect(readMention(message(direct))).toBe("Why?");
  });

  it("is silent to bots, to the system, and where it is not spoken to", () => {
    expect(readMention(message({ author: { bot: true } }))).toBeNull();
    expect(readMention(message({ system: true }))).toBeNull();
    expect(readMention(message({ mentions: { users: new Map() } }))).toBeNull();
  });

  it("bears fields that the gateway leaves null", () => {
    expect(readMention(message({ content: null }))).toBeNull();
    expect(readMention(message({ author: null }))).toBeNull();
  });
});
