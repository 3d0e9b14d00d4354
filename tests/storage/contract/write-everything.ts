import type { Records } from "../../../src/records/records.ts";

/** Whose traces, where, and the words that stand in every text of them. */
export interface Traces {
  readonly server: string;
  readonly user: string;
  readonly words: string;
}

/** A message's id: another for each user, but not made of the user's id, which erasing would leave. */
export const messageOf = (kind: string, { server, user }: Omit<Traces, "words">) =>
  `${kind} ${server} ${user.slice(-3)}`;

/** Writes something of a user on a server into every concern, and gives the numbers. */
export async function writeEverything(records: Records, { server, user, words }: Traces) {
  const { audit, cases, publications, feedback, questions, openQuestions } = records;
  const place = { server, channel: "20" };
  const id = (kind: string) => messageOf(kind, { server, user });
  for (const action of ["ask", "report", "settings"] as const) {
    const about = { action, message: id("answer"), caseNumber: null };
    await audit.append({ ...place, actor: user, ...about, text: `${words} ${action}` });
  }
  const report = { ...place, openedBy: user, message: id("answer"), complaint: words };
  const { opened } = await cases.open(report);
  const shown = { ...place, actor: user, story: "talks", sha256: "aaaa", brokenSince: null };
  const at = "2026-01-02T03:04:05.006Z";
  for (const kind of ["answer", "check", "quote"] as const) {
    const receipt = JSON.stringify(kind === "quote" ? "the story's words" : words);
    await publications.put({ ...shown, message: id(kind), at, kind, receipt });
  }
  const vote = { vote: "down", complaint: "other", comment: words } as const;
  await feedback.put({ message: id("answer"), user, server, ...vote });
  const asked = { outcome: "silent", mode: "extractive", cost: 0 } as const;
  await questions.add({ server, user, story: "talks", text: words, ...asked });
  const question = { ...place, askedBy: user, message: id("answer"), story: "talks", text: words };
  const { added } = await openQuestions.add(question);
  await records.conversations.add({ ...place, user }, words);
  const window = 24 * 60 * 60_000;
  await records.quotas.take([{ key: `day:${server}:${user}`, limit: 1, window, kind: "fixed" }]);
  const story = {
    server,
    id: `story of ${user.slice(-3)}`,
    title: "Talks",
    fileType: "txt",
  } as const;
  const about = { sha256: "aaaa", frontMatter: {}, addedBy: user, source: "the story's words" };
  await records.stories.add({ ...story, ...about }, { count: 100, bytes: 1_000_000 });
  await records.settings.change(server, { language: "uk" });
  return { caseNumber: opened.number, questionNumber: added.number };
}

/** Everything that a server's moderators can see, and what is kept of a user there. */
export async function readEverything(records: Records, { server, user }: Omit<Traces, "words">) {
  const limit = 100;
  const id = (kind: string) => messageOf(kind, { server, user });
  const since = "2000-01-01T00:00:00.000Z";
  return {
    log: await records.audit.list({ server, limit }),
    cases: await records.cases.list(server, { limit }),
    answer: await records.publications.find(id("answer")),
    check: await records.publications.find(id("check")),
    quote: await records.publications.find(id("quote")),
    votes: await records.feedback.list(server, since, limit),
    questions: await records.questions.list(server, since, limit),
    openQuestions: await records.openQuestions.list(server, { limit }),
    turns: await records.conversations.turns({ server, channel: "20", user }),
    stories: await records.stories.list(server),
    settings: await records.settings.get(server),
  };
}
