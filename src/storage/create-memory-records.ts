import type { Records } from "../records/records.ts";
import { createMemoryAuditLog } from "./memory/create-memory-audit-log.ts";
import { createMemoryCaseBook } from "./memory/create-memory-case-book.ts";
import { createMemoryConversations } from "./memory/create-memory-conversations.ts";
import { createMemoryFeedback } from "./memory/create-memory-feedback.ts";
import { createMemoryOpenQuestions } from "./memory/create-memory-open-questions.ts";
import { createMemoryPublications } from "./memory/create-memory-publications.ts";
import { createMemoryQuestionLog } from "./memory/create-memory-question-log.ts";
import { createMemoryQuotas } from "./memory/create-memory-quotas.ts";
import { createMemorySettings } from "./memory/create-memory-settings.ts";
import { createMemoryStories } from "./memory/create-memory-stories.ts";

export interface MemoryRecordsOptions {
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number;
}

/** Records that end with the process: for tests, and for the playground. */
export function createMemoryRecords({ now = Date.now }: MemoryRecordsOptions = {}): Records {
  const concerns = {
    audit: createMemoryAuditLog(now),
    cases: createMemoryCaseBook(now),
    publications: createMemoryPublications(),
    settings: createMemorySettings(),
    feedback: createMemoryFeedback(now),
    questions: createMemoryQuestionLog(now),
    openQuestions: createMemoryOpenQuestions(now),
    conversations: createMemoryConversations(now),
    quotas: createMemoryQuotas(now),
    stories: createMemoryStories(now),
  };
  const { quotas: _, ...holding } = concerns;
  const all = Object.values(concerns);
  return {
    ...concerns,
    async servers() {
      const held = Object.values(holding).flatMap((concern) => [...concern.heldServers()]);
      return [...new Set(held.filter((server) => server !== null))];
    },
    async forgetUser(user) {
      for (const concern of all) await concern.eraseUser(user);
    },
    async forgetServer(server) {
      for (const concern of all) await concern.eraseServer(server);
    },
    async expire(server, before) {
      for (const concern of all) await concern.eraseBefore(server, before);
    },
    async close() {},
  };
}
