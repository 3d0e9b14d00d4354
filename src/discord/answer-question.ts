import { type ChatInputCommandInteraction, DiscordAPIError } from "discord.js";
import type { Logger } from "pino";
import type { Answer } from "../answering/answer.ts";
import type { Answerer, PartialAnswer } from "../answering/answerer.ts";
import { type Receipt, receiptOfAnswer } from "../answering/receipt.ts";
import type { Records } from "../records/records.ts";
import type { Library } from "../story/library.ts";
import type { Acknowledge } from "./acknowledge.ts";
import type { CardMessage } from "./card.ts";
import { createEditQueue } from "./edit-queue.ts";
import { logAction } from "./log-action.ts";
import { publish } from "./publish.ts";
import { renderAnswer, renderNotice } from "./render-answer.ts";

export interface AskedQuestion {
  readonly text: string;
  readonly storyId: string | null;
  readonly ephemeral: boolean;
}

/** Where answers are kept, so that they can be proved and disputed. */
export interface Remember {
  readonly records: Pick<Records, "audit" | "publications">;
  /** Null without a model. */
  readonly model: Receipt["model"];
}

export type AnswerQuestion = (
  interaction: ChatInputCommandInteraction,
  question: AskedQuestion,
) => Promise<void>;

export interface AnswerQuestionOptions {
  readonly answerer: Answerer;
  readonly library: Library;
  readonly acknowledge: Acknowledge;
  readonly log: Logger;
  readonly remember: Remember;
  /** Aborted when the process ends: answers that wait for a model do without. */
  readonly stopping?: AbortSignal;
  /** Questions answered at the same time; further ones are told to come back. Default 200. */
  readonly mostAtOnce?: number;
}

const MOST_AT_ONCE = 200;
const QUOTES = 3;

/** The message or its token is gone: nobody is left to be answered. */
const GONE = new Set<unknown>([10_008, 10_015, 50_027]);
const INVALID_FORM = 50_035;

const BUSY = "I’m answering many questions right now. Please ask again in a moment.";
const NO_STORY = "I have no story to answer from. Its owner must put one into the corpus folder.";
const TOO_LONG = "I found an answer, but Discord would not take it. Please ask in other words.";

/** Builds what answers a question where it was asked. */
export function createAnswerQuestion(options: AnswerQuestionOptions): AnswerQuestion {
  const { answerer, library, acknowledge, log, remember, mostAtOnce = MOST_AT_ONCE } = options;
  const signal = options.stopping === undefined ? {} : { signal: options.stopping };
  let atOnce = 0;

  /** The edited message's id; null when it is gone, or could only say that it was refused. */
  const edit = async (
    interaction: ChatInputCommandInteraction,
    message: CardMessage,
  ): Promise<string | null> => {
    try {
      const body = message as Parameters<typeof interaction.editReply>[0];
      return (await interaction.editReply(body)).id;
    } catch (error) {
      const code = error instanceof DiscordAPIError ? error.code : null;
      if (GONE.has(code)) {
        log.info({ interaction: interaction.id, code }, "the answer has nowhere to go");
        return null;
      }
      if (code !== INVALID_FORM) throw error;
      log.error({ interaction: interaction.id, err: error }, "Discord refused the card");
      const fallback = renderNotice(TOO_LONG) as Parameters<typeof interaction.editReply>[0];
      await interaction.editReply(fallback);
      return null;
    }
  };

  const keep = async (
    { guildId, channelId, user }: ChatInputCommandInteraction,
    message: string,
    given: Answer,
    question: string,
  ) => {
    const { records, model } = remember;
    const story = library.find(given.story)!;
    const receipt = receiptOfAnswer(given, story, question, { at: new Date(), model });
    await publish(records, {
      message,
      channel: channelId,
      server: guildId,
      actor: user.id,
      receipt,
    });
  };

  const answer = async (
    interaction: ChatInputCommandInteraction,
    { text, storyId }: AskedQuestion,
  ) => {
    const asker = { user: interaction.user.id, server: interaction.guildId };
    const render = (given: Answer) => {
      const story = library.find(given.story)!;
      return renderAnswer({ question: text, askerId: asker.user, answer: given, story });
    };
    let shown: string | null = null;
    const queue = createEditQueue<CardMessage>({
      edit: async (message) => {
        shown = await edit(interaction, message);
      },
      onError: (error) => log.warn({ interaction: interaction.id, err: error }, "an edit failed"),
    });
    const onProgress = ({ statements, quotes }: PartialAnswer) => {
      const story = quotes[0]?.story;
      if (story === undefined) return;
      queue.push(render({ ...PARTIAL, story, statements, quotes }));
    };
    await logAction(remember.records, interaction, { action: "ask", text });
    const question = { text, storyId, history: [], quotes: QUOTES };
    const given = await answerer.answer(question, { onProgress, asker, ...signal });
    await queue.finish(render(given));
    if (shown !== null) await keep(interaction, shown, given, text);
  };

  return async (interaction, question) => {
    if (atOnce >= mostAtOnce) {
      await interaction.reply({ content: BUSY, flags: 64 });
      return;
    }
    atOnce++;
    try {
      const result = await acknowledge(interaction, question);
      if (result !== "acknowledged") {
        log.warn({ interaction: interaction.id, result }, "not answered");
        return;
      }
      if (library.stories.length === 0) await edit(interaction, renderNotice(NO_STORY));
      else await answer(interaction, question);
    } finally {
      atOnce--;
    }
  };
}

/** An answer on the way: everything but its statements and quotes is still open. */
const PARTIAL: Omit<Answer, "story" | "statements" | "quotes"> = {
  status: "answered",
  confidence: "strong",
  mode: "model",
  nearest: [],
  reasons: { coverage: 0, missing: [], notes: [], fallback: null, ranks: [] },
};
