import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import type { Score } from "./score.ts";

const MANY = 200;
const LATEST = 60_000;
const USER = "770000000000000077";
const OTHER = "770000000000000011";
const SERVER = "880000000000000088";
const ELSEWHERE = "880000000000000022";
const WORDS = "FORGETME-words-of-a-user";
const SERVER_WORDS = "FORGETME-words-of-a-server";

type Records = ReturnType<typeof openSqliteRecords>;

/** Leaves words of a user in a server, wherever a bot keeps any. */
async function leaveTraces(
  records: Records,
  user: string,
  server: string,
  words: string,
): Promise<void> {
  for (let at = 0; at < MANY; at++) {
    const text = `${words} ${at}`;
    const channel = "1";
    const message = `${server.slice(-4)}${user.slice(-4)}${at}`;
    await records.audit.append({
      server,
      channel,
      actor: user,
      action: "ask",
      message,
      caseNumber: null,
      text,
    });
    await records.publications.put({
      message,
      channel,
      server,
      actor: user,
      at: new Date().toISOString(),
      kind: "answer",
      story: "story",
      sha256: "0".repeat(64),
      receipt: JSON.stringify({ question: text }),
      brokenSince: null,
    });
    const asked = { server, user, story: "story", text };
    await records.questions.add({ ...asked, outcome: "answered", mode: "model", cost: null });
    await records.openQuestions.add({
      server,
      askedBy: user,
      channel,
      message,
      story: "story",
      text,
    });
    await records.cases.open({ server, openedBy: user, channel, message, complaint: text });
    await records.feedback.put({
      message,
      user,
      server,
      vote: "down",
      complaint: "other",
      comment: text,
    });
    await records.conversations.add({ server, channel, user }, JSON.stringify({ text }));
    const key = `day:${server}:${user}`;
    await records.quotas.take([{ key, limit: 9_999, window: 86_400_000, kind: "fixed" }]);
  }
}

/** How often something stands in the bytes of the files of a folder. */
function occurrences(folder: string, needle: string): number {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1").split(needle).length - 1)
    .reduce((sum, each) => sum + each, 0);
}

/** Somebody wants to be forgotten, and a server throws the bot out. */
export default {
  id: "S24",
  title: "forget me; server removed",
  target: "0 bytes left after 60 s",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "verbatim-score-forget-"));
    const records = openSqliteRecords({ file: join(folder, "verbatim.db") });
    try {
      await leaveTraces(records, USER, ELSEWHERE, WORDS);
      await leaveTraces(records, OTHER, SERVER, SERVER_WORDS);
      const before = [USER, WORDS, SERVER, SERVER_WORDS].map((needle) =>
        occurrences(folder, needle),
      );
      const start = performance.now();
      await records.forgetUser(USER);
      await records.forgetServer(SERVER);
      const took = performance.now() - start;
      const left = [USER, WORDS, SERVER, SERVER_WORDS].map((needle) => occurrences(folder, needle));
      const rest = await records.audit.list({ server: ELSEWHERE, limit: 10 });
      const sum = left.reduce((a, b) => a + b, 0);
      return {
        figure: `${sum} of ${before.reduce((a, b) => a + b, 0)} traces left after ${(took / 1_000).toFixed(2)} s`,
        passed:
          sum === 0 && before.every((each) => each > 0) && took < LATEST && rest.length === 10,
        notes: [
          "ids and words of a user, and of a server, sought in the bytes of the database and the files beside it; entries of the log stay, without name and words",
        ],
      };
    } finally {
      await records.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
} satisfies Score;
