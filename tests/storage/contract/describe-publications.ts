import { describe, expect, it } from "vitest";
import type { Publication } from "../../../src/records/publications.ts";
import type { Subject } from "../records-contract.ts";
import { TEXTS } from "./texts.ts";

/** An answer that stands in a channel, with these fields instead. */
function newPublication(changes: Partial<Publication> = {}): Publication {
  return {
    message: "4000",
    channel: "20",
    server: "1",
    at: "2026-01-02T03:04:05.006Z",
    actor: "300",
    kind: "answer",
    story: "talks",
    sha256: "aaaa",
    receipt: '{"quotes":[]}',
    brokenSince: null,
    ...changes,
  };
}

export function describePublications(subject: () => Subject): void {
  describe("publications", () => {
    const shown = () => subject().records.publications;
    const put = (changes?: Partial<Publication>) => shown().put(newPublication(changes));
    const messages = (all: readonly Publication[]) => all.map(({ message }) => message);
    const since = "2026-02-01T00:00:00.000Z";

    it("finds what was put, and nothing else", async () => {
      await put();
      await put({ message: "4001", server: null, actor: null, kind: "check" });
      expect(await shown().find("4000")).toEqual(newPublication());
      expect(await shown().find("4001")).toEqual(
        newPublication({ message: "4001", server: null, actor: null, kind: "check" }),
      );
      expect(await shown().find("4002")).toBeNull();
    });

    it("replaces the one of the same message as a whole", async () => {
      await put({ brokenSince: since });
      const second = newPublication({ kind: "quote", sha256: "bbbb", receipt: "{}", actor: null });
      await shown().put(second);
      expect(await shown().find("4000")).toEqual(second);
      expect(await shown().broken("1", 10)).toEqual([]);
    });

    it("removes one, and is content where there is none", async () => {
      await put();
      await put({ message: "4001" });
      await shown().remove("4000");
      await shown().remove("4000");
      expect(await shown().find("4000")).toBeNull();
      expect(await shown().find("4001")).not.toBeNull();
    });

    it("lists those of a story's other versions, in every server, oldest first", async () => {
      await put({ message: "3", at: "2026-01-03T00:00:00.000Z" });
      await put({ message: "1", at: "2026-01-02T00:00:00.000Z", server: "2" });
      await put({ message: "2", at: "2026-01-02T00:00:00.000Z", server: null, sha256: "bbbb" });
      await put({ message: "4", story: "other" });
      expect(messages(await shown().outdated("talks", "cccc"))).toEqual(["1", "2", "3"]);
      expect(messages(await shown().outdated("talks", "aaaa"))).toEqual(["2"]);
      expect(messages(await shown().outdated("nothing", "aaaa"))).toEqual([]);
    });

    it("is no longer outdated once it is marked, whether it stands or not", async () => {
      await put({ message: "1" });
      await put({ message: "2" });
      await shown().mark("1", "bbbb", since);
      await shown().mark("2", "bbbb", null);
      expect(await shown().outdated("talks", "bbbb")).toEqual([]);
      expect(await shown().find("1")).toEqual(
        newPublication({ message: "1", sha256: "bbbb", brokenSince: since }),
      );
      expect((await shown().find("2"))?.brokenSince).toBeNull();
    });

    it("makes nothing of a mark for an unknown message", async () => {
      await shown().mark("4000", "bbbb", since);
      expect(await shown().find("4000")).toBeNull();
    });

    it("lists a server's broken ones, newest first, up to a limit", async () => {
      const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`;
      await put({ message: "1", at: at(1), brokenSince: since });
      await put({ message: "3", at: at(3) });
      await put({ message: "2", at: at(2) });
      await put({ message: "4", at: at(4) });
      await put({ message: "5", at: at(5), server: "2", brokenSince: since });
      await put({ message: "6", at: at(6), server: null, brokenSince: since });
      await shown().mark("3", "aaaa", since);
      await shown().mark("2", "aaaa", since);
      expect(messages(await shown().broken("1", 10))).toEqual(["3", "2", "1"]);
      expect(messages(await shown().broken("1", 2))).toEqual(["3", "2"]);
      expect(await shown().broken("1", 0)).toEqual([]);
      expect(await shown().broken("1", -1)).toEqual([]);
      await shown().mark("3", "bbbb", null);
      await shown().remove("2");
      expect(messages(await shown().broken("1", 10))).toEqual(["1"]);
      expect(messages(await shown().broken("2", 10))).toEqual(["5"]);
    });

    it.each(TEXTS)("keeps a receipt with %s", async (_, text, kept) => {
      await put({ receipt: text });
      expect((await shown().find("4000"))?.receipt).toBe(kept);
    });

    it("gives JSON back as it was, NUL and lone surrogates in it as well", async () => {
      const receipt = JSON.stringify({ text: "a\0b\uD83Dc" });
      await put({ receipt });
      expect((await shown().find("4000"))?.receipt).toBe(receipt);
    });
  });
}
