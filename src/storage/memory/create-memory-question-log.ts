import type { AskedQuestion, QuestionLog } from "../../records/question-log.ts";
import { cleanText } from "../clean-text.ts";
import type { Erasable } from "../erasable.ts";

/** A log of questions that ends with the process. `now` gives milliseconds since 1970. */
export function createMemoryQuestionLog(now: () => number): QuestionLog & Erasable {
  let asked: AskedQuestion[] = [];
  let last = 0;

  return {
    async add({ server, user, story, text, outcome, mode, cost }) {
      last++;
      const at = new Date(now()).toISOString();
      const question = { id: last, at, server, user, story, text: cleanText(text) };
      asked.push(Object.freeze({ ...question, outcome, mode, cost }));
    },
    async list(server, since, limit) {
      return asked
        .filter((one) => one.server === server && one.at >= since)
        .reverse()
        .slice(0, Math.max(0, limit));
    },
    eraseUser(user) {
      asked = asked.map((one) =>
        one.user === user ? Object.freeze({ ...one, user: null, text: "" }) : one,
      );
    },
    eraseServer(server) {
      asked = asked.filter((one) => one.server !== server);
    },
    eraseBefore(server, before) {
      asked = asked.filter((one) => one.server !== server || one.at >= before);
    },
  };
}
