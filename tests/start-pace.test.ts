import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { createStartPace, pauseBeforeStart } from "../src/start-pace.ts";

describe("pauseBeforeStart", () => {
  it("lets a few starts follow one another, and then makes them wait longer and longer", () => {
    expect(pauseBeforeStart([], 1_000)).toBe(0);
    expect(pauseBeforeStart([1, 2, 3, 4], 1_000)).toBe(0);
    expect(pauseBeforeStart([1, 2, 3, 4, 500], 1_000)).toBe(4_500);
    expect(pauseBeforeStart([1, 2, 3, 4, 5, 500], 1_000)).toBe(9_500);
    expect(pauseBeforeStart(Array(50).fill(1_000), 1_000)).toBe(600_000);
  });

  it("forgets what is a day old, and what a clock that was set back has in its future", () => {
    expect(pauseBeforeStart(Array(50).fill(1_000), 86_401_000)).toBe(0);
    expect(pauseBeforeStart(Array(50).fill(9_000), 1_000)).toBe(0);
  });
});

describe("createStartPace", () => {
  const fileIn = () => join(mkdtempSync(join(tmpdir(), "verbatim-pace-")), "starts.json");

  it("counts starts over processes, and takes back one that ended well", async () => {
    const file = fileIn();
    writeFileSync(file, JSON.stringify(Array(7).fill(Date.now())));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const onPause = vi.fn();
    const pace = createStartPace({ file, onPause });
    const begun = pace.begin();
    await vi.waitFor(() => expect(onPause).toHaveBeenCalledOnce());
    await vi.runAllTimersAsync();
    expect(await begun).toBeGreaterThan(15_000);
    vi.useRealTimers();
    await pace.forget();
    const again = vi.fn();
    writeFileSync(file, "[1, 2");
    expect(await createStartPace({ file, onPause: again }).begin()).toBe(0);
    expect(again).not.toHaveBeenCalled();
  });
});
