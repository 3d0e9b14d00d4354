import { describe, expect, it } from "vitest";
import { mentionedUsers } from "../../src/playground/mentioned-users.ts";
import { createWorld } from "../../src/playground/world.ts";

const MARCUS = "600000000000000012";
const ADA = "600000000000000013";
const BOTH = `<@${ADA}> and <@!${MARCUS}>`;

const pinged = (message: Partial<Parameters<typeof mentionedUsers>[1]>) =>
  mentionedUsers(createWorld(), {
    content: "",
    components: [],
    allowed: undefined,
    repliedTo: null,
    ...message,
  }).map(({ id }) => id);

describe("mentionedUsers", () => {
  it("pings everybody whom a person's message names, once", () => {
    expect(pinged({ content: `${BOTH} <@${ADA}>` })).toEqual([ADA, MARCUS]);
  });

  it("pings nobody where nothing is allowed", () => {
    expect(pinged({ content: BOTH, allowed: { parse: [] } })).toEqual([]);
  });

  it("pings those of an allowed list that the message names", () => {
    const users = [MARCUS, "600000000000000014"];
    expect(pinged({ content: BOTH, allowed: { parse: [], users } })).toEqual([MARCUS]);
  });

  it("reads what components show", () => {
    const section = { type: 9, components: [{ type: 10, content: BOTH }], accessory: { type: 2 } };
    const components = [{ type: 17, components: [section] }];
    expect(pinged({ components, allowed: { parse: ["users"] } })).toEqual([ADA, MARCUS]);
  });

  it("pings the author that a reply answers, unless the bot leaves it out", () => {
    expect(pinged({ repliedTo: ADA })).toEqual([ADA]);
    expect(pinged({ repliedTo: ADA, allowed: { parse: ["users"] } })).toEqual([]);
    expect(pinged({ repliedTo: ADA, allowed: { parse: [], replied_user: true } })).toEqual([ADA]);
  });

  it("knows nobody of an id that nobody has", () => {
    expect(pinged({ content: "<@600000000000000999>" })).toEqual([]);
  });
});
