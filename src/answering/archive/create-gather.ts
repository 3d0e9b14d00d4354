import type { CorpusWords } from "../../retrieval/corpus-words.ts";
import { buildRetriever, createRetriever } from "../../retrieval/create-retriever.ts";
import { joinRetrievers } from "../../retrieval/join-retrievers.ts";
import type { Retriever } from "../../retrieval/retrieved.ts";
import { createLibrary } from "../../story/library.ts";
import { unpackStory } from "../../story/pack-story.ts";
import { createReadings, type ReadingsOptions } from "../readings.ts";
import type { Archive, ArchivedStory, ArchiveStore, Wanted } from "./archive.ts";
import type { CachedStory, StoryCache } from "./story-cache.ts";

export interface GatherOptions {
  readonly store: Pick<ArchiveStore, "recall" | "parsed">;
  readonly owner: string;
  /** By their ids. */
  readonly stories: readonly ArchivedStory[];
  readonly words: CorpusWords;
  readonly cache: StoryCache;
  readonly over: ReadingsOptions["over"];
}

/** Passages that a question's words recall, that their other meanings do, and that one word does. */
const MOST_RECALLED = 60;
const MOST_OF_OTHERS = 20;
const MOST_OF_ONE = 2;
/** Words that are looked for alone, so that none is taken for missing. */
const MOST_ALONE = 8;
/** Stories that are searched closely, and how many characters they may have together. */
const MOST_STORIES = 10;
const MOST_CHARACTERS = 3_000_000;
/** A longer story has an index of its own, which is kept with it. */
const LONG = 30_000;

/** Brings into memory what may answer: the same ranker then works on it as on any other stories. */
export function createGather(options: GatherOptions): Archive["gather"] {
  const { store, owner, stories, words, cache, over } = options;
  const byId = new Map(stories.map((story) => [story.id, story]));
  const size = {
    passages: words.passages,
    terms: stories.reduce((sum, { terms }) => sum + terms, 0),
  };
  const byKey = new Map(stories.map((story) => [story.key, story]));

  const named = ({ stories: ids, hashes }: Wanted): ArchivedStory[] => [
    ...ids.flatMap((id) => byId.get(id) ?? []),
    ...hashes.flatMap((hash) => stories.filter(({ sha256 }) => sha256.startsWith(hash))),
  ];

  const recalled = async (texts: readonly string[]): Promise<ArchivedStory[]> => {
    const sought = texts.map((text) => words.seek(text));
    const surest = [...new Set(sought.flatMap((terms) => terms.surest))];
    const others = [...new Set(sought.flatMap((terms) => terms.others))];
    const ask = (terms: readonly string[], most: number) => {
      const holding = terms.map((term) => words.countOf(term).passages);
      return store.recall(owner, { terms, most, known: { ...size, holding } });
    };
    const found = await Promise.all([
      ask(surest, MOST_RECALLED),
      ...surest.slice(0, MOST_ALONE).map((term) => ask([term], MOST_OF_ONE)),
      ask(others, MOST_OF_OTHERS),
    ]);
    const [best = [], ...further] = found.map((passages) =>
      passages.flatMap(({ story }) => byKey.get(story) ?? []),
    );
    // The first of each further search come before the last of the best.
    const many = [...new Set(best)];
    const rest = new Set(further.flat());
    const half = many.slice(0, Math.max(MOST_STORIES / 2, MOST_STORIES - rest.size));
    return [...half, ...rest, ...many];
  };

  const choose = async (wanted: Wanted): Promise<readonly ArchivedStory[]> => {
    const chosen: ArchivedStory[] = [];
    let characters = 0;
    for (const story of new Set([...named(wanted), ...(await recalled(wanted.texts))])) {
      if (chosen.length > 0 && characters + story.length > MOST_CHARACTERS) continue;
      characters += story.length;
      chosen.push(story);
      if (chosen.length === MOST_STORIES) break;
    }
    return chosen.length > 0 ? chosen : stories.slice(0, 1);
  };

  const read = ({ key, id, sha256 }: ArchivedStory) =>
    cache.get(`${owner} ${id} ${sha256}`, async () => {
      const packed = await store.parsed(owner, key);
      const story = packed === null ? null : await unpackStory(packed);
      // Another process may have put a newer version by now.
      return story?.sha256 === sha256 ? story : null;
    });

  /** One index of what is short, and one of each long story, all with the corpus's counts. */
  const index = async (gathered: readonly CachedStory[]): Promise<Retriever> => {
    const isLong = ({ story }: CachedStory) => story.text.length > LONG;
    const short = gathered.filter((one) => !isLong(one)).map(({ story }) => story);
    const parts = [];
    if (short.length > 0 || gathered.length === 0) {
      const ids = new Set(short.map(({ id }) => id));
      parts.push({
        retriever: await buildRetriever(short, words),
        has: (id: string) => ids.has(id),
      });
    }
    for (const one of gathered.filter(isLong)) {
      one.retriever ??= await buildRetriever([one.story], words);
      parts.push({ retriever: one.retriever, has: (id: string) => id === one.story.id });
    }
    return parts.length === 1 ? parts[0]!.retriever : joinRetrievers(parts);
  };

  return async (wanted) => {
    const gathered: CachedStory[] = [];
    for (const story of await choose(wanted)) {
      const cached = await read(story);
      if (cached !== null) gathered.push(cached);
    }
    const library = createLibrary(
      gathered.map(({ story }) => story),
      stories,
    );
    const retriever = await index(gathered);
    return createReadings({
      whole: { library, ...over(library, retriever) },
      // What is behind a limit is not told by counts either.
      over: (limited) => over(limited, createRetriever(limited.stories)),
    });
  };
}
