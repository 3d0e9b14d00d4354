import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createEditQueue } from "../../src/discord/edit-queue.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function scripted() {
  const edits: { message: string; at: number }[] = [];
  const onError = vi.fn();
  const queue = createEditQueue<string>({
    edit: async (message) => {
      edits.push({ message, at: performance.now() });
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (message === "bad") throw new Error("refused");
    },
    onError,
  });
  return { queue, edits, onError };
}

describe("createEditQueue", () => {
  it("keeps edits 1.25 s apart, drops what was overtaken, and always shows the last", async () => {
    const { queue, edits } = scripted();
    queue.push("one");
    await vi.advanceTimersByTimeAsync(200);
    queue.push("two");
    queue.push("three");
    await vi.advanceTimersByTimeAsync(2_000);
    const finished = queue.finish("last");
    queue.push("too late");
    await vi.advanceTimersByTimeAsync(5_000);
    await finished;
    expect(edits.map(({ message }) => message)).toEqual(["one", "three", "last"]);
    const gaps = edits.slice(1).map(({ at }, index) => at - edits[index]!.at);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(1_250);
  });

  it("shows an answer that comes at once without waiting", async () => {
    const { queue, edits } = scripted();
    const finished = queue.finish("only");
    await vi.advanceTimersByTimeAsync(100);
    await finished;
    expect(edits).toHaveLength(1);
  });

  it("shows nothing on the way of an answer that is whole at once", async () => {
    const { queue, edits } = scripted();
    queue.push("part");
    await vi.advanceTimersByTimeAsync(50);
    const finished = queue.finish("whole");
    await vi.advanceTimersByTimeAsync(100);
    await finished;
    expect(edits.map(({ message }) => message)).toEqual(["whole"]);
  });

  it("goes on after an edit on the way failed, and rejects when the last one does", async () => {
    const { queue, edits, onError } = scripted();
    queue.push("bad");
    await vi.advanceTimersByTimeAsync(300);
    expect(onError).toHaveBeenCalledOnce();
    const finished = expect(queue.finish("bad")).rejects.toThrow("refused");
    await vi.advanceTimersByTimeAsync(5_000);
    await finished;
    expect(edits).toHaveLength(2);
  });
});
