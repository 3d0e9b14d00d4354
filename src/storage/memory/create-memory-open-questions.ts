import type { OpenQuestion, OpenQuestions } from "../../records/open-questions.ts";
import { cleanText } from "../clean-text.ts";
import { withoutMentions } from "../without-mentions.ts";
import type { MemoryErasable } from "./memory-erasable.ts";

/** A list of open questions that ends with the process. `now` gives milliseconds since 1970. */
export function createMemoryOpenQuestions(now: () => number): OpenQuestions & MemoryErasable {
  /** Each server's; the one numbered n stands at n - 1. */
  const servers = new Map<string, OpenQuestion[]>();

  const questionsOf = (server: string) => servers.get(server) ?? [];
  const find = (server: string, number: number) => questionsOf(server)[number - 1] ?? null;
  const change = (before: OpenQuestion, changes: Partial<OpenQuestion>) => {
    const after = Object.freeze({ ...before, ...changes });
    questionsOf(before.server)[before.number - 1] = after;
    return after;
  };

  return {
    async add({ server, askedBy, channel, message, story, text: words }) {
      const text = cleanText(words);
      const known = questionsOf(server).find(
        (one) => one.status === "open" && one.askedBy === askedBy && one.text === text,
      );
      if (known !== undefined) return { added: known, isNew: false };
      const added: OpenQuestion = Object.freeze({
        server,
        number: questionsOf(server).length + 1,
        status: "open",
        askedAt: new Date(now()).toISOString(),
        askedBy,
        channel,
        message,
        story,
        text,
        decidedAt: null,
        decidedBy: null,
        decision: null,
      });
      servers.set(server, [...questionsOf(server), added]);
      return { added, isNew: true };
    },
    find: async (server, number) => find(server, number),
    async list(server, { status, limit }) {
      return questionsOf(server)
        .filter((one) => status === undefined || one.status === status)
        .reverse()
        .slice(0, Math.max(0, limit));
    },
    async decide(server, number, { status, by, decision }) {
      const one = find(server, number);
      if (one?.status !== "open") return null;
      const decidedAt = new Date(now()).toISOString();
      return change(one, { status, decidedAt, decidedBy: by, decision: cleanText(decision) });
    },
    eraseUser(user) {
      for (const one of [...servers.values()].flat()) {
        const { askedBy, text, decidedBy, decision } = one;
        change(one, {
          askedBy: askedBy === user ? null : askedBy,
          text: askedBy === user ? "" : withoutMentions(text, user),
          decidedBy: decidedBy === user ? null : decidedBy,
          decision: decidedBy === user ? "" : decision && withoutMentions(decision, user),
        });
      }
    },
    heldServers: () => servers.keys(),
    eraseServer(server) {
      servers.delete(server);
    },
    // What waits for an answer is kept until it has one, or the server leaves.
    eraseBefore() {},
  };
}
