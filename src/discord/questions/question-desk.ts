import { receiptOfQuotes } from "../../answering/receipt.ts";
import type { NewOpenQuestion, OpenQuestion } from "../../records/open-questions.ts";
import type { Records } from "../../records/records.ts";
import type { Here } from "../command.ts";
import { publish } from "../publish.ts";
import type { ServerMessenger } from "../server-messenger.ts";
import { groupQuestions } from "./group-questions.ts";
import { type HandAnswer, renderHandAnswer, renderOpenQuestion } from "./render-open-question.ts";

/** A moderator's decision on a question and on all that ask the same. */
export type HandDecision = Pick<HandAnswer, "status" | "words" | "quotes" | "story"> & {
  readonly by: string;
};

/** Where questions that the story does not answer are brought, and decided. */
export interface QuestionDesk {
  add(question: NewOpenQuestion): ReturnType<Records["openQuestions"]["add"]>;
  /** A server's open questions; those that ask the same are together. Newest first. */
  open(server: string): Promise<readonly (readonly OpenQuestion[])[]>;
  /**
   * Decides a question with all that ask the same, and tells who asked. Null: it is not open, or
   * somebody else is deciding it.
   * `told`: everybody who is still known was reached.
   */
  decide(
    server: string,
    number: number,
    decision: HandDecision,
  ): Promise<{ readonly told: boolean } | null>;
}

export interface QuestionDeskOptions {
  readonly records: Records;
  readonly messenger: ServerMessenger;
  /** What holds now where a question was asked. */
  readonly hereIn: (
    server: string,
    channel: string,
  ) => Promise<Pick<Here, "maySpeak" | "settings">>;
}

/** Open questions looked at; a server with more has other worries. */
const MOST_OPEN = 1_000;

export function createQuestionDesk(options: QuestionDeskOptions): QuestionDesk {
  const { records, messenger, hereIn } = options;
  const deciding = new Set<string>();

  const open = async (server: string) => {
    const all = await records.openQuestions.list(server, { status: "open", limit: MOST_OPEN });
    // Of a question whose asker was forgotten nothing is left to be answered.
    return groupQuestions(all.filter(({ text }) => text !== ""));
  };

  /** Tells one asker: where everybody saw the question, else in direct messages. */
  const tell = async (question: OpenQuestion, decision: HandDecision): Promise<boolean> => {
    const { server, askedBy, channel, message, text } = question;
    if (askedBy === null) return true;
    const language = await messenger.languageOf(server);
    const { by, ...said } = decision;
    const { maySpeak, settings } = await hereIn(server, channel);
    const about = { ...said, question: text, moderator: by, language, spoilers: settings.spoilers };
    const isPublic = message !== null && maySpeak;
    const card = renderHandAnswer({ ...about, asker: isPublic ? askedBy : null });
    const sent = isPublic
      ? await messenger.send(channel, card, { replyTo: message, pings: [askedBy] })
      : await messenger.sendDirect(askedBy, card);
    if (sent === null) return false;
    const { quotes, story } = decision;
    if (story !== null && quotes.length > 0) {
      const receipt = receiptOfQuotes("quote", quotes, story, new Date());
      await publish(records, { ...sent, server, actor: by, receipt });
    }
    return true;
  };

  const decide: QuestionDesk["decide"] = async (server, number, decision) => {
    const group = (await open(server)).find((asked) => asked.some((one) => one.number === number));
    if (group === undefined) return null;
    const { by, status, words, quotes } = decision;
    let told = true;
    for (const question of group) {
      await records.audit.append({
        server,
        channel: question.channel,
        actor: by,
        action: status === "answered" ? "answer" : "drop",
        message: question.message,
        caseNumber: null,
        text: `question ${question.number}: ${words}`,
      });
      const spans = quotes.map(({ start, end }) => ({ start, end }));
      const decided = await records.openQuestions.decide(server, question.number, {
        status,
        by,
        decision: JSON.stringify({ words, quotes: spans }),
      });
      // By another process: it tells the asker, too.
      if (decided === null && question.number === number) return null;
      if (decided !== null) told = (await tell(question, decision)) && told;
    }
    return { told };
  };

  return {
    async add(question) {
      const { server, askedBy, channel, message, text } = question;
      const result = await records.openQuestions.add(question);
      if (!result.isNew) return result;
      await records.audit.append({
        server,
        channel,
        actor: askedBy,
        action: "send",
        message,
        caseNumber: null,
        text,
      });
      await messenger.tellModerators(server, (language) =>
        renderOpenQuestion(result.added, language),
      );
      return result;
    },

    open,

    async decide(server, number, decision) {
      // Two moderators at once: the first one's answer counts, and whoever asked is told once.
      if (deciding.has(server)) return null;
      deciding.add(server);
      try {
        return await decide(server, number, decision);
      } finally {
        deciding.delete(server);
      }
    },
  };
}
