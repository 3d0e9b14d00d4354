import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createAnswerer } from "../../src/answering/create-answerer.ts";
import { createCachedAnswerer } from "../../src/answering/create-cached-answerer.ts";
import { createLog } from "../../src/log.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { createMemoryRecords } from "../../src/storage/create-memory-records.ts";
import { openWorkerRecords } from "../../src/storage/thread/open-worker-records.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { flowsOf, GUILD, shownOf } from "./flows.ts";
import { ADA, BAO, MARCUS, MODERATORS, type StartedBot, startBot } from "./start-bot.ts";

const { library } = await loadCorpus("corpus");

let started: StartedBot;
let flows: ReturnType<typeof flowsOf>;
const start = async (...options: Parameters<typeof startBot>) => {
  started = await startBot(...options);
  flows = flowsOf(started);
};
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
  await started.records.close();
});

/** A word that stands in everything that Ada writes, and nowhere else. */
const WORD = "quetzalcoatlus";

/** Ada does everything that leaves a trace. */
async function leaveTraces() {
  await started.records.settings.change(GUILD, { limits: { cooldown: null, perDay: 100 } });
  await started.run("ask", { question: `What did ${WORD} promise to Ukraine?` });
  await flows.sees().toContain("Receipt");
  await flows.quiet();
  const silent = flows.last().id;
  await flows.press(ADA, "Ask the moderators", silent);
  await flows.press(ADA, "👍", silent);
  const down = await flows.press(ADA, "👎", silent);
  await flows.submit(ADA, down, { why: ["other"], comment: `${WORD} is missing` });
  const report = await flows.press(ADA, "Report", silent);
  await flows.submit(ADA, report, { words: `where is ${WORD}?` });
  await flows.askOn(ADA, `And why ${WORD}?`, silent);
  await flows.quiet();
  flows.say(ADA, `${flows.mention} who is ${WORD}?`);
  await flows.quiet();
  await started.run("check", { quote: `“no ${WORD} was made”` });
  await started.run("summary", { focus: WORD });
  await flows.quiet();
  const words = flows.say(BAO, `<@${ADA}> says “a lot of progress was made”`)!;
  await started.run("Check quotes", {}, BAO, words.api.channel_id, words.api.id);
  await flows.quiet();
}

describe("/forget me", () => {
  it("leaves neither id nor words on the disk, in the log or in the process", async () => {
    const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
    const lines: string[] = [];
    const records = openWorkerRecords({ file: join(folder, "records.db") });
    const retriever = createRetriever(library.stories);
    let asked = 0;
    const plain = createAnswerer({ library, retriever });
    const counting: typeof plain = {
      answer(question, options) {
        asked++;
        return plain.answer(question, options);
      },
    };
    await start({
      records: await records,
      answerer: createCachedAnswerer({ answerer: counting, library, variant: "test" }),
      log: createLog({ level: "trace", destination: { write: (line) => lines.push(line) } }),
    });
    const onDisk = () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name)).toString("latin1"))
        .join("\n");
    await leaveTraces();
    expect(onDisk()).toContain(ADA);
    expect(onDisk()).toContain(WORD);

    await started.run("forget me");
    await flows.sees().toContain("Done: everything I had stored about you is erased");
    for (const place of [onDisk(), lines.join("\n")]) {
      expect(place).not.toContain(ADA);
      expect(place.toLowerCase()).not.toContain(WORD);
    }
    // What was remembered in the process is asked anew.
    const before = asked;
    await started.run("ask", { question: `What did ${WORD} promise to Ukraine?` }, BAO);
    await flows.sees(BAO).toContain("Receipt");
    expect(asked).toBe(before + 1);
    // Others' rows, and the anonymous ones, are still there.
    await started.run("log", {}, MARCUS, MODERATORS);
    await flows.sees(MARCUS, MODERATORS).toContain(BAO);
    expect(shownOf(flows.last(MARCUS, MODERATORS))).not.toContain(ADA);
  }, 60_000);

  it("in the playground's memory as well", async () => {
    await start();
    await leaveTraces();
    await started.run("forget me");
    await flows.sees().toContain("Done");
    const { audit, feedback, questions, openQuestions, cases } = started.records;
    const left = JSON.stringify([
      await audit.list({ server: GUILD, limit: 99 }),
      await feedback.list(GUILD, "2000", 99),
      await questions.list(GUILD, "2000", 99),
      await openQuestions.list(GUILD, { limit: 99 }),
      await cases.list(GUILD, { limit: 99 }),
    ]);
    expect(left).not.toContain(ADA);
    expect(left.toLowerCase()).not.toContain(WORD);
    expect(left).toContain('"forget"');
  });
});

describe("a server", () => {
  const left = async () => [
    ...(await started.records.audit.list({ server: GUILD, limit: 9 })),
    ...(await started.records.questions.list(GUILD, "2000", 9)),
    ...(await started.records.openQuestions.list(GUILD, { limit: 9 })),
    ...(await started.records.settings.servers()),
  ];

  it("that the bot was removed from is erased; one that is only away is not", async () => {
    await start({ records: createMemoryRecords() });
    await leaveTraces();
    const { gateway } = started.discord;
    gateway.dispatch("GUILD_DELETE", { id: GUILD, unavailable: true }, GUILD);
    await flows.quiet();
    expect((await left()).length).toBeGreaterThan(5);
    expect(await started.records.settings.servers()).toEqual([GUILD]);
    gateway.dispatch("GUILD_DELETE", { id: GUILD }, GUILD);
    await expect.poll(left).toEqual([]);
  });
});

describe("/privacy", () => {
  it("says what is kept where and for how long, as it is set here", async () => {
    await start({
      about: {
        version: "1.2.3",
        model: "small",
        modelServer: "models.example.org",
        storage: "SQLite",
        scores: null,
      },
    });
    await started.records.settings.change(GUILD, { retentionDays: 7 });
    await started.run("privacy");
    await flows.sees().toContain("7 days");
    const shown = shownOf(flows.last());
    expect(shown).toContain("SQLite");
    expect(shown).toContain("models.example.org");
    expect(shown).toContain("/forget me");
    expect(shown).toContain("own stories and who added them");
    expect(flows.messages(BAO)).toEqual([]);
  });

  it("says that no model is used where none is", async () => {
    await start();
    await started.run("privacy");
    await flows.sees().toContain("No language model is used");
  });
});

describe("/about", () => {
  it("tells version, stories, model and the last measured scores with their date", async () => {
    const scores = {
      date: "2026-11-20",
      questions: 38,
      hit3: 91,
      silentRight: 76,
      silentWrong: 5,
      exact: 100,
    };
    const about = { version: "1.2.3", model: "small", modelServer: "x", storage: "SQLite", scores };
    await start({ about });
    await started.run("about");
    await flows.sees().toContain("2026-11-20");
    const shown = shownOf(flows.last());
    for (const told of ["1.2.3", "small", "1 story", "91 %", "76 %", "5 %", "100 %", "38"]) {
      expect(shown).toContain(told);
    }
  });
});
