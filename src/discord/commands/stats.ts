import { MessageFlags, SlashCommandBuilder } from "discord.js";
import type { Command } from "../command.ts";
import { isModerator, whisper, whisperCard } from "../reply.ts";
import { computeStats } from "../stats/compute-stats.ts";
import { renderStats } from "../stats/render-stats.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localize } from "../texts/localize.ts";
import { STATS_TEXTS } from "../texts/stats-texts.ts";
import { moderatorsOnly } from "./moderators-only.ts";

const DAY = 86_400_000;
const DEFAULT_DAYS = 7;
const MOST_DAYS = 90;
/** Questions and votes that are counted; more are told by none of our servers so far. */
const MOST_COUNTED = 20_000;
const CHART_FILE = "stats.png";

export default {
  data: moderatorsOnly(localize(new SlashCommandBuilder(), inEach(STATS_TEXTS, "command")))
    .addIntegerOption((option) =>
      localize(option, inEach(STATS_TEXTS, "daysOption")).setMinValue(1).setMaxValue(MOST_DAYS),
    )
    .toJSON(),

  async execute(interaction, { records, drawChart }) {
    const { guildId: server } = interaction;
    const language = ownLanguage(interaction);
    const texts = STATS_TEXTS[language];
    if (server === null || !isModerator(interaction)) {
      return whisper(interaction, texts.notAllowed);
    }
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const days = interaction.options.getInteger("days") ?? DEFAULT_DAYS;
    const now = Date.now();
    const first = new Date(Math.floor(now / DAY) * DAY - (days - 1) * DAY).toISOString();
    const [questions, votes] = await Promise.all([
      records.questions.list(server, first, MOST_COUNTED),
      records.feedback.list(server, first, MOST_COUNTED),
    ]);
    const stats = computeStats({ questions, votes, days, now });
    const chartOf = () =>
      drawChart({
        labels: stats.days.map(({ day }) => day.slice(5)),
        series: (["answered", "unsure", "silent"] as const).map((outcome) => ({
          label: texts[outcome],
          values: stats.days.map((day) => day[outcome]),
        })),
        language,
      });
    const png = stats.total > 0 ? await chartOf() : null;
    const files = png === null ? [] : [{ attachment: png, name: CHART_FILE }];
    const chart = png === null ? null : CHART_FILE;
    await whisperCard(interaction, renderStats({ stats, language, chart }), files);
  },
} satisfies Command;
