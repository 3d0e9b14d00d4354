import {
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  ComponentType,
} from "discord.js";
import { type CardMessage, COLOURS, card, row, text } from "../card.ts";
import { proofButtons } from "../check-buttons.ts";
import type { BotContext } from "../command.ts";
import { logAction } from "../log-action.ts";
import { replyCard } from "../reply.ts";
import { CHECK_TEXTS } from "../texts/check-texts.ts";
import type { Language } from "../texts/language.ts";
import { languageFor } from "../texts/language-for.ts";

/** The card without the buttons that were for its asker alone, with those that are for everybody. */
function forEverybody(
  component: APIMessageTopLevelComponent,
  by: string,
  language: Language,
): CardMessage["components"][0] {
  if (component.type !== ComponentType.Container) return component;
  const kept = component.components.filter(({ type }) => type !== ComponentType.ActionRow);
  const shared = [
    text(`-# ${CHECK_TEXTS[language].sharedBy(`<@${by}>`)}`),
    row(...proofButtons(language)),
  ];
  return { ...component, components: [...kept, ...shared] };
}

/** Shows a check, which its asker alone has seen so far, to the channel. */
export async function shareCheck(
  interaction: ButtonInteraction,
  { records }: BotContext,
): Promise<void> {
  const { user, message } = interaction;
  const known = await records.publications.find(message.id);
  await logAction(records, interaction, { action: "share", message: message.id, text: "a check" });
  const language = languageFor(interaction, { forEverybody: true });
  const shown = message.components.map((component) =>
    forEverybody(component.toJSON() as APIMessageTopLevelComponent, user.id, language),
  );
  const posted = await replyCard(interaction, { ...card(COLOURS.plain, []), components: shown });
  if (known !== null) {
    await records.publications.put({ ...known, message: posted, actor: user.id });
    await records.publications.remove(message.id);
  }
}
