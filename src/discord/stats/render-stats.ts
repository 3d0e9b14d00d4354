import { type APIMediaGalleryComponent, ComponentType } from "discord.js";
import type { Complaint } from "../../records/feedback.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "../card.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { VOTE_TEXTS } from "../texts/desk-texts.ts";
import type { Language } from "../texts/language.ts";
import { STATS_TEXTS } from "../texts/stats-texts.ts";
import type { Stats } from "./compute-stats.ts";

export interface StatsView {
  readonly stats: Stats;
  readonly language: Language;
  /** Name of the chart's file; null where there is none. */
  readonly chart: string | null;
}

const LONGEST_QUESTION = 120;
const LONGEST_TOPIC = 40;
/** Days told in numbers, each with a question at least. */
const MOST_DAYS = 14;

const percent = (part: number, all: number) =>
  all === 0 ? "" : ` (${Math.round((100 * part) / all)} %)`;

function lines({ stats, language }: StatsView): string[] {
  const texts = STATS_TEXTS[language];
  const { total, answered, unsure, silent, smallTalk, votes, topics, unanswered, cost } = stats;
  const shares = [
    `${texts.answered} ${answered}${percent(answered, total)}`,
    `${texts.unsure} ${unsure}${percent(unsure, total)}`,
    `${texts.silent} ${silent}${percent(silent, total)}`,
    ...(smallTalk === 0 ? [] : [`${texts.smallTalk} ${smallTalk}`]),
  ];
  const complaints = Object.entries(votes.complaints).map(
    ([kind, count]) => `${VOTE_TEXTS[language].complaints[kind as Complaint]} ${count}`,
  );
  const days = stats.days
    .map((day) => ({ day: day.day, count: day.answered + day.unsure + day.silent }))
    .filter(({ count }) => count > 0)
    .slice(-MOST_DAYS)
    .map(({ day, count }) => `${day}: ${count}`);
  const money =
    cost === null ? texts.unknownCost : cost === 0 ? texts.noCost : `$${cost.toFixed(4)}`;
  return [
    `**${texts.questions}:** ${total}\n-# ${shares.join(" · ")}`,
    `**${texts.feedback}:** 👍 ${votes.up} · 👎 ${votes.down}`,
    ...(complaints.length === 0 ? [] : [`-# ${complaints.join(" · ")}`]),
    ...(topics.length === 0
      ? []
      : [
          `**${texts.topics}:** ${topics
            .map(({ topic, count }) => `${escapeMarkdown(clip(topic, LONGEST_TOPIC))} (${count})`)
            .join(", ")}`,
        ]),
    ...(unanswered.length === 0
      ? []
      : [
          `**${texts.unanswered}:**\n${unanswered
            .map(
              ({ text: asked, count }) =>
                `- ${escapeMarkdown(clip(asked, LONGEST_QUESTION))}${count > 1 ? ` (${count})` : ""}`,
            )
            .join("\n")}`,
        ]),
    `**${texts.cost}:** ${money}`,
    ...(days.length === 0 ? [] : [`-# ${texts.byDay}: ${days.join(" · ")}`]),
  ];
}

/** A server's statistics: the numbers as text, and beside them a picture that shows them by day. */
export function renderStats(view: StatsView): CardMessage {
  const { stats, language, chart } = view;
  const texts = STATS_TEXTS[language];
  const heading = text(`**${texts.title(stats.days.length)}**`);
  if (stats.total + stats.smallTalk === 0) {
    return card(COLOURS.plain, [heading, text(texts.nothing)]);
  }
  const gallery: APIMediaGalleryComponent[] =
    chart === null
      ? []
      : [
          {
            type: ComponentType.MediaGallery,
            items: [
              {
                media: { url: `attachment://${chart}` },
                description: texts.altText(stats.days.length, stats.total),
              },
            ],
          },
        ];
  return card(COLOURS.plain, [
    heading,
    divider(),
    ...gallery,
    text(clip(lines(view).join("\n"), 3_600)),
  ]);
}
