import { ButtonStyle } from "discord.js";
import type { Quote } from "../../answering/answer.ts";
import type { OpenQuestion, OpenQuestionStatus } from "../../records/open-questions.ts";
import type { Story } from "../../story/story.ts";
import {
  button,
  type CardMessage,
  COLOURS,
  card,
  clip,
  divider,
  row,
  shrinkToFit,
  text,
} from "../card.ts";
import { proofButtons } from "../check-buttons.ts";
import { encodeCustomId } from "../custom-id.ts";
import { describeQuote } from "../describe-quote.ts";
import { blockQuote, escapeMarkdown } from "../escape-markdown.ts";
import { sourceLine } from "../render-answer.ts";
import { messageLink } from "../render-case.ts";
import { DESK_TEXTS } from "../texts/desk-texts.ts";
import type { Language } from "../texts/language.ts";

const LONGEST_QUESTION = 500;
const LONGEST_ANSWER = 1_500;
const LONGEST_QUOTE = 400;
/** Groups of a list; each takes text, two buttons and their row. */
const MOST_GROUPS = 8;

const COLOUR: Readonly<Record<OpenQuestionStatus, number>> = {
  open: COLOURS.weak,
  answered: COLOURS.strong,
  dismissed: COLOURS.none,
};

const when = (iso: string) => `<t:${Math.floor(Date.parse(iso) / 1_000)}:f>`;

/** Who asked it and where, as markdown. */
function origin({ server, askedBy, askedAt, channel, message }: OpenQuestion, language: Language) {
  const { asked, somebody, theAnswer } = DESK_TEXTS[language];
  const who = askedBy === null ? somebody : `<@${askedBy}>`;
  const where =
    message === null
      ? `<#${channel}>`
      : `[${theAnswer}](<${messageLink(server, channel, message)}>)`;
  return `-# ${asked(who, when(askedAt))} · ${where}`;
}

const decisionRow = ({ number }: OpenQuestion, language: Language) =>
  row(
    button(
      encodeCustomId({ action: "reply", number }),
      DESK_TEXTS[language].reply,
      ButtonStyle.Success,
    ),
    button(encodeCustomId({ action: "drop", number }), DESK_TEXTS[language].drop),
  );

const words = (question: string) => blockQuote(escapeMarkdown(clip(question, LONGEST_QUESTION)));

/** A question as it comes to the moderators. */
export function renderOpenQuestion(question: OpenQuestion, language: Language): CardMessage {
  const { title, status } = DESK_TEXTS[language];
  return card(COLOUR[question.status], [
    text(`**${title(question.number)}** · ${status[question.status]}`),
    text(`${words(question.text)}\n${origin(question, language)}`),
    ...(question.status === "open" ? [decisionRow(question, language)] : []),
  ]);
}

/** Open questions, those that ask the same together. */
export function renderOpenQuestions(
  groups: readonly (readonly OpenQuestion[])[],
  language: Language,
): CardMessage {
  const { openQuestions, none, more, times } = DESK_TEXTS[language];
  const shown = groups.slice(0, MOST_GROUPS);
  const rest = groups.length - shown.length;
  return card(COLOURS.plain, [
    text(`**${openQuestions}**`),
    ...(shown.length === 0 ? [text(none)] : []),
    ...shown.flatMap((group) => {
      const [first] = group as readonly [OpenQuestion];
      const count = group.length === 1 ? "" : ` · ${times(group.length)}`;
      const about = `**${first.number}**${count}\n${words(clip(first.text, 250))}`;
      return [text(`${about}\n${origin(first, language)}`), decisionRow(first, language)];
    }),
    ...(rest > 0 ? [text(`-# ${more(rest)}`)] : []),
  ]);
}

/** What a moderator answered, or that they did not. */
export interface HandAnswer {
  readonly question: string;
  readonly moderator: string;
  /** Who is told by name; null where nobody is to be pinged. */
  readonly asker: string | null;
  readonly status: "answered" | "dismissed";
  /** The moderator's own words; empty where a dismissal has no reason. */
  readonly words: string;
  readonly quotes: readonly Quote[];
  /** Null where nothing is quoted. */
  readonly story: Story | null;
  readonly language: Language;
  /** Hidden until it is clicked on. */
  readonly spoilers: boolean;
}

/** A moderator's answer, marked as one: the story's words stand apart, checked, with their place. */
export function renderHandAnswer(answer: HandAnswer): CardMessage {
  const { question, moderator, asker, status, words: own, quotes, story, language } = answer;
  const { answered, dropped, ownWords } = DESK_TEXTS[language];
  const by = (status === "answered" ? answered : dropped)(`<@${moderator}>`);
  const ping = asker === null ? [] : [text(`<@${asker}>`) as CardMessage["components"][0]];
  const build = (longest: number, most: number): CardMessage => {
    const message = card(
      COLOUR[status],
      [
        text(`**${escapeMarkdown(clip(question, LONGEST_QUESTION))}**`),
        text(by),
        ...(own === ""
          ? []
          : [text(`${escapeMarkdown(clip(own, LONGEST_ANSWER))}\n-# ${ownWords}`)]),
        ...(story === null || quotes.length === 0
          ? []
          : [
              divider(),
              ...quotes
                .slice(0, most)
                .map((quote) => text(describeQuote(quote, { story, language, longest }))),
              text(sourceLine(story)),
              row(...proofButtons(language)),
            ]),
      ],
      { spoiler: answer.spoilers },
    );
    return { ...message, components: [...ping, ...message.components] };
  };
  return shrinkToFit({ lengths: [LONGEST_QUOTE], all: quotes.length, build }, (shortest) =>
    build(shortest, 1),
  );
}
