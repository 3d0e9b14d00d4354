import { appendFileSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { openRepliesFile } from "../../src/storage/open-replies-file.ts";
import { temporaryFile } from "./temporary-file.ts";

const reply = (id: string) => ({ id, token: `token-of-${id}`, locale: "de", at: 1 });
const open = (file: string, secret = "secret") =>
  openRepliesFile({ file, secret, onError: vi.fn() });

describe("openRepliesFile", () => {
  it("gives back what was begun and not ended, whoever died between", async () => {
    const file = temporaryFile();
    const first = open(file);
    for (const id of ["1", "2", "3"]) await first.begin(reply(id));
    first.end("2");
    first.end("2");
    appendFileSync(file, "+cut by a cra");
    expect(await open(file).claim()).toEqual([reply("1"), reply("3")]);
    expect(await open(file).claim()).toEqual([]);
  });

  it("holds no token that can be read, or opened with another secret", async () => {
    const file = temporaryFile();
    await open(file).begin(reply("1"));
    const text = readFileSync(file, "utf8");
    expect(text).not.toContain("token-of");
    expect(Buffer.from(text.slice(1), "base64").toString("latin1")).not.toContain("token-of");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await open(file, "another").claim()).toEqual([]);
  });

  it("does not grow for ever", async () => {
    const file = temporaryFile();
    const replies = open(file);
    for (let at = 0; at < 1_000; at++) {
      await replies.begin(reply(String(at)));
      replies.end(String(at));
    }
    expect(statSync(file).size).toBeLessThan(70_000);
  });

  it("says once that it can't write", async () => {
    const onError = vi.fn();
    const replies = openRepliesFile({ file: temporaryFile(), secret: "s", onError });
    await replies.close();
    await replies.begin(reply("1"));
    await replies.begin(reply("2"));
    expect(onError).toHaveBeenCalledOnce();
  });
});
