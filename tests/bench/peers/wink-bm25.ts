import createBm25 from "wink-bm25-text-search";
import type { Engine } from "../engine.ts";
import { createAnalyzer } from "./analyze.ts";

type WinkBm25 = ReturnType<typeof createBm25>;

/** wink-bm25-text-search with the language's stemmer and stop-words. */
export const winkBm25: Engine<WinkBm25> = {
  name: "wink-bm25",
  build(passages, { lang }) {
    const index = createBm25();
    index.defineConfig({ fldWeights: { text: 1 } });
    index.definePrepTasks([createAnalyzer(lang)]);
    for (const { passageId, text } of passages) index.addDoc({ text }, passageId);
    // It can't be searched with fewer than three documents.
    for (let at = passages.length; at < 3; at++) index.addDoc({ text: "" }, `empty ${at}`);
    index.consolidate();
    return index;
  },
  search: (index, query, k) =>
    index.search(query, k).map(([passageId, score]) => ({ passageId, score })),
  close() {},
};
