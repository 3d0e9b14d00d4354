import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createOutbox } from "../../src/storage/thread/create-outbox.ts";

function outbox(refused = "") {
  const posts: string[][] = [];
  const refusals: string[] = [];
  const { add } = createOutbox<string>({
    post(messages) {
      if (messages.includes(refused)) throw new Error("can't be copied");
      posts.push([...messages]);
    },
    onRefused: (message, { message: why }) => refusals.push(`${message}: ${why}`),
  });
  return { add, posts, refusals };
}

describe("createOutbox", () => {
  it("sends what comes in one turn of the loop at once, in order", async () => {
    const { add, posts } = outbox();
    add("a");
    await Promise.resolve();
    add("b");
    await turn();
    add("c");
    await turn();
    expect(posts).toEqual([["a", "b"], ["c"]]);
  });

  it("sends the others where one can't be sent, and says which", async () => {
    const { add, posts, refusals } = outbox("b");
    for (const message of ["a", "b", "c"]) add(message);
    await turn();
    expect(posts.flat()).toEqual(["a", "c"]);
    expect(refusals).toEqual(["b: can't be copied"]);
  });
});
