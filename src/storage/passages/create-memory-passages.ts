import type { IndexedStory, NewPassage, PassageStore } from "../../records/passage-store.ts";
import { countTermsOf } from "./count-terms-of.ts";
import {
  type Candidate,
  joinTerms,
  MOST_COUNTED,
  type PassageSource,
  recallPassages,
} from "./recall-passages.ts";

interface KeptStory extends IndexedStory {
  readonly kept: readonly Candidate[];
  readonly parsed: Uint8Array | null;
}

const lengthOf = (terms: string) => (terms === "" ? 0 : terms.split(" ").length);

/** Looks through all passages: what the other stores must agree with. */
function createSource(stories: Iterable<KeptStory>): PassageSource {
  const all = [...stories]
    .flatMap(({ kept }) => kept)
    .sort((one, other) => one.number - other.number);
  const holds = ({ terms }: Candidate, term: string) => ` ${terms} `.includes(` ${term} `);
  return {
    size: async () => ({
      passages: all.length,
      terms: all.reduce((sum, { terms }) => sum + lengthOf(terms), 0),
    }),
    all: async () => all,
    frequencies: async (terms) =>
      terms.map((term) =>
        Math.min(MOST_COUNTED, all.filter((passage) => holds(passage, term)).length),
      ),
    find: async (terms, how, only, limit) =>
      all
        .filter(
          (passage) =>
            (only === undefined || only.includes(passage.story)) &&
            (how === "any"
              ? terms.some((term) => holds(passage, term))
              : terms.every((term) => holds(passage, term))),
        )
        .slice(0, limit),
  };
}

/** Passages that end with the process. */
export function createMemoryPassages(): PassageStore {
  const servers = new Map<string, Map<string, KeptStory>>();
  let last = 0;
  const storiesOf = (server: string) => servers.get(server) ?? new Map<string, KeptStory>();

  return {
    async put(server, { id: story, sha256, about = "", parsed = null }, passages) {
      const kept = [...passages].map(({ id, start, end, terms }: NewPassage): Candidate => {
        last += 1;
        return {
          number: last,
          story,
          id,
          start,
          end,
          terms: joinTerms(terms),
        };
      });
      const stories = new Map(storiesOf(server));
      const passageCount = kept.length;
      stories.set(story, { story, sha256, about, passages: passageCount, kept, parsed });
      servers.set(server, stories);
    },
    async stories(server) {
      return [...storiesOf(server).values()]
        .map(({ kept: _, parsed: __, ...story }) => story)
        .sort((one, other) => (one.story < other.story ? -1 : 1));
    },
    recall: (server, query) => recallPassages(createSource(storiesOf(server).values()), query),
    parsed: async (server, story) => storiesOf(server).get(story)?.parsed ?? null,
    terms: async (server) =>
      countTermsOf([...storiesOf(server).values()].flatMap(({ kept }) => kept)),
    async remove(server, story) {
      storiesOf(server).delete(story);
    },
    async removeServer(server) {
      servers.delete(server);
    },
    async close() {},
  };
}
