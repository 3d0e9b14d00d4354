import {
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  ComponentType,
} from "discord.js";
import { parseReceipt } from "../../answering/receipt.ts";
import type { Publication } from "../../records/publications.ts";
import type { Library } from "../../story/library.ts";
import { languageForAll, mayShowEverybody } from "../audience.ts";
import { type CardMessage, COLOURS, card, row, text } from "../card.ts";
import { proofButtons } from "../check-buttons.ts";
import type { BotContext } from "../command.ts";
import { logAction } from "../log-action.ts";
import { replyCard, whisper } from "../reply.ts";
import { CHECK_TEXTS } from "../texts/check-texts.ts";
import type { Language } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";

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

/** Nothing of what it quotes is behind how far the story may be read by now. */
function isReadable({ story, receipt }: Publication, library: Library): boolean {
  const end = library.find(story)?.text.length ?? 0;
  return parseReceipt(receipt)?.quotes.every((quote) => quote.end <= end) ?? false;
}

/** Shows a check, which its asker alone has seen so far, to the channel. */
export async function shareCheck(interaction: ButtonInteraction, bot: BotContext): Promise<void> {
  const { user, message } = interaction;
  const { records, library } = bot;
  if (!(await mayShowEverybody(interaction, bot))) return;
  const known = await records.publications.find(message.id);
  if (known !== null && !isReadable(known, library)) {
    return whisper(interaction, NOTICE_TEXTS[ownLanguage(interaction)].storyChanged);
  }
  await logAction(records, interaction, { action: "share", message: message.id, text: "a check" });
  const language = languageForAll(interaction, bot);
  const shown = message.components.map((component) =>
    forEverybody(component.toJSON() as APIMessageTopLevelComponent, user.id, language),
  );
  const posted = await replyCard(interaction, { ...card(COLOURS.plain, []), components: shown });
  if (known !== null) {
    await records.publications.put({ ...known, message: posted, actor: user.id });
    await records.publications.remove(message.id);
  }
}
