import lunr from "lunr";
import type { Engine } from "../engine.ts";
import { createAnalyzer } from "./analyze.ts";

interface LunrIndex {
  readonly index: lunr.Index;
  readonly prepare: (text: string) => string;
}

/** lunr with its own English pipeline; other languages get words stemmed before. */
export const lunrEngine: Engine<LunrIndex> = {
  name: "lunr",
  build(passages, { lang }) {
    const analyze = createAnalyzer(lang);
    const prepare =
      lang === "en" ? (text: string) => text : (text: string) => analyze(text).join(" ");
    const index = lunr(function () {
      if (lang !== "en") {
        this.pipeline.reset();
        this.searchPipeline.reset();
      }
      this.ref("passageId");
      this.field("text");
      for (const { passageId, text } of passages) this.add({ passageId, text: prepare(text) });
    });
    return { index, prepare };
  },
  search({ index, prepare }, query, k) {
    // Anything but words is query syntax to lunr, on which it may throw.
    const words = (prepare(query).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(" ");
    return index
      .search(words)
      .slice(0, k)
      .map(({ ref, score }) => ({ passageId: ref, score }));
  },
  close() {},
};
