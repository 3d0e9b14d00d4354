import {
  ApplicationIntegrationType,
  ChannelType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type SlashCommandSubcommandBuilder,
} from "discord.js";
import type { StoredStory } from "../../records/story-store.ts";
import type { BotContext, Command } from "../command.ts";
import { logAction } from "../log-action.ts";
import { whisper, whisperCard } from "../reply.ts";
import { describeChange, SETTINGS_CHANGES } from "../settings/change-settings.ts";
import { bringStory } from "../stories/bring-story.ts";
import { managerOf, mayList } from "../stories/manager-of.ts";
import {
  renderRemoval,
  renderStoryInfo,
  renderStoryList,
  titleOf,
} from "../stories/render-stories.ts";
import type { Manager } from "../stories/story-desk.ts";
import { openStoryForm } from "../stories/story-form.ts";
import { storyIdOf } from "../stories/story-id.ts";
import { storyChoices } from "../story-choices.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localize } from "../texts/localize.ts";
import { STORY_COMMAND } from "../texts/story-command-texts.ts";
import { STORY_DESK_TEXTS } from "../texts/story-desk-texts.ts";
import { STORY_PROBLEM_TEXTS } from "../texts/story-problem-texts.ts";

type Sub = SlashCommandSubcommandBuilder;
type Interaction = ChatInputCommandInteraction;

const sub = (name: keyof typeof STORY_COMMAND, fill: (sub: Sub) => Sub) => (builder: Sub) =>
  fill(localize(builder, STORY_COMMAND[name]));
const named = (builder: Sub) =>
  builder.addStringOption((option) =>
    localize(option, STORY_COMMAND.name).setRequired(true).setAutocomplete(true),
  );
const file = (builder: Sub) =>
  builder
    .addAttachmentOption((option) => localize(option, STORY_COMMAND.file))
    .addStringOption((option) => localize(option, STORY_COMMAND.link).setMaxLength(1_000));
const channel = (builder: Sub) =>
  builder.addChannelOption((option) =>
    localize(option, STORY_COMMAND.channel).addChannelTypes(
      ChannelType.GuildText,
      ChannelType.GuildAnnouncement,
    ),
  );

const data = localize(new SlashCommandBuilder(), STORY_COMMAND.command)
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .addSubcommand(sub("add", file))
  .addSubcommand(sub("list", (builder) => builder))
  .addSubcommand(sub("info", named))
  .addSubcommand(sub("use", (builder) => channel(named(builder))))
  .addSubcommand(sub("update", (builder) => file(named(builder))))
  .addSubcommand(sub("remove", named))
  .addSubcommand(sub("export", named));

/** Brings what was given: the file, else what the address leads to, else what a form asks for. */
async function bring(
  interaction: Interaction,
  bot: BotContext,
  manager: Manager,
  updated: StoredStory | null,
): Promise<void> {
  const updates = updated?.id ?? null;
  const given = interaction.options.getAttachment("file");
  if (given !== null) {
    const fetch = () => bot.fetchAttachment(given);
    return bringStory(interaction, bot, manager, { label: given.name, fetch, updates });
  }
  const link = interaction.options.getString("link");
  if (link === null) return openStoryForm(interaction, updated);
  const { fetchPage } = bot.storyRules;
  if (fetchPage === null) {
    return whisper(interaction, STORY_PROBLEM_TEXTS[ownLanguage(interaction)].noFetch);
  }
  await bringStory(interaction, bot, manager, {
    label: link,
    fetch: () => fetchPage(link),
    updates,
  });
}

async function list(interaction: Interaction, bot: BotContext, { server }: Manager): Promise<void> {
  const { records, storyRules, wholeLibrary: library } = bot;
  const [stories, usage] = await Promise.all([
    records.stories.list(server),
    records.stories.usage(server),
  ]);
  const { limits } = storyRules;
  const view = { stories, usage, limits, library, language: ownLanguage(interaction) };
  await whisperCard(interaction, renderStoryList(view));
}

async function use(
  interaction: Interaction,
  { records, wholeLibrary }: BotContext,
  { server }: Manager,
  { id }: StoredStory,
): Promise<void> {
  const texts = STORY_DESK_TEXTS[ownLanguage(interaction)];
  const place = interaction.options.getChannel("channel")?.id ?? null;
  const before = await records.settings.get(server);
  const fullId = storyIdOf(server, id);
  const story = wholeLibrary.find(fullId);
  const result = SETTINGS_CHANGES.story!(
    before,
    { text: () => fullId, id: () => place, number: () => null, flag: () => null },
    wholeLibrary,
  );
  if (!result.ok || story === null) {
    return whisper(interaction, STORY_PROBLEM_TEXTS[ownLanguage(interaction)].missing);
  }
  const text = describeChange(before, { ...before, ...result.changes });
  if (text !== null) {
    await logAction(records, interaction, { action: "settings", text });
    await records.settings.change(server, result.changes);
  }
  const title = titleOf(story);
  await whisper(
    interaction,
    place === null ? texts.usedOnServer(title) : texts.usedIn(title, `<#${place}>`),
  );
}

/** What a PDF or an EPUB is kept as is Markdown. */
const ENDINGS = { txt: "txt", md: "md", html: "html", pdf: "md", epub: "md" } as const;

async function exportStory(
  interaction: Interaction,
  { records }: BotContext,
  { server }: Manager,
  { id }: StoredStory,
): Promise<void> {
  const language = ownLanguage(interaction);
  const kept = await records.stories.read(server, id);
  if (kept === null) return whisper(interaction, STORY_PROBLEM_TEXTS[language].missing);
  const name = `${id}.${ENDINGS[kept.fileType]}`;
  await interaction.reply({
    content: STORY_DESK_TEXTS[language].exported(titleOf(kept)),
    files: [{ attachment: Buffer.from(kept.source, "utf8"), name }],
    flags: MessageFlags.Ephemeral,
  });
}

type Run = (
  interaction: Interaction,
  bot: BotContext,
  manager: Manager,
  story: StoredStory,
) => Promise<void>;

/** Subcommands about one story. */
const RUNS: Readonly<Record<string, Run>> = {
  use,
  update: bring,
  export: exportStory,
  async info(interaction, { wholeLibrary }, { server }, stored) {
    const story = wholeLibrary.find(storyIdOf(server, stored.id));
    await whisperCard(interaction, renderStoryInfo(stored, story, ownLanguage(interaction)));
  },
  async remove(interaction, { storyDesk }, { server }, stored) {
    const dependents = await storyDesk.dependents(server, stored.id);
    await whisperCard(interaction, renderRemoval(stored, dependents, ownLanguage(interaction)));
  },
};

export default {
  data: data.toJSON(),

  async execute(interaction, bot) {
    const manager = await managerOf(interaction);
    if (manager === null) return;
    const name = interaction.options.getSubcommand();
    if (name === "add") return bring(interaction, bot, manager, null);
    if (name === "list") return list(interaction, bot, manager);
    const typed = interaction.options.getString("name", true);
    const stories = await bot.records.stories.list(manager.server);
    const story = stories.find(({ id }) => id === typed) ?? null;
    if (story === null) {
      return whisper(interaction, STORY_PROBLEM_TEXTS[ownLanguage(interaction)].missing);
    }
    await RUNS[name]!(interaction, bot, manager, story);
  },

  async autocomplete(interaction, { records }) {
    const { guildId } = interaction;
    const stories = mayList(interaction) ? await records.stories.list(guildId!) : [];
    await interaction.respond(storyChoices({ titles: stories }, interaction.options.getFocused()));
  },
} satisfies Command;
