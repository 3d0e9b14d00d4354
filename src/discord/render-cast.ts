import { type CastEntry, describeCast } from "../answering/find-utterances.ts";
import type { Story } from "../story/story.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { sourceLine } from "./render-answer.ts";

/** Members of a cast that one card lists. */
const MOST = 25;
const LONGEST_LINE = 130;

function describe({ member, direct, reported, mentions }: CastEntry): string {
  const { name, names, roles } = member;
  const others = names.filter((other) => other !== name).slice(0, 3);
  const also = others.length === 0 ? "" : ` (also ${others.map(escapeMarkdown).join(", ")})`;
  const role = roles.length === 0 ? "" : ` · ${escapeMarkdown(roles[0]!)}`;
  const counts = [
    direct > 0 ? `quoted ${direct}×` : null,
    reported > 0 ? `reported ${reported}×` : null,
    direct + reported === 0 ? `only spoken about, named ${mentions}×` : null,
  ].filter((count) => count !== null);
  return `- ${clip(`**${escapeMarkdown(name)}**${also}${role}`, LONGEST_LINE)} · ${counts.join(", ")}`;
}

/** The cast of a story: who speaks how often, and who is only spoken about. */
export function renderCast(story: Story): CardMessage {
  const cast = describeCast(story);
  const lines = cast.slice(0, MOST).map(describe);
  const more = cast.length > MOST ? `\n-# and ${cast.length - MOST} more` : "";
  return card(COLOURS.plain, [
    text("**Who is in the story**"),
    divider(),
    text(clip(lines.length === 0 ? "The story names nobody." : lines.join("\n"), 3_400) + more),
    text(sourceLine(story)),
  ]);
}
