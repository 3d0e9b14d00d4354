/** A passage as a benchmark set has it. */
export interface BenchPassage {
  readonly docId: string;
  readonly passageId: string;
  readonly text: string;
}

/** One passage found, best first in a list. */
export interface Hit {
  readonly passageId: string;
  readonly score: number;
}

/** What a search engine must do to be measured: ours and every peer's. */
export interface Engine<Index = unknown> {
  readonly name: string;
  /** `lang` is a BCP 47 primary subtag. */
  build(passages: readonly BenchPassage[], options: { readonly lang: string }): Index;
  search(index: Index, query: string, k: number): readonly Hit[];
  close(index: Index): void;
  /** Bytes that the index takes outside the JavaScript heap; 0 where there are none. */
  bytesOutside?(index: Index): number;
}
