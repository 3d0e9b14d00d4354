import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { Library } from "../story/library.ts";
import type { AnswerQuestion } from "./answer-question.ts";

/** What commands and buttons are given. */
export interface BotContext {
  readonly library: Library;
  /** Answers a question where it was asked, from acknowledgement to the last edit. */
  readonly answerQuestion: AnswerQuestion;
}

/** A slash command: its definition, and what it does. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly execute: (interaction: ChatInputCommandInteraction, bot: BotContext) => Promise<void>;
  readonly autocomplete?: (interaction: AutocompleteInteraction, bot: BotContext) => Promise<void>;
}
