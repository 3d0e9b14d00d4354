import type { Expects } from "../parse-question.ts";

/** Languages in which an English story may be asked. */
export type AskingLanguage = "uk" | "de" | "fr" | "es" | "pl" | "ru";

/**
 * How a language asks. Patterns meet the plain form of a question: its folded words between single
 * spaces, one at each end, so that a word is told from a part of one by its spaces.
 */
export interface AskingRules {
  /** Folded words that carry grammar, apart by spaces. Question words are among them. */
  readonly functionWords: string;
  /** Letters that no other of the languages has, or few. */
  readonly letters: RegExp;
  /** What an answer must hold; the first that fits counts. */
  readonly expects: readonly (readonly [Expects, RegExp])[];
  /** "Who is …?" */
  readonly identity: RegExp;
  /** Opens a question for a speaker, where a verb of speech follows: "who", "which side". */
  readonly asksWho: RegExp;
  /** Asks for words, where a verb of speech follows: "what", "why", "did". */
  readonly asksWhat: RegExp;
  /** One word: a verb of speech, after which a speaker's silence is certain. */
  readonly strictSpeech: RegExp;
  /** One word: a verb of thought or stance. */
  readonly looseSpeech: RegExp;
  /** One word that opens the topic of speech: "about". */
  readonly about: RegExp;
  /** One word, "how many": what follows it is counted. */
  readonly howMany: RegExp;
  /** Endings of names in their cases, longest first; what stands in their place. */
  readonly nameEndings: readonly (readonly [RegExp, string])[];
}
