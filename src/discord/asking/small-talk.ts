import { exampleQuestion } from "../../answering/silence/example-question.ts";
import { readSmallTalk } from "../../answering/silence/read-small-talk.ts";
import { button, type CardMessage, COLOURS, card, row, text } from "../card.ts";
import type { Here } from "../command.ts";
import { encodeCustomId } from "../custom-id.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { ASKING_TEXTS } from "../texts/asking-texts.ts";
import type { Language } from "../texts/language.ts";

/** The friendly line for what is no question about a story, with one that is; null for questions. */
export function answerSmallTalk(
  words: string,
  { library, storyHere, retriever }: Here,
  language: Language,
): CardMessage | null {
  const story = library.find(storyHere ?? "") ?? library.stories[0];
  if (story === undefined) return null;
  const kind = readSmallTalk(words, retriever, storyHere ?? undefined);
  if (kind === null) return null;
  const texts = ASKING_TEXTS[language];
  const example = exampleQuestion(story, retriever);
  const line = texts.smallTalk[kind];
  if (example === null) return card(COLOURS.plain, [text(line)]);
  return card(COLOURS.plain, [
    text(`${line}\n${texts.tryThis(escapeMarkdown(example))}`),
    row(button(encodeCustomId({ action: "next", question: example, at: 0 }), example)),
  ]);
}
