import fc from "fast-check";
import type { Records } from "../../src/records/records.ts";

/** One thing that is written, of any kind. */
interface Write {
  readonly kind: number;
  readonly server: string;
  readonly user: string;
  readonly text: string;
  readonly cost: number;
}

/** Anything that a bot may have written, with texts of any characters. */
export const someWrites: fc.Arbitrary<readonly Write[]> = fc.array(
  fc.record({
    kind: fc.nat(10),
    server: fc.constantFrom("1", "2", "30"),
    user: fc.constantFrom("7", "8", "9"),
    text: fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), fc.string()),
    cost: fc.double({ noNaN: true, noDefaultInfinity: true }),
  }),
  { minLength: 1, maxLength: 40 },
);

/** Writes them all. */
export async function writeAll(records: Records, writes: readonly Write[]): Promise<void> {
  for (const [at, { kind, server, user, text, cost }] of writes.entries()) {
    const place = { server, channel: `c${at % 3}` };
    const entry = { message: null, caseNumber: at % 2 === 0 ? at : null, text };
    const story = { story: "talks", text };
    if (kind === 0) await records.audit.append({ ...place, actor: user, action: "ask", ...entry });
    else if (kind === 1)
      await records.audit.append({
        ...entry,
        server: null,
        channel: null,
        actor: null,
        action: "reverify",
      });
    else if (kind === 2) {
      await records.cases.open({ ...place, openedBy: user, message: `${at}`, complaint: text });
      await records.cases.link(server, 1, 2);
      if (at % 2 === 0)
        await records.cases.decide(server, 2, { status: "upheld", by: user, reason: text });
      else await records.cases.setCard(server, 1, { channel: "5", message: text });
    } else if (kind === 3) {
      const shown = { story: text, sha256: "aaaa", receipt: text, brokenSince: null };
      const about = { message: `m${at % 9}`, at: text, actor: null, kind: "quote" } as const;
      await records.publications.put({ ...place, ...about, ...shown });
    } else if (kind === 4) await records.settings.change(server, { language: text, story: text });
    else if (kind === 5) {
      const vote = { vote: "down", complaint: null, comment: text } as const;
      await records.feedback.put({ message: `m${at % 4}`, user, server, ...vote });
    } else if (kind === 6) {
      const asked = { outcome: "silent", mode: "model", cost } as const;
      await records.questions.add({ server, user, ...story, ...asked });
    } else if (kind === 7) {
      const { added } = await records.openQuestions.add({
        ...place,
        askedBy: user,
        message: null,
        ...story,
      });
      const decided = { status: "answered", by: user, decision: text } as const;
      if (at % 2 === 0) await records.openQuestions.decide(server, added.number, decided);
    } else if (kind === 8) await records.conversations.add({ ...place, user }, text);
    else if (kind === 9) {
      const story = { server, id: user, title: text, fileType: "txt", source: text } as const;
      const about = { sha256: `${at}`, frontMatter: { author: text }, addedBy: user };
      const roomy = { count: 100, bytes: 1_000_000 };
      await records.stories.add({ ...story, ...about }, roomy);
      await records.stories.update({ ...story, ...about, sha256: `${at}b` }, roomy);
    } else {
      const quota = { key: `day:${server}:${user}`, limit: 99, window: 3_600_000 } as const;
      await records.quotas.take([{ ...quota, kind: at % 2 === 0 ? "fixed" : "rolling" }]);
    }
  }
}
