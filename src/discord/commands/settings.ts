import {
  ApplicationIntegrationType,
  ChannelType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type SlashCommandSubcommandBuilder,
} from "discord.js";
import type { Command } from "../command.ts";
import { logAction } from "../log-action.ts";
import { renderSettings } from "../render-settings.ts";
import { whisper, whisperCard } from "../reply.ts";
import { describeChange, type FilledIn, SETTINGS_CHANGES } from "../settings/change-settings.ts";
import { readingChoices } from "../settings/reading-choices.ts";
import { zoneChoices } from "../settings/zone-choices.ts";
import { storyChoices } from "../story-choices.ts";
import { type InEveryLanguage, LANGUAGES } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localizations, localize } from "../texts/localize.ts";
import { SETTINGS_COMMAND } from "../texts/settings-command-texts.ts";
import { LANGUAGE_NAMES, SETTINGS_TEXTS } from "../texts/settings-texts.ts";

type Sub = SlashCommandSubcommandBuilder;
type Option = keyof typeof SETTINGS_COMMAND;

const LONGEST_COOLDOWN = 3_600;
const MOST_PER_DAY = 10_000;
const MOST_DAYS = 365;
/** None of the languages: each asker's own. */
const ASKERS = "asker";
const askers = Object.fromEntries(
  LANGUAGES.map((language) => [language, SETTINGS_TEXTS[language].askersLanguage]),
) as InEveryLanguage<string>;

const channelOption = (sub: Sub, texts: Option) =>
  sub.addChannelOption((option) =>
    localize(option, SETTINGS_COMMAND[texts]).addChannelTypes(
      ChannelType.GuildText,
      ChannelType.GuildAnnouncement,
    ),
  );
const flagOption = (sub: Sub, texts: Option) =>
  sub.addBooleanOption((option) => localize(option, SETTINGS_COMMAND[texts]));
const numberOption = (sub: Sub, texts: Option, [least, most]: readonly [number, number]) =>
  sub.addIntegerOption((option) =>
    localize(option, SETTINGS_COMMAND[texts]).setMinValue(least).setMaxValue(most),
  );
const typedOption = (sub: Sub, texts: Option, completes: boolean) =>
  sub.addStringOption((option) =>
    localize(option, SETTINGS_COMMAND[texts]).setMaxLength(100).setAutocomplete(completes),
  );

/** The options of each subcommand. */
const OPTIONS: Readonly<Record<string, (sub: Sub) => Sub>> = {
  show: (sub) => sub,
  channels: (sub) => flagOption(channelOption(channelOption(sub, "allow"), "remove"), "everywhere"),
  answers: (sub) =>
    flagOption(flagOption(flagOption(sub, "private"), "threads"), "spoilers").addStringOption(
      (option) =>
        localize(option, SETTINGS_COMMAND.language).addChoices(
          ...LANGUAGES.map((value) => ({ name: LANGUAGE_NAMES[value], value: value as string })),
          { name: askers.en, name_localizations: localizations(askers), value: ASKERS },
        ),
    ),
  limits: (sub) =>
    numberOption(numberOption(sub, "cooldown", [0, LONGEST_COOLDOWN]), "per-day", [
      0,
      MOST_PER_DAY,
    ]).addRoleOption((option) => localize(option, SETTINGS_COMMAND.role)),
  story: (sub) => channelOption(typedOption(sub, "name", true), "channel"),
  reading: (sub) => channelOption(typedOption(sub, "upto", true), "channel"),
  moderators: (sub) => channelOption(sub, "moderators-channel"),
  "daily-quote": (sub) =>
    typedOption(typedOption(channelOption(sub, "daily-channel"), "time", false), "zone", true),
  retention: (sub) => numberOption(sub, "days", [1, MOST_DAYS]),
  reset: (sub) => sub,
};

const data = localize(new SlashCommandBuilder(), SETTINGS_COMMAND.settings)
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall);
for (const [name, options] of Object.entries(OPTIONS)) {
  data.addSubcommand((sub) => options(localize(sub, SETTINGS_COMMAND[name as Option])));
}

function filledIn({ options }: ChatInputCommandInteraction): FilledIn {
  return {
    text: (option) => options.getString(option),
    number: (option) => options.getInteger(option),
    flag: (option) => options.getBoolean(option),
    // The raw value is the id, whether it is a channel's or a role's.
    id: (option) => (options.get(option)?.value as string | undefined) ?? null,
  };
}

export default {
  data: data.toJSON(),

  async execute(interaction, { records, wholeLibrary, dailyQuotes }) {
    const { guildId: server, memberPermissions } = interaction;
    const language = ownLanguage(interaction);
    const texts = SETTINGS_TEXTS[language];
    if (server === null || !memberPermissions?.has(PermissionFlagsBits.ManageGuild)) {
      return whisper(interaction, texts.notAllowed);
    }
    const before = await records.settings.get(server);
    const show = async (settings: typeof before, heading: string) => {
      const view = { settings, library: wholeLibrary, language, heading };
      await whisperCard(interaction, renderSettings(view));
    };
    const change = SETTINGS_CHANGES[interaction.options.getSubcommand()];
    if (change === undefined) return show(before, texts.title);
    const result = change(before, filledIn(interaction), wholeLibrary);
    if (!result.ok) return whisper(interaction, texts[result.problem]);
    const text = describeChange(before, { ...before, ...result.changes });
    if (text === null) return show(before, texts.unchanged);
    await logAction(records, interaction, { action: "settings", text });
    const after = await records.settings.change(server, result.changes);
    await dailyQuotes.reschedule(server);
    await show(after, texts.changed);
  },

  async autocomplete(interaction, { wholeLibrary }) {
    const { name, value } = interaction.options.getFocused(true);
    const language = ownLanguage(interaction);
    // It knows of headings that others have not come to.
    if (!interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) {
      return interaction.respond([]);
    }
    const choices =
      name === "zone"
        ? zoneChoices(value)
        : name === "upto"
          ? readingChoices(wholeLibrary, null, value, language)
          : storyChoices(wholeLibrary, value);
    await interaction.respond(choices);
  },
} satisfies Command;
