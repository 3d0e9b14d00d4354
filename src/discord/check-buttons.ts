import { ButtonStyle } from "discord.js";
import { button, row } from "./card.ts";
import { encodeCustomId } from "./custom-id.ts";
import { BUTTON_TEXTS } from "./texts/button-texts.ts";
import type { Language } from "./texts/language.ts";

/** Below a check that only its asker sees: shows it to the channel. */
export const shareRow = (language: Language) =>
  row(
    button(encodeCustomId({ action: "share" }), BUTTON_TEXTS[language].share, ButtonStyle.Primary),
  );

/** Below what everybody sees: proves it, or disputes it. */
export const proofButtons = (language: Language) => [
  button(encodeCustomId({ action: "receipt" }), BUTTON_TEXTS[language].receipt),
  button(encodeCustomId({ action: "report" }), BUTTON_TEXTS[language].report),
];
