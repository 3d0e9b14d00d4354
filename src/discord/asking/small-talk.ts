import { exampleQuestion } from "../../answering/silence/example-question.ts";
import { readSmallTalk } from "../../answering/silence/read-small-talk.ts";
import { button, type CardMessage, COLOURS, card, row, text } from "../card.ts";
import type { Here } from "../command.ts";
import { encodeCustomId, LONGEST_NEXT } from "../custom-id.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { ASKING_TEXTS } from "../texts/asking-texts.ts";
import type { Language } from "../texts/language.ts";
import type { AskedQuestion } from "./answer-question.ts";

/** The friendly line for what is no question about a story, with one that is; null for questions. */
export function answerSmallTalk(
  { text: words, storyId, upTo }: Pick<AskedQuestion, "text" | "storyId" | "upTo">,
  here: Pick<Here, "library" | "storyHere" | "retriever" | "readUpTo">,
  language: Language,
): CardMessage | null {
  const named = storyId ?? here.storyHere;
  const { library, retriever } = upTo === null ? here : here.readUpTo(upTo);
  const story = library.find(named ?? "") ?? library.stories[0];
  if (story === undefined) return null;
  const kind = readSmallTalk(words, retriever, named ?? undefined);
  if (kind === null) return null;
  const texts = ASKING_TEXTS[language];
  const example = exampleQuestion(story, retriever);
  const line = texts.smallTalk[kind];
  if (example === null || example.length > LONGEST_NEXT) return card(COLOURS.plain, [text(line)]);
  return card(COLOURS.plain, [
    text(`${line}\n${texts.tryThis(escapeMarkdown(example))}`),
    row(button(encodeCustomId({ action: "next", question: example, at: 0, upTo }), example)),
  ]);
}
