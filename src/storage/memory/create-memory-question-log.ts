import type { AskedQuestion, QuestionLog } from "../../records/question-log.ts";
import { cleanText } from "../clean-text.ts";
import { withoutMentions } from "../without-mentions.ts";
import type { MemoryErasable } from "./memory-erasable.ts";

/** A log of questions that ends with the process. `now` gives milliseconds since 1970. */
export function createMemoryQuestionLog(now: () => number): QuestionLog & MemoryErasable {
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
        .sort((one, other) =>
          one.at === other.at ? other.id - one.id : one.at < other.at ? 1 : -1,
        )
        .slice(0, Math.max(0, limit));
    },
    eraseUser(user) {
      asked = asked.map((one) =>
        Object.freeze(
          one.user === user
            ? { ...one, user: null, text: "" }
            : { ...one, text: withoutMentions(one.text, user) },
        ),
      );
    },
    heldServers: () => asked.map(({ server }) => server),
    eraseServer(server) {
      asked = asked.filter((one) => one.server !== server);
    },
    eraseBefore(server, before) {
      asked = asked.filter((one) => one.server !== server || one.at >= before);
    },
  };
}
