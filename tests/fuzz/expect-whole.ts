import assert from "node:assert/strict";
import type { Story } from "../../src/story/story.ts";

/** What holds of every story, whatever it was made from. Throws where it does not. */
export function expectWhole({ text, blocks, sentences, utterances }: Story): void {
  for (const parts of [blocks, sentences]) {
    let last = 0;
    for (const { start, end } of parts) {
      assert.ok(
        start >= last && end > start && end <= text.length,
        `${start}-${end} of ${text.length}`,
      );
      last = end;
    }
  }
  for (const { start, end } of utterances) {
    assert.ok(start >= 0 && end > start && end <= text.length, `${start}-${end} of ${text.length}`);
  }
}
