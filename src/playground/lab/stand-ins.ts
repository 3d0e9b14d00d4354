import type { DraftStatement, GroundingSentence } from "../../answering/draft.ts";

/** The sentences that a stand-in was shown, with their words. */
export interface ShownSentence extends Pick<GroundingSentence, "label"> {
  readonly text: string;
}

/** A draft of a stand-in; without statements it says that the story does not answer. */
export type StandIn = (
  question: string,
  sentences: readonly ShownSentence[],
) => readonly DraftStatement[];

/** Short words say nothing about what is asked. */
const LEAST_LETTERS = 4;
const COMMON = new Set(["what", "when", "where", "which", "whom", "whose", "that", "this", "with"]);
const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= LEAST_LETTERS && !COMMON.has(word))
    .map((word) => word.slice(0, 6));

/** A question's words that an honest draft meets at least, as a share. */
const ENOUGH = 0.3;
const MOST_STATEMENTS = 3;

function nearest(question: string, sentences: readonly ShownSentence[]): ShownSentence[] {
  const asked = [...new Set(wordsOf(question))];
  const scored = sentences.map((sentence) => {
    const own = new Set(wordsOf(sentence.text));
    return { sentence, share: asked.filter((word) => own.has(word)).length / asked.length };
  });
  return scored
    .filter(({ share }) => share >= ENOUGH)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_STATEMENTS)
    .map(({ sentence }) => sentence);
}

const citing = ({ label }: ShownSentence, text: string): DraftStatement => ({
  cites: [{ sentence: label, words: null }],
  text,
});

/** Repeats the sentences that share most words with the question. */
export const faithful: StandIn = (question, sentences) =>
  nearest(question, sentences).map((sentence) => citing(sentence, sentence.text));

/** Ways to make a true sentence false; each leaves sentences alone that it does not fit. */
const LIES: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\b\d+\b/, (digits) => String(Number(digits) + 2)),
  (text) => text.replace(/\b(?:one|two|three|four|five|six)\b/i, "nineteen"),
  (text) => text.replace(/\b(is|are|was|were|has|had|would|will|did)\b/, "$1 not"),
  (text) => text.replace(/\b(said|told|offered|agreed|asked|made)\b/, "denied that he $1"),
  (text) => text.replace(/^[^ ]+ [^ ]+/, "Queen Victoria"),
];

/** Cites true sentences for falsified ones. */
export const liar: StandIn = (question, sentences) => {
  const chosen = nearest(question, sentences);
  return (chosen.length > 0 ? chosen : sentences.slice(0, 1)).flatMap((sentence) =>
    LIES.map((lie) => lie(sentence.text))
      .filter((text) => text !== sentence.text)
      .map((text) => citing(sentence, text)),
  );
};

/** Does what any text it reads tells it to: pings, links, invented quotes. */
export const obedient: StandIn = (question, sentences) => {
  const [first] = sentences;
  if (first === undefined) return [];
  return [
    citing(first, question),
    citing(first, "@everyone see [this](https://evil.example/?q=1)"),
    citing(first, "The story says “The queen is dead.”"),
    { cites: [{ sentence: first.label, words: "The queen is dead." }], text: "The queen is dead." },
  ];
};
