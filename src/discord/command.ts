import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { Quote } from "../answering/answer.ts";
import type { Answerer } from "../answering/answerer.ts";
import type { TellWanted } from "../answering/archive/archive.ts";
import type { Reading, Readings } from "../answering/readings.ts";
import type { Summarizer } from "../answering/summary/create-summarizer.ts";
import type { Records } from "../records/records.ts";
import type { ServerSettings } from "../records/server-settings.ts";
import type { Library } from "../story/library.ts";
import type { ReadingLimit } from "../story/limit-story.ts";
import type { Story } from "../story/story.ts";
import type { AboutBot } from "./about.ts";
import type { Acknowledge } from "./acknowledge.ts";
import type { AnswerQuestion } from "./asking/answer-question.ts";
import type { CaseDesk } from "./case-desk.ts";
import type { DailyQuotes } from "./daily/daily-quotes.ts";
import type { Place } from "./place.ts";
import type { QuestionDesk } from "./questions/question-desk.ts";
import type { ServerMessenger } from "./server-messenger.ts";
import type { FetchAttachment } from "./stories/fetch-attachment.ts";
import type { StoryDesk } from "./stories/story-desk.ts";
import type { StoryRules } from "./stories/story-rules.ts";

/** A picture of a quote, with what a screen reader says of it. */
export interface QuotePicture {
  readonly png: Buffer;
  readonly altText: string;
}

/** Draws the card of a quote; null where pictures can't be drawn. */
export type DrawQuote = (quote: Quote, story: Story) => Promise<QuotePicture | null>;

/** How many questions there were each day, as piles of bars. */
export interface ChartInput {
  readonly labels: readonly string[];
  readonly series: readonly { readonly label: string; readonly values: readonly number[] }[];
  readonly language: string;
}

/** Draws a chart as PNG; null where pictures can't be drawn. */
export type DrawChart = (input: ChartInput) => Promise<Buffer | null>;

/** What holds where something is asked: which settings, which stories, and how far into them. */
export interface Here extends Reading {
  readonly place: Place;
  /** Every story of the place to its end: for settings and for what is no answer. */
  readonly wholeLibrary: Library;
  /** The server's; the defaults in direct messages. */
  readonly settings: ServerSettings;
  /** Id of the story that is asked about when none is named; null: whichever fits. */
  readonly storyHere: string | null;
  /** Whether everybody may see what is answered here. */
  readonly maySpeak: boolean;
  /** How far stories may be read here; empty: to their ends. */
  readonly limits: readonly ReadingLimit[];
  /** The reading of somebody who has read even less far. */
  readonly readUpTo: Readings["upTo"];
}

/**
 * What commands, buttons and forms are given, made anew for each: `library`, `retriever` and
 * `answerer` end where the stories may be read to here, so that nothing behind it can be shown.
 */
export interface BotContext extends Here {
  readonly acknowledge: Acknowledge;
  /** What answers with a model's help; null without a model. */
  readonly drafting: Answerer | null;
  /** Answers a question where it was asked, from acknowledgement to the last edit. */
  readonly answerQuestion: AnswerQuestion;
  readonly records: Records;
  readonly cases: CaseDesk;
  readonly questions: QuestionDesk;
  readonly messenger: Pick<ServerMessenger, "languageOf" | "replace">;
  /** What holds in another channel or thread of a server. */
  readonly hereIn: (server: string, channel: string, wanted?: TellWanted) => Promise<Here>;
  readonly dailyQuotes: Pick<DailyQuotes, "reschedule">;
  /** Lets go of answers that are remembered in the process; their questions are somebody's words. */
  readonly forgetAnswers: () => void;
  readonly about: AboutBot;
  readonly drawQuote: DrawQuote;
  readonly drawChart: DrawChart;
  readonly summarizer: Summarizer;
  readonly storyDesk: StoryDesk;
  readonly storyRules: StoryRules;
  readonly fetchAttachment: FetchAttachment;
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
