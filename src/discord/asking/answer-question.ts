import { DiscordAPIError } from "discord.js";
import type { Logger } from "pino";
import type { Answer } from "../../answering/answer.ts";
import type { PartialAnswer } from "../../answering/answerer.ts";
import { suggestQuestions } from "../../answering/conversation/suggest-questions.ts";
import { type Receipt, receiptOfAnswer } from "../../answering/receipt.ts";
import { explainSilence } from "../../answering/silence/explain-silence.ts";
import type { Outcome } from "../../records/question-log.ts";
import type { Records } from "../../records/records.ts";
import type { ReadingLimit } from "../../story/limit-story.ts";
import { isForAskerAlone, serverLanguage } from "../audience.ts";
import type { CardMessage } from "../card.ts";
import type { Here } from "../command.ts";
import { describeSilence } from "../describe-silence.ts";
import { createEditQueue } from "../edit-queue.ts";
import { publish } from "../publish.ts";
import { type AnswerView, renderAnswer, renderNotice } from "../render-answer.ts";
import { ANSWER_TEXTS } from "../texts/answer-texts.ts";
import type { Language } from "../texts/language.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";
import type { AskTarget } from "./ask-target.ts";
import { rememberTurn, turnsOf } from "./conversation.ts";
import type { OpenThread } from "./open-thread.ts";
import { answerSmallTalk } from "./small-talk.ts";
import { describeWait, takeQuestion } from "./take-question.ts";
import { understandQuestion } from "./understand-question.ts";

/** What is asked; null wherever the server's settings are to decide. */
export interface AskedQuestion {
  readonly text: string;
  readonly storyId: string | null;
  readonly isPrivate: boolean | null;
  readonly thread: boolean | null;
  readonly spoilers: boolean | null;
  readonly upTo: ReadingLimit | null;
}

/** Leaves everything to the server's settings. */
export const plainQuestion = (text: string): AskedQuestion => ({
  text,
  storyId: null,
  isPrivate: null,
  thread: null,
  spoilers: null,
  upTo: null,
});

export type AnswerQuestion = (
  target: AskTarget,
  here: Here,
  question: AskedQuestion,
) => Promise<void>;

export interface AnswerQuestionOptions {
  readonly records: Records;
  /** Who drafts, for receipts; null without a model. */
  readonly model: Receipt["model"];
  readonly openThread: OpenThread;
  /** Aborted when the process ends: answers that wait for a model do without. */
  readonly stopping: AbortSignal;
  readonly log: Logger;
}

const QUOTES = 3;

/** The message or its token is gone: nobody is left to be answered. */
const GONE = new Set<unknown>([10_008, 10_015, 50_027]);
const INVALID_FORM = 50_035;

/** An answer on the way: everything but its statements and quotes is still open. */
const PARTIAL: Omit<Answer, "story" | "statements" | "quotes"> = {
  status: "answered",
  confidence: "strong",
  mode: "model",
  nearest: [],
  reasons: { coverage: 0, missing: [], notes: [], fallback: null, ranks: [] },
};

const OUTCOMES = { strong: "answered", weak: "unsure", none: "silent" } as const;

/** The language of what is shown: the server's where it has set one and everybody reads it. */
const languageFor = (target: AskTarget, here: Here, isPrivate: boolean): Language =>
  isPrivate ? target.ownLanguage : (serverLanguage(here) ?? target.language);

