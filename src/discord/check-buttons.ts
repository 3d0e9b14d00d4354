import { ButtonStyle } from "discord.js";
import { button, row } from "./card.ts";
import { encodeCustomId } from "./custom-id.ts";

/** Below a check that only its asker sees: shows it to the channel. */
export const shareRow = () =>
  row(button(encodeCustomId({ action: "share" }), "Share", ButtonStyle.Primary));

/** Below what everybody sees: proves it, or disputes it. */
export const proofButtons = () => [
  button(encodeCustomId({ action: "receipt" }), "Receipt"),
  button(encodeCustomId({ action: "report" }), "Report"),
];
