import {
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from "discord.js";
import type { BotContext } from "../command.ts";
import { type CaseAction, decodeCustomId, encodeCustomId } from "../custom-id.ts";
import { isModerator, whisper } from "../reply.ts";

const FIELD = "words";
const LONGEST = 1_000;

const NO_SERVER = "Reports go to a server’s moderators; there are none here.";
const NOT_ALLOWED = "Only members who may manage messages can decide cases.";
const NO_CASE = "There is no such case here, or it is decided already.";
const FORGED = "I don’t know this form. It may be from an older version of me.";

function form(
  custom_id: string,
  title: string,
  label: string,
  { placeholder = "", short = false } = {},
): APIModalInteractionResponseCallbackData {
  return {
    custom_id,
    title,
    components: [
      {
        type: ComponentType.Label,
        label,
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELD,
          style: short ? TextInputStyle.Short : TextInputStyle.Paragraph,
          required: true,
          min_length: 1,
          max_length: short ? 9 : LONGEST,
          ...(placeholder === "" ? {} : { placeholder }),
        },
      },
    ],
  };
}

/** Asks what is wrong with a message. */
export async function openReportForm(interaction: ButtonInteraction): Promise<void> {
  const { guildId, channelId, message } = interaction;
  if (guildId === null) return whisper(interaction, NO_SERVER);
  const id = encodeCustomId({ action: "report-form", channel: channelId, message: message.id });
  await interaction.showModal(
    form(id, "Report this message", "What is wrong with it?", {
      placeholder: "A wrong quote, a wrong speaker, not what the story says …",
    }),
  );
}

const FORMS = {
  uphold: (id: string, number: number) =>
    form(id, `Case ${number}: the message was wrong`, "The correction, shown above the message"),
  dismiss: (id: string, number: number) =>
    form(id, `Case ${number}: the message stands`, "Why does it stand?"),
  link: (id: string, number: number) =>
    form(id, `Link case ${number}`, "Number of the other case", { short: true }),
} as const;

/** Asks a moderator for what a decision needs. */
export async function openCaseForm(
  interaction: ButtonInteraction,
  { records }: BotContext,
  action: keyof typeof FORMS,
  number: number,
): Promise<void> {
  const { guildId } = interaction;
  if (guildId === null || !isModerator(interaction)) return whisper(interaction, NOT_ALLOWED);
  const found = await records.cases.find(guildId, number);
  if (found === null || (action !== "link" && found.status !== "open")) {
    return whisper(interaction, NO_CASE);
  }
  const id = encodeCustomId({ action: `${action}-form`, number });
  await interaction.showModal(FORMS[action](id, number));
}

const wordsOf = ({ fields }: ModalSubmitInteraction) => fields.getTextInputValue(FIELD).trim();

async function report(
  interaction: ModalSubmitInteraction,
  { cases }: BotContext,
  { channel, message }: { readonly channel: string; readonly message: string },
): Promise<void> {
  const { guildId: server, user } = interaction;
  if (server === null) return whisper(interaction, NO_SERVER);
  const complaint = wordsOf(interaction);
  const { opened, isNew } = await cases.open({
    server,
    openedBy: user.id,
    channel,
    message,
    complaint,
  });
  await whisper(
    interaction,
    isNew
      ? `Thank you. This is case ${opened.number}; the moderators will look at it.`
      : `You have reported this already: it is case ${opened.number}.`,
  );
}

async function decide(
  interaction: ModalSubmitInteraction,
  { cases }: BotContext,
  { action, number }: { readonly action: CaseAction; readonly number: number },
): Promise<void> {
  const { guildId: server, user } = interaction;
  if (server === null || !isModerator(interaction)) return whisper(interaction, NOT_ALLOWED);
  const words = wordsOf(interaction);
  if (action === "link-form") {
    const other = Number(words);
    const linked =
      Number.isSafeInteger(other) && (await cases.link(server, number, other, user.id));
    return whisper(interaction, linked ? `Case ${number} and case ${other} are linked.` : NO_CASE);
  }
  const status = action === "uphold-form" ? "upheld" : "dismissed";
  const result = await cases.decide(server, number, { status, by: user.id, reason: words });
  if (result === null) return whisper(interaction, NO_CASE);
  const effect =
    status === "dismissed"
      ? "The message stands."
      : result.corrected
        ? "The message carries your correction now."
        : "The message could not be edited: it may be gone.";
  await whisper(interaction, `Case ${number} is ${status}. ${effect}`);
}

/** Takes a form that was filled in, from whoever may. */
export async function submitForm(
  interaction: ModalSubmitInteraction,
  bot: BotContext,
): Promise<void> {
  const id = decodeCustomId(interaction.customId);
  switch (id?.action) {
    case "report-form":
      return report(interaction, bot, id);
    case "uphold-form":
    case "dismiss-form":
    case "link-form":
      return decide(interaction, bot, id);
    default:
      return whisper(interaction, FORGED);
  }
}