/** Builds what answers a question where it was asked. */
export function createAnswerQuestion(options: AnswerQuestionOptions): AnswerQuestion {
  const { records, model, openThread, stopping, log } = options;

  /** The shown message's id; null when it is gone, or could only say that it was refused. */
  const show = async (target: AskTarget, message: CardMessage): Promise<string | null> => {
    try {
      return await target.show(message);
    } catch (error) {
      const code = error instanceof DiscordAPIError ? error.code : null;
      if (GONE.has(code)) {
        log.info({ interaction: target.id, code }, "the answer has nowhere to go");
        return null;
      }
      if (code !== INVALID_FORM) throw error;
      log.error({ interaction: target.id, err: error }, "Discord refused the card");
      await target.show(renderNotice(ANSWER_TEXTS[target.ownLanguage].tooLong));
      return null;
    }
  };

  const count = async (
    target: AskTarget,
    question: { readonly text: string; readonly outcome: Outcome },
    answer: Pick<Answer, "story" | "mode"> | null,
    cost: number | null,
  ) => {
    const { server, user } = target;
    const { story = null, mode = "extractive" } = answer ?? {};
    await records.questions.add({ ...question, server, user, story, mode, cost });
  };

  const logAsked = async ({ server, channel, user }: AskTarget, text: string) => {
    const about = { message: null, caseNumber: null, text };
    await records.audit.append({ server, channel, actor: user, action: "ask", ...about });
  };

  const answer = async (
    target: AskTarget,
    here: Here,
    question: AskedQuestion,
    isPrivate: boolean,
  ): Promise<void> => {
    const language = languageFor(target, here, isPrivate);
    const turns = await turnsOf(records, target);
    const { goesOn } = target;
    const understood = understandQuestion(question, { here, turns, isPrivate, goesOn });
    const { text, storyId, upTo, history } = understood;
    const { library, retriever, answerer } = upTo === null ? here : here.readUpTo(upTo);
    const asker = { user: target.user, server: target.server };
    const base = {
      question: text,
      asked: understood.changed ? question.text : null,
      askerId: target.user,
      language,
      spoilers: question.spoilers ?? here.settings.spoilers,
      upTo,
      limits: upTo === null ? here.limits : [...here.limits, upTo],
    };
    const render = (given: Answer, more: Pick<AnswerView, "suggestions" | "silence">) => {
      const story = library.find(given.story)!;
      return renderAnswer({ ...base, ...more, answer: given, story });
    };
    let shown: string | null = null;
    const queue = createEditQueue<CardMessage>({
      edit: async (message) => {
        shown = await show(target, message);
      },
      onError: (error) => log.warn({ interaction: target.id, err: error }, "an edit failed"),
    });
    const onProgress = ({ statements, quotes }: PartialAnswer) => {
      const story = quotes[0]?.story;
      if (story === undefined) return;
      const partial = { ...PARTIAL, story, statements, quotes };
      queue.push(render(partial, { suggestions: [], silence: [] }));
    };
    let cost: number | null = 0;
    const onCost = (dollars: number | null) => {
      cost = cost === null || dollars === null ? null : cost + dollars;
    };
    await logAsked(target, text);
    const found = await answerer.answer(
      { text, storyId, history, quotes: QUOTES },
      { onProgress, onCost, asker, signal: stopping },
    );
    const story = library.find(found.story)!;
    const reasons = explainSilence(text, found, story, retriever);
    const { answer: given, lines: silence } = describeSilence(found, reasons, language);
    const asked = [...turns.map((turn) => turn.question), text];
    const suggestions = suggestQuestions(given, story, retriever, asked);
    await queue.finish(render(given, { suggestions, silence }));
    const counted = count(target, { text, outcome: OUTCOMES[given.confidence] }, given, cost);
    const { server, channel, user } = target;
    if (shown === null || channel === null) return counted;
    const receipt = receiptOfAnswer(given, story, text, { at: new Date(), model });
    const turn = { question: text, answer: given, isPrivate, upTo };
    // In one moment, so that the store hears of it all at once.
    await Promise.all([
      counted,
      publish(records, { message: shown, channel, server, actor: user, receipt }),
      rememberTurn(records, target, turn),
    ]);
    if (isPrivate || !(question.thread ?? here.settings.threads)) return;
    const thread = await openThread(here.place, shown, text, language);
    if (thread !== null) {
      await rememberTurn(records, target, { ...turn, thread });
    }
  };

  return async (target, here, question) => {
    const { settings, library } = here;
    const taken = await takeQuestion(records, settings, target);
    if (!taken.ok) return target.refuse(describeWait(taken, target.ownLanguage));
    const isPrivate = isForAskerAlone(here, question.isPrivate);
    const result = await target.acknowledge({ ephemeral: isPrivate });
    if (result !== "acknowledged") {
      log.warn({ interaction: target.id, result }, "not answered");
      return;
    }
    if (library.stories.length === 0) {
      await show(target, renderNotice(NOTICE_TEXTS[target.ownLanguage].noStory));
      return;
    }
    const friendly = answerSmallTalk(question, here, languageFor(target, here, isPrivate));
    if (friendly === null) return answer(target, here, question, isPrivate);
    await show(target, friendly);
    await count(target, { text: question.text, outcome: "small_talk" }, null, 0);
  };
}
