import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NewPassage, PassageStore } from "../../src/records/passage-store.ts";
import { createMemoryPassages } from "../../src/storage/passages/create-memory-passages.ts";

let passageNumber = 0;
/** The terms of each passage that was made, by its id. */
const wordsOf = new Map<string, string>();
const passage = (terms: string, changes: Partial<NewPassage> = {}): NewPassage => {
  passageNumber += 1;
  const id = `p${passageNumber}`;
  wordsOf.set(id, terms);
  return { id, start: 0, end: terms.length, terms: terms.split(" "), ...changes };
};
const TALKS = { id: "talks", sha256: "aaaa" };

/** Passages of few words, in which every word is met again and again. */
const somePassages = fc.array(
  fc.array(
    fc.constantFrom("talk", "long", "berlin", "o'clock", "naïve", '"', "c++", "\\", "and", "не"),
    {
      minLength: 1,
      maxLength: 12,
    },
  ),
  { maxLength: 60 },
);

/** What every twin of `PassageStore` does; they start empty. */
export function describePassages(
  name: string,
  open: () => PassageStore | Promise<PassageStore>,
): void {
  describe(name, () => {
    let store: PassageStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const ids = async (server: string, terms: string, more: object = {}) =>
      (await store.recall(server, { terms: terms.split(" "), most: 10, ...more })).map(
        ({ id }) => wordsOf.get(id)!,
      );

    it("finds passages by their terms, the best first", async () => {
      await store.put("1", TALKS, [
        passage("a long talk"),
        passage("talk talk berlin"),
        passage("nothing here"),
        passage("a rather long and winding talk about berlin and everything"),
      ]);
      expect(await ids("1", "berlin talk")).toEqual([
        "talk talk berlin",
        "a rather long and winding talk about berlin and everything",
        "a long talk",
      ]);
      expect(await ids("1", "berlin", { most: 1 })).toEqual(["talk talk berlin"]);
      expect(await ids("1", "berlin", { most: 0 })).toEqual([]);
      expect(await ids("1", "absent")).toEqual([]);
      expect(await store.recall("1", { terms: [], most: 10 })).toEqual([]);
    });

    it("gives a passage back as it was put", async () => {
      const put = passage("x y", { id: "Über ☕ 'x'\n“y”", start: 7, end: 12 });
      await store.put("1", TALKS, [put]);
      const { terms: _, ...rest } = put;
      expect(await store.recall("1", { terms: ["y"], most: 1 })).toEqual([
        { ...rest, story: "talks", score: expect.closeTo(Math.log(4 / 3), 5) },
      ]);
    });

    it("takes a term as a whole, with whatever characters, and nothing as syntax", async () => {
      const odd = [
        "c++",
        "o'clock",
        '"',
        "\\",
        "AND",
        "a:b",
        "naïve",
        "не",
        "talk*",
        "s",
        "-",
        "(",
        "😀",
      ];
      await store.put(
        "1",
        TALKS,
        odd.map((term) => passage(term)),
      );
      for (const term of odd) expect(await ids("1", term)).toEqual([term]);
      expect(await ids("1", "talk naive c o a OR NEAR")).toEqual([]);
    });

    it("puts a story's passages in the place of those that it had, and removes them", async () => {
      await store.put("1", TALKS, [passage("old talk"), passage("older talk")]);
      await store.put("1", { id: "other", sha256: "cccc" }, [passage("other talk")]);
      await store.put("1", { ...TALKS, sha256: "bbbb" }, [passage("new talk")]);
      expect(await store.stories("1")).toEqual([
        { story: "other", sha256: "cccc", passages: 1, about: "" },
        { story: "talks", sha256: "bbbb", passages: 1, about: "" },
      ]);
      expect(await ids("1", "talk")).toEqual(["other talk", "new talk"]);
      expect(await ids("1", "old")).toEqual([]);
      expect(await ids("1", "talk", { stories: ["talks", "none"] })).toEqual(["new talk"]);
      expect(await ids("1", "talk", { stories: [] })).toEqual([]);
      await store.remove("1", "talks");
      await store.remove("1", "talks");
      expect(await ids("1", "talk")).toEqual(["other talk"]);
      expect(await ids("1", "new")).toEqual([]);
    });

    it("puts nothing when the passages break off", async () => {
      await store.put("1", TALKS, [passage("old talk")]);
      const breaking = function* () {
        yield passage("new talk");
        throw new Error("unreadable");
      };
      await expect(store.put("1", TALKS, breaking())).rejects.toThrow("unreadable");
      expect(await ids("1", "talk")).toEqual(["old talk"]);
      expect(await ids("1", "new")).toEqual([]);
    });

    it("keeps what a story was read into, and what is to be known of it, until it is put anew", async () => {
      const parsed = Uint8Array.from({ length: 300 }, (_, at) => at % 256);
      await store.put("1", { ...TALKS, about: "Über “das”", parsed }, [passage("a talk")]);
      await store.put("2", TALKS, [passage("a talk")]);
      expect((await store.stories("1"))[0]?.about).toBe("Über “das”");
      expect(Uint8Array.from((await store.parsed("1", "talks"))!)).toEqual(parsed);
      expect(await store.parsed("2", "talks")).toBeNull();
      expect(await store.parsed("1", "other")).toBeNull();
      await store.put("1", { ...TALKS, parsed: parsed.slice(7) }, [passage("a talk")]);
      expect(Uint8Array.from((await store.parsed("1", "talks"))!)).toEqual(parsed.slice(7));
      await store.remove("1", "talks");
      expect(await store.parsed("1", "talks")).toBeNull();
    });

    it("counts the passages and the stories of a server that hold each term", async () => {
      await store.put("1", TALKS, [passage("a talk talk"), passage("a naïve s")]);
      await store.put("1", { id: "other", sha256: "cccc" }, [passage("talk c++")]);
      await store.put("2", TALKS, [passage("talk secret")]);
      const counts = await store.terms("1");
      expect(counts.toSorted((one, other) => (one.term < other.term ? -1 : 1))).toEqual([
        { term: "a", passages: 2, stories: 1 },
        { term: "c++", passages: 1, stories: 1 },
        { term: "naïve", passages: 1, stories: 1 },
        { term: "s", passages: 1, stories: 1 },
        { term: "talk", passages: 2, stories: 2 },
      ]);
      expect(await store.terms("3")).toEqual([]);
    });

    it("counts nothing that its asker knows", async () => {
      const many = Array.from({ length: 1_200 }, (_, at) => passage(`talk ${at % 3 ? "x" : "y"}`));
      await store.put("1", TALKS, [...many, passage("talk berlin"), passage("berlin wall")]);
      const terms = ["berlin", "talk", "", "berlin", "absent"];
      const known = { passages: 1_202, terms: 2_404, holding: [2, 1_201, 9, 2, 0] };
      const query = { terms, most: 10 };
      const recalled = await store.recall("1", { ...query, known });
      expect(recalled).toEqual(await store.recall("1", query));
      expect(recalled.slice(0, 2).map(({ id }) => wordsOf.get(id))).toEqual([
        "talk berlin",
        "berlin wall",
      ]);
    });

    it("shows nobody what a server has put where one that is erased meanwhile had its own", async () => {
      await store.put("1", TALKS, [passage("old talk")]);
      const recalled = store.recall("1", { terms: ["talk"], most: 10 });
      const erased = store.removeServer("1");
      const put = store.put("2", TALKS, [passage("secret talk")]);
      const found = (await recalled).map(({ id }) => wordsOf.get(id));
      await Promise.all([erased, put]);
      expect(found).not.toContain("secret talk");
      expect(await ids("2", "talk")).toEqual(["secret talk"]);
    });

    it("shows no server another's, in passages or in scores, whatever is asked", async () => {
      await store.put("1", TALKS, [passage("a long talk"), passage("berlin")]);
      const query = { terms: ["talk", "long"], most: 10 };
      const before = await store.recall("1", query);
      const others = ["2", "", "%", "1 ", "' | 's 1", "11"];
      for (const server of others) {
        expect(await store.recall(server, query)).toEqual([]);
        expect(await store.recall(server, { ...query, stories: ["talks"] })).toEqual([]);
        expect(await store.stories(server)).toEqual([]);
        await store.remove(server, "talks");
        await store.removeServer(server);
        await store.put(server, TALKS, [passage("talk of theirs")]);
        expect(await store.recall(server, query)).toHaveLength(1);
        expect(await store.recall(server, { terms: ["s", "1", "s 1"], most: 10 })).toEqual(
          await store.recall(server, { terms: [], most: 10 }),
        );
      }
      expect(await store.recall("1", query)).toEqual(before);
      for (const server of others) await store.removeServer(server);
      expect(await store.recall("1", query)).toEqual(before);
      await store.removeServer("1");
      expect(await store.recall("1", query)).toEqual([]);
      expect(await store.stories("1")).toEqual([]);
    });

    it("finds the passages with most of the words where each word is everywhere", async () => {
      const everywhere = Array.from({ length: 1_500 }, (_, at) => passage(`talk long ${at} x`));
      const few = [passage("berlin talk long"), passage("talk berlin 7 x")];
      const filler = Array.from({ length: 1_200 }, (_, at) => passage(`berlin ${at} y`));
      await store.put("1", TALKS, [...everywhere, ...filler, ...few]);
      const first = await ids("1", "berlin talk long");
      expect(first[0]).toBe("berlin talk long");
    });

    it("agrees with the other stores where there is more than can be looked at", async () => {
      const memory = createMemoryPassages();
      for (const other of [memory, store]) {
        passageNumber = 0;
        const many = Array.from({ length: 1_500 }, (_, at) =>
          passage(
            `talk ${at % 2 ? "long" : "short"} n${at % 7} r${at % 300} ${"x ".repeat(at % 5)}z`,
          ),
        );
        await other.put("1", TALKS, many);
        await other.put("1", { id: "two", sha256: "b" }, [passage("talk n3 berlin")]);
      }
      for (const words of [
        "talk n3 r17",
        "talk long",
        "talk",
        "z talk short n2",
        "r5 berlin x",
        "no",
      ]) {
        for (const more of [{}, { stories: ["talks"] }, { stories: ["two"] }]) {
          const query = { terms: words.split(" "), most: 25, ...more };
          const expected = await memory.recall("1", query);
          const got = await store.recall("1", query);
          expect(got.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        }
      }
    });

    it("gives the same passages, scores and order as the other stores", async () => {
      await fc.assert(
        fc.asyncProperty(somePassages, somePassages, somePassages, async (one, two, questions) => {
          const memory = createMemoryPassages();
          for (const other of [memory, store]) {
            passageNumber = 0;
            await other.put(
              "1",
              TALKS,
              one.map((terms) => passage(terms.join(" "))),
            );
            await other.put(
              "2",
              TALKS,
              two.map((terms) => passage(terms.join(" "))),
            );
            await other.put(
              "1",
              { id: "two", sha256: "b" },
              two.map((terms) => passage(terms.join(" "))),
            );
          }
          for (const terms of questions.slice(0, 8)) {
            const expected = await memory.recall("1", { terms, most: 20 });
            const got = await store.recall("1", { terms, most: 20 });
            expect(got.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
            for (const [at, { score }] of got.entries())
              expect(score).toBeCloseTo(expected[at]!.score, 9);
          }
        }),
        { numRuns: 15 },
      );
    });
  });
}
