import MiniSearch from "minisearch";
import type { Engine } from "../engine.ts";
import { createAnalyzer } from "./analyze.ts";

function hits(index: MiniSearch, query: string, k: number) {
  return index
    .search(query)
    .slice(0, k)
    .map(({ id, score }) => ({ passageId: String(id), score }));
}

/** MiniSearch as it comes. */
export const miniSearch: Engine<MiniSearch> = {
  name: "minisearch",
  build(passages) {
    const index = new MiniSearch({ idField: "passageId", fields: ["text"] });
    index.addAll(passages);
    return index;
  },
  search: hits,
  close() {},
};

/** MiniSearch with the language's stemmer and stop-words. */
export const miniSearchTuned: Engine<MiniSearch> = {
  name: "minisearch-tuned",
  build(passages, { lang }) {
    const analyze = createAnalyzer(lang);
    const index = new MiniSearch({
      idField: "passageId",
      fields: ["text"],
      tokenize: analyze,
      processTerm: (term) => term,
    });
    index.addAll(passages);
    return index;
  },
  search: hits,
  close() {},
};
