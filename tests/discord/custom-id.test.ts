import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCustomId, encodeCustomId } from "../../src/discord/custom-id.ts";

describe("encodeCustomId", () => {
  it("is read back by decodeCustomId, within Discord's 100 characters", () => {
    const story = "0123456789abcdef".repeat(4);
    const id = encodeCustomId({ action: "context", story, start: 0, end: 999_999_999 });
    expect(id.length).toBeLessThanOrEqual(100);
    expect(decodeCustomId(id)).toEqual({
      action: "context",
      story: story.slice(0, 16),
      start: 0,
      end: 999_999_999,
    });
    const remove = { action: "delete", asker: "600000000000000013" } as const;
    expect(decodeCustomId(encodeCustomId(remove))).toEqual(remove);
  });
});

describe("decodeCustomId", () => {
  it("takes nothing that Verbatim did not write", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (value) => {
        const id = decodeCustomId(value);
        if (id !== null) expect(encodeCustomId(id)).toBe(value);
      }),
    );
    for (const value of [
      "",
      "1:delete:",
      "1:delete:1",
      "1:context:0123456789ABCDEF:1:2",
      "1:context:0123456789abcdef:5:5",
    ]) {
      expect(decodeCustomId(value)).toBeNull();
    }
  });
});
