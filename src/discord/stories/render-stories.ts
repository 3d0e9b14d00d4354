import { type APIComponentInContainer, ButtonStyle } from "discord.js";
import { describeCast } from "../../answering/find-utterances.ts";
import type { StoredStory, StoryLimits } from "../../records/story-store.ts";
import { splitIntoPassages } from "../../retrieval/split-into-passages.ts";
import type { Library } from "../../story/library.ts";
import type { Story } from "../../story/story.ts";
import { button, type CardMessage, COLOURS, card, clip, divider, row, text } from "../card.ts";
import { encodeCustomId } from "../custom-id.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import type { Language } from "../texts/language.ts";
import { STORY_DESK_TEXTS } from "../texts/story-desk-texts.ts";
import type { Dependents, StoryUpdated } from "./story-desk.ts";
import { storyIdOf } from "./story-id.ts";

const LONGEST_TITLE = 100;
const LONGEST_LIST = 1_700;
const LONGEST_PARAGRAPH = 150;
/** Paragraphs of each side of a diff that are shown. */
const MOST_SHOWN = 3;

export const titleOf = ({ title, id }: Pick<StoredStory, "title" | "id">): string =>
  `**${escapeMarkdown(clip(title.replace(/\s+/gu, " ").trim() || id, LONGEST_TITLE))}**`;

/** An amount for people: "1.2 MB". */
export function amount(bytes: number): string {
  return bytes < 100_000
    ? `${(bytes / 1_000).toFixed(1)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const seconds = (at: string) => Math.floor(Date.parse(at) / 1_000);

function whoAndWhen({ addedBy, addedAt }: StoredStory, language: Language): string {
  const { somebody } = STORY_DESK_TEXTS[language];
  // What was imported in a terminal has nobody's name.
  const who = addedBy === null ? somebody : addedBy === "" ? "—" : `<@${addedBy}>`;
  return `${who} <t:${seconds(addedAt)}:R>`;
}

/** Lines up to a length, and how many there are more. */
function listed(lines: readonly string[], language: Language): string {
  let length = 0;
  const shown = lines.filter((line) => {
    length += line.length + 1;
    return length <= LONGEST_LIST;
  });
  const rest = lines.length - shown.length;
  const more = rest === 0 ? [] : [STORY_DESK_TEXTS[language].more(rest)];
  return [...shown, ...more].join("\n");
}

export interface StoryListView {
  readonly stories: readonly StoredStory[];
  readonly usage: StoryLimits;
  readonly limits: StoryLimits;
  /** All that may be read here. */
  readonly library: Library;
  readonly language: Language;
}

/** A server's own stories, and those that every server has. */
export function renderStoryList(view: StoryListView): CardMessage {
  const { stories, usage, limits, library, language } = view;
  const texts = STORY_DESK_TEXTS[language];
  const own = new Set(stories.map(({ server, id }) => storyIdOf(server, id)));
  const lines = stories.map((story) => {
    const id = storyIdOf(story.server, story.id);
    const isRead = library.titles.some((title) => title.id === id);
    const about = [story.fileType, amount(story.bytes), whoAndWhen(story, language)];
    return `- ${titleOf(story)} · ${about.join(" · ")}${isRead ? "" : ` · ⚠️ ${texts.unreadable}`}`;
  });
  const shared = library.titles
    .filter(({ id }) => !own.has(id))
    .map((story) => `- ${titleOf(story)}`);
  const used = texts.usage(usage.count, limits.count);
  const room = texts.room(amount(usage.bytes), amount(limits.bytes));
  return card(COLOURS.plain, [
    text(`**${texts.own}**\n${lines.length === 0 ? texts.noneYet : listed(lines, language)}`),
    text(`-# ${used} · ${room}`),
    ...(shared.length === 0
      ? []
      : [divider(), text(`**${texts.shared}**\n${listed(shared, language)}`)]),
  ]);
}

function figures(stored: StoredStory, story: Story | null, language: Language): string {
  const texts = STORY_DESK_TEXTS[language];
  const read: readonly (readonly [string, string | number])[] =
    story === null
      ? [[texts.type, `${stored.fileType} · ⚠️ ${texts.unreadable}`]]
      : [
          [texts.type, `${stored.fileType} · ${amount(stored.bytes)}`],
          [texts.blocks, story.blocks.length],
          [texts.passages, splitIntoPassages(story).length],
          [
            texts.speakers,
            describeCast(story).filter(({ direct, reported }) => direct + reported > 0).length,
          ],
        ];
  return [
    ...read,
    [texts.version, stored.version] as const,
    [texts.addedBy, whoAndWhen(stored, language)] as const,
    [texts.hash, `\`${stored.sha256}\``] as const,
  ]
    .map(([label, value]) => `${label}: ${value}`)
    .join("\n");
}

/** What is known about a story. */
export function renderStoryInfo(
  stored: StoredStory,
  story: Story | null,
  language: Language,
): CardMessage {
  return card(COLOURS.plain, [text(`${titleOf(stored)}\n${figures(stored, story, language)}`)]);
}

export function renderAdded(stored: StoredStory, story: Story, language: Language): CardMessage {
  const texts = STORY_DESK_TEXTS[language];
  return card(COLOURS.strong, [
    text(`${texts.added(titleOf(stored))}\n${texts.addedHint}`),
    divider(),
    text(figures(stored, story, language)),
  ]);
}

function paragraphs(
  heading: string,
  words: readonly string[],
  mark: string,
): APIComponentInContainer[] {
  if (words.length === 0) return [];
  const shown = words
    .slice(0, MOST_SHOWN)
    .map(
      (one) => `> ${mark} ${escapeMarkdown(clip(one.replace(/\s+/gu, " "), LONGEST_PARAGRAPH))}`,
    );
  return [text([heading, ...shown].join("\n"))];
}

/** What an update has changed, and which quotes no longer stand. */
export function renderUpdated(
  { stored, diff, broken }: StoryUpdated & { readonly ok: true },
  language: Language,
): CardMessage {
  const texts = STORY_DESK_TEXTS[language];
  const heading = diff === null ? texts.unchanged : texts.updated;
  const { removed = [], added = [] } = diff ?? {};
  return card(broken === 0 ? COLOURS.strong : COLOURS.wrong, [
    text(heading(titleOf(stored))),
    ...paragraphs(texts.wordsGone(removed.length), removed, "−"),
    ...paragraphs(texts.wordsNew(added.length), added, "+"),
    divider(),
    text(broken === 0 ? texts.allStand : texts.broken(broken)),
  ]);
}

/** Asks whether a story shall go, with what hangs on it. */
export function renderRemoval(
  stored: StoredStory,
  { messages, channels }: Dependents,
  language: Language,
): CardMessage {
  const texts = STORY_DESK_TEXTS[language];
  const own = channels.filter((channel) => channel !== null).map((channel) => `<#${channel}>`);
  const lines = [
    texts.askRemove(titleOf(stored)),
    ...(messages === 0 ? [] : [texts.hangingMessages(messages)]),
    ...(channels.includes(null) ? [texts.hangingServer] : []),
    ...(own.length === 0 ? [] : [texts.hangingChannels(clip(own.join(" "), 1_000))]),
  ];
  const id = encodeCustomId({ action: "remove-story", story: stored.sha256 });
  return card(COLOURS.wrong, [
    text(lines.join("\n")),
    row(button(id, texts.remove, ButtonStyle.Danger)),
  ]);
}
