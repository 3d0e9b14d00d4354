import { describe, expect, it } from "vitest";
import { receive } from "../../../src/playground/page/store/receive.ts";
import {
  EMPTY_STATE,
  findMessage,
  openMessages,
  type State,
} from "../../../src/playground/page/store/state.ts";
import type { FromServer } from "../../../src/playground/page-protocol.ts";
import { ADA, BOT, GENERAL, LOUNGE, MAX, message, snapshotFor } from "./fake-discord.ts";

const stateAfter = (state: State, ...events: readonly FromServer[]): State =>
  events.reduce((current, event) => receive(current, event, 1000), state);

describe("receive", () => {
  const connected = stateAfter(EMPTY_STATE, snapshotFor(ADA.id));

  it("opens the first text channel of a snapshot and keeps the open one afterwards", () => {
    expect(connected).toMatchObject({ connection: "online", openChannelId: GENERAL.id, me: ADA });
    const moved = { ...connected, openChannelId: LOUNGE.id };
    expect(stateAfter(moved, snapshotFor(MAX.id)).openChannelId).toBe(LOUNGE.id);
    expect(stateAfter(moved, snapshotFor(MAX.id, { channels: [GENERAL] })).openChannelId).toBe(
      GENERAL.id,
    );
  });

  it("forgets what the user before could see", () => {
    const secret = message({ content: "for Ada" });
    const seen = stateAfter(connected, { type: "message", message: secret });
    expect(findMessage(stateAfter(seen, snapshotFor(MAX.id)), secret.id)).toBeNull();
  });

  it("orders messages by age, whichever comes first", () => {
    const [older, newer] = [message({ content: "older" }), message({ content: "newer" })];
    const state = stateAfter(
      connected,
      { type: "message", message: newer },
      { type: "message", message: older },
    );
    expect(openMessages(state).map(({ content }) => content)).toEqual(["older", "newer"]);
  });

  it("replaces an edited message in its place and frees its buttons", () => {
    const posted = message({ authorId: BOT.id });
    const state = stateAfter(connected, { type: "message", message: posted });
    const pressed = { ...state, presses: new Map([[posted.id, { customId: "a", failure: null }]]) };
    const edited = stateAfter(pressed, { type: "message", message: { ...posted, content: "new" } });
    expect(openMessages(edited)).toMatchObject([{ id: posted.id, content: "new" }]);
    expect(edited.presses.size).toBe(0);
  });

  it("marks other channels as unread", () => {
    const elsewhere = message({ channelId: LOUNGE.id });
    const state = stateAfter(
      connected,
      { type: "message", message: elsewhere },
      { type: "message", message: message({}) },
    );
    expect([...state.unread]).toEqual([LOUNGE.id]);
  });

  it("ends the typing of whoever posts", () => {
    const typing = stateAfter(connected, { type: "typing", channelId: GENERAL.id, userId: MAX.id });
    expect(typing.typing.get(GENERAL.id)?.get(MAX.id)).toBe(11_000);
    const done = stateAfter(typing, { type: "message", message: message({ authorId: MAX.id }) });
    expect(done.typing.get(GENERAL.id)?.size).toBe(0);
  });

  it("drops a deleted message, and the reply to it that was being written", () => {
    const doomed = message({});
    const state = stateAfter(connected, { type: "message", message: doomed });
    const replying = { ...state, replyToId: doomed.id };
    const left = stateAfter(replying, {
      type: "message_deleted",
      id: doomed.id,
      channelId: GENERAL.id,
    });
    expect(openMessages(left)).toEqual([]);
    expect(left.replyToId).toBeNull();
  });
});
