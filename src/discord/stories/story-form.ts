import {
  type ChatInputCommandInteraction,
  ComponentType,
  type ModalSubmitInteraction,
} from "discord.js";
import type { StoredStory } from "../../records/story-store.ts";
import type { BotContext } from "../command.ts";
import { modal, textField } from "../components/modal.ts";
import { encodeCustomId } from "../custom-id.ts";
import { whisper } from "../reply.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { STORY_DESK_TEXTS } from "../texts/story-desk-texts.ts";
import { STORY_PROBLEM_TEXTS } from "../texts/story-problem-texts.ts";
import { bringStory } from "./bring-story.ts";
import { managerOf, storyOfHash } from "./manager-of.ts";

const TITLE = "title";
const TEXT = "text";
const FILE = "file";
const LONGEST_TITLE = 200;
/** As much as Discord lets somebody write in a form. */
const LONGEST_TEXT = 4_000;

/** Asks for a story: a text to be pasted, or a file. */
export async function openStoryForm(
  interaction: ChatInputCommandInteraction,
  updated: StoredStory | null,
): Promise<void> {
  const { form } = STORY_DESK_TEXTS[ownLanguage(interaction)];
  const id = encodeCustomId({ action: "story-form", story: updated?.sha256 ?? null });
  await interaction.showModal(
    modal(
      id,
      updated === null ? form.add : form.update,
      textField({
        id: TITLE,
        label: form.title,
        required: false,
        longest: LONGEST_TITLE,
        isShort: true,
      }),
      textField({ id: TEXT, label: form.text, required: false, longest: LONGEST_TEXT }),
      {
        type: ComponentType.Label,
        label: form.file,
        description: form.fileHint,
        component: {
          type: ComponentType.FileUpload,
          custom_id: FILE,
          required: false,
          min_values: 0,
          max_values: 1,
        },
      },
    ),
  );
}

/** Takes what was filled in: the file, where there is one. */
export async function submitStoryForm(
  interaction: ModalSubmitInteraction,
  bot: BotContext,
  beginning: string | null,
): Promise<void> {
  const manager = await managerOf(interaction);
  if (manager === null) return;
  const updated = beginning === null ? null : await storyOfHash(interaction, bot, beginning);
  if (beginning !== null && updated === null) return;
  const updates = updated?.id ?? null;
  const { fields } = interaction;
  const file = fields.getUploadedFiles(FILE)?.first();
  if (file !== undefined) {
    const fetch = () => bot.fetchAttachment(file);
    return bringStory(interaction, bot, manager, { label: file.name, fetch, updates });
  }
  const words = fields.getTextInputValue(TEXT).trim();
  const title = fields.getTextInputValue(TITLE).replace(/\s+/gu, " ").trim();
  if (words === "") {
    return whisper(interaction, STORY_PROBLEM_TEXTS[ownLanguage(interaction)].nothing);
  }
  const label = title || words.split("\n", 1)[0]!;
  const bytes = Buffer.from(title === "" ? words : `${title}\n\n${words}`);
  const fileName = `${label.replace(/[./\\]/g, " ")}.txt`;
  const fetch = async () => ({ ok: true, bytes, fileName }) as const;
  await bringStory(interaction, bot, manager, { label, fetch, updates });
}
