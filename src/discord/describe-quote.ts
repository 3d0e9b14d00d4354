import type { Quote, Voice } from "../answering/answer.ts";
import { blockAt } from "../answering/quote.ts";
import type { Block, Story } from "../story/story.ts";
import { clip } from "./card.ts";
import { blockQuote, escapeMarkdown } from "./escape-markdown.ts";
import type { Language } from "./texts/language.ts";
import { QUOTE_TEXTS } from "./texts/quote-texts.ts";

/** Who speaks in a quote, in words for a card. */
function describeVoice({ kind, speaker }: Voice, language: Language): string {
  const texts = QUOTE_TEXTS[language];
  if (kind === "narration") return texts.narration;
  if (kind === "scare" && speaker === null) return texts.scareOfNobody;
  const who = speaker === null ? texts.unsureSpeaker : `**${escapeMarkdown(speaker)}**`;
  return texts[kind](who);
}

/** Where a block is, in words: "paragraph 6", "Bildunterschrift". */
export function describePlace(
  { kind, paragraph }: Pick<Block, "kind" | "paragraph">,
  language: Language,
): string {
  const { paragraph: numbered, places } = QUOTE_TEXTS[language];
  return paragraph === null ? places[kind] : numbered(paragraph);
}

/** A shown quote has at most this many characters of markdown; the rest is in its context. */
const LONGEST = 1_000;

export interface QuoteView {
  readonly story: Story;
  /** Of what is said about the quote; its own words stay as they are. */
  readonly language: Language;
  /** Characters of markdown that the words may take. Default 1,000. */
  readonly longest?: number;
}

/** A quote with its number, words, voice and place, as markdown. */
export function describeQuote(
  { n, text, start, voice }: Quote,
  { story, language, longest = LONGEST }: QuoteView,
): string {
  const words = clip(escapeMarkdown(text), longest);
  const place = describePlace(blockAt(story, start), language);
  const line = `-# **[${n}]** ${describeVoice(voice, language)} · ${place}`;
  return `${blockQuote(words)}\n${line}`;
}
