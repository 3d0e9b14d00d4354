import type { Sentence, Story } from "../../story/story.ts";
import { locateWords } from "../locate-words.ts";
import { voiceOf } from "../voice-of.ts";
import { fail, pass } from "./check-result.ts";
import { attributeTo, nameWithArticle, type VoiceCheck } from "./check-voice.ts";
import { findQuotations } from "./find-quotations.ts";

/** Marks and white space at the edges of a sentence. */
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** True when a statement is a sentence of the story, word for word. */
export function isCopy(story: Story, sentence: Sentence, text: string): boolean {
  const own = story.text.slice(sentence.start, sentence.end);
  const located = locateWords(story, sentence, text);
  if (located?.length !== 1) return false;
  const { start, end } = located[0]!;
  const found = story.text.slice(start, end);
  return found.replace(EDGES, "") === own.replace(EDGES, "");
}

/**
 * The story's own sentence as a statement, in the story's letters. What it says of who speaks is
 * true; where it says nothing of that, the speaker is added.
 */
export function voiceOfCopy(story: Story, sentence: Sentence): VoiceCheck {
  const own = story.text.slice(sentence.start, sentence.end);
  // A speech that goes on in the next sentence leaves its quotation mark open.
  const text = findQuotations(own) === null ? own.replace(/["“”„«»]/gu, "") : own;
  const { kind, speaker, cue } = voiceOf(story, sentence);
  const told = cue !== null && own.includes(cue);
  if (kind === "narration" || kind === "scare" || (told && speaker !== null)) {
    return { result: pass("voice"), text };
  }
  if (speaker === null) {
    return { result: fail("voice", "partial", "the story leaves it unsure who says this"), text };
  }
  return { result: pass("voice"), text: attributeTo(text, [nameWithArticle(story, speaker)]) };
}
