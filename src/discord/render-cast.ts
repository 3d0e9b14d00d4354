import { type CastEntry, describeCast } from "../answering/find-utterances.ts";
import type { Story } from "../story/story.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { sourceLine } from "./render-answer.ts";
import type { Language } from "./texts/language.ts";
import { QUOTE_DESK_TEXTS } from "./texts/quote-desk-texts.ts";

/** Members of a cast that one card lists. */
const MOST = 25;
const LONGEST_LINE = 130;

function describe({ member, direct, reported, mentions }: CastEntry, language: Language): string {
  const { cast: texts } = QUOTE_DESK_TEXTS[language];
  const { name, names, roles } = member;
  const others = names.filter((other) => other !== name).slice(0, 3);
  const also = others.length === 0 ? "" : ` (${texts.also(others.map(escapeMarkdown).join(", "))})`;
  const role = roles.length === 0 ? "" : ` · ${escapeMarkdown(roles[0]!)}`;
  const counts = [
    direct > 0 ? texts.direct(direct) : null,
    reported > 0 ? texts.reported(reported) : null,
    direct + reported === 0 ? texts.mentioned(mentions) : null,
  ].filter((count) => count !== null);
  return `- ${clip(`**${escapeMarkdown(name)}**${also}${role}`, LONGEST_LINE)} · ${counts.join(", ")}`;
}

/** The cast of a story: who speaks how often, and who is only spoken about. */
export function renderCast(story: Story, language: Language): CardMessage {
  const { cast: texts } = QUOTE_DESK_TEXTS[language];
  const cast = describeCast(story);
  const lines = cast.slice(0, MOST).map((entry) => describe(entry, language));
  const more = cast.length > MOST ? `\n-# ${texts.more(cast.length - MOST)}` : "";
  return card(COLOURS.plain, [
    text(`**${texts.title}**`),
    divider(),
    text(clip(lines.length === 0 ? texts.nobody : lines.join("\n"), 3_400) + more),
    text(sourceLine(story)),
  ]);
}
