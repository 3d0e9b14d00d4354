import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { Quote } from "../answering/answer.ts";
import type { Answerer } from "../answering/answerer.ts";
import type { Records } from "../records/records.ts";
import type { Retriever } from "../retrieval/retrieved.ts";
import type { Library } from "../story/library.ts";
import type { Story } from "../story/story.ts";
import type { Acknowledge } from "./acknowledge.ts";
import type { AnswerQuestion } from "./answer-question.ts";
import type { CaseDesk } from "./case-desk.ts";

/** A picture of a quote, with what a screen reader says of it. */
export interface QuotePicture {
  readonly png: Buffer;
  readonly altText: string;
}

/** Draws the card of a quote; null where pictures can't be drawn. */
export type DrawQuote = (quote: Quote, story: Story) => Promise<QuotePicture | null>;

/** What commands, buttons and forms are given. */
export interface BotContext {
  readonly library: Library;
  readonly retriever: Retriever;
  readonly acknowledge: Acknowledge;
  /** What answers with a model's help; null without a model. */
  readonly drafting: Answerer | null;
  /** Answers a question where it was asked, from acknowledgement to the last edit. */
  readonly answerQuestion: AnswerQuestion;
  readonly records: Records;
  readonly cases: CaseDesk;
  readonly drawQuote: DrawQuote;
}

/** A slash command: its definition, and what it does. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly execute: (interaction: ChatInputCommandInteraction, bot: BotContext) => Promise<void>;
  readonly autocomplete?: (interaction: AutocompleteInteraction, bot: BotContext) => Promise<void>;
}

/** An entry of the menu of a message. */
export interface MessageMenu {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly execute: (
    interaction: MessageContextMenuCommandInteraction,
    bot: BotContext,
  ) => Promise<void>;
}
