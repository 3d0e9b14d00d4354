import type { ScorePart } from "./retrieved.ts";
import { PASSAGE_PARTS } from "./text-features.ts";

/** A passage found. Its score is the sum of its parts, and means the same for every question. */
export interface TextHit {
  readonly id: string;
  readonly storyId: string;
  readonly score: number;
  /** Each part's share of the score. */
  readonly parts: readonly ScorePart[];
}

/** Where the parts of a passage's score are, before they are weighed. */
interface Parts {
  readonly values: Float32Array;
  readonly from: number;
  readonly weights: Float32Array;
}

/** A class for its getter alone: most hits are never asked why, and ten a question are made. */
export class FoundPassage implements TextHit {
  readonly id: string;
  readonly storyId: string;
  readonly score: number;
  readonly #parts: Parts;

  constructor(id: string, storyId: string, score: number, parts: Parts) {
    this.id = id;
    this.storyId = storyId;
    this.score = score;
    this.#parts = parts;
  }

  get parts(): ScorePart[] {
    const { values, from, weights } = this.#parts;
    return PASSAGE_PARTS.map((name, part) => ({
      name,
      value: weights[part]! * values[from + part]!,
    }));
  }
}
