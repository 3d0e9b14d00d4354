import { describe, expect, it } from "vitest";
import { arrangeMessages } from "../../../src/playground/page/messages/arrange-messages.ts";
import { ADA, EPHEMERAL, MAX, message } from "./fake-discord.ts";

const NOON = new Date(2026, 4, 1, 12).getTime();
const at = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString();

describe("arrangeMessages", () => {
  const first = message({ timestamp: at(0) });

  it("puts a message soon after one of the same author under its header", () => {
    const arranged = arrangeMessages([first, message({ timestamp: at(6) })]);
    expect(arranged).toMatchObject([
      { continued: false, opensDay: true },
      { continued: true, opensDay: false },
    ]);
  });

  it.each([
    ["seven minutes later", message({ timestamp: at(7) })],
    ["of another author", message({ timestamp: at(1), authorId: MAX.id })],
    ["that is a reply", message({ timestamp: at(1), replyToId: first.id })],
    [
      "that answers a command",
      message({ timestamp: at(1), interaction: { userId: ADA.id, name: "ask" } }),
    ],
    ["that one user alone sees", message({ timestamp: at(1), flags: EPHEMERAL })],
  ])("gives a message %s its own header", (_what, second) => {
    expect(arrangeMessages([first, second])[1]).toMatchObject({
      continued: false,
      opensDay: false,
    });
  });

  it("opens a day even within the seven minutes", () => {
    const midnight = [
      message({ timestamp: at(12 * 60 - 1) }),
      message({ timestamp: at(12 * 60 + 1) }),
    ];
    expect(arrangeMessages(midnight)[1]).toMatchObject({ continued: false, opensDay: true });
  });
});
