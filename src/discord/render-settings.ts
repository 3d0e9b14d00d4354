import type { AskingLimits, ReadingLimit, ServerSettings } from "../records/server-settings.ts";
import type { Library } from "../story/library.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { LANGUAGES, type Language } from "./texts/language.ts";
import { LANGUAGE_NAMES, SETTINGS_TEXTS, type SettingsTexts } from "./texts/settings-texts.ts";

export interface SettingsView {
  readonly settings: ServerSettings;
  readonly library: Library;
  readonly language: Language;
  /** What is said above them. */
  readonly heading: string;
}

const LONGEST = 3_500;
const LONGEST_TITLE = 80;

/** How far may be read, in words. */
export function describeLimit(
  limit: ReadingLimit | null,
  { toTheEnd, firstParagraphs, firstChapters }: SettingsTexts,
): string {
  if (limit === null) return toTheEnd;
  return limit.unit === "paragraph" ? firstParagraphs(limit.count) : firstChapters(limit.count);
}

function describeLimits({ cooldown, perDay }: AskingLimits, texts: SettingsTexts): string {
  const set = [
    ...(cooldown === null ? [] : [texts.cooldown(cooldown)]),
    ...(perDay === null ? [] : [texts.perDay(perDay)]),
  ];
  return set.length === 0 ? texts.unlimited : set.join(", ");
}

/** The settings of a server, as they are. */
export function renderSettings({
  settings,
  library,
  language,
  heading,
}: SettingsView): CardMessage {
  const texts = SETTINGS_TEXTS[language];
  const channel = (id: string) => `<#${id}>`;
  const titleOf = (id: string | null) =>
    id === null
      ? texts.anyStory
      : escapeMarkdown(
          clip(library.titles.find((story) => story.id === id)?.title ?? id, LONGEST_TITLE),
        );
  const answers = [
    settings.isPrivate ? texts.forAsker : texts.forAll,
    ...(settings.threads ? [texts.inThreads] : []),
    ...(settings.spoilers ? [texts.asSpoilers] : []),
  ];
  const chosen = LANGUAGES.find((known) => known === settings.language);
  const { dailyQuote, byChannel } = settings;
  const perChannel = Object.entries(byChannel);
  const stories = perChannel.filter(([, { story }]) => story !== null);
  const limits = perChannel.filter(([, { upTo }]) => upTo !== null);
  const lines: readonly (readonly [string, readonly string[]])[] = [
    [
      texts.channels,
      [
        settings.channels.length === 0
          ? texts.everywhere
          : settings.channels.map(channel).join(" "),
      ],
    ],
    [texts.answers, [answers.join(", ")]],
    [texts.language, [chosen === undefined ? texts.askersLanguage : LANGUAGE_NAMES[chosen]]],
    [
      texts.limits,
      [
        describeLimits(settings.limits, texts),
        ...Object.entries(settings.roleLimits).map(
          ([role, own]) => `<@&${role}>: ${describeLimits(own, texts)}`,
        ),
      ],
    ],
    [
      texts.story,
      [
        titleOf(settings.story),
        ...stories.map(([id, { story }]) => `${channel(id)}: ${titleOf(story)}`),
      ],
    ],
    [
      texts.reading,
      [
        describeLimit(settings.upTo, texts),
        ...limits.map(([id, { upTo }]) => `${channel(id)}: ${describeLimit(upTo, texts)}`),
      ],
    ],
    [
      texts.moderators,
      [settings.moderatorChannel === null ? texts.none : channel(settings.moderatorChannel)],
    ],
    [
      texts.daily,
      [
        dailyQuote === null
          ? texts.none
          : `${channel(dailyQuote.channel)}, ${dailyQuote.time} (${escapeMarkdown(dailyQuote.zone)})`,
      ],
    ],
    [texts.retention, [texts.days(settings.retentionDays)]],
  ];
  const shown = lines.map(([label, [first, ...rest]]) =>
    [`**${label}:** ${first}`, ...rest.map((line) => `-# ${line}`)].join("\n"),
  );
  return card(COLOURS.plain, [
    text(`**${heading}**`),
    divider(),
    text(clip(shown.join("\n"), LONGEST)),
  ]);
}
