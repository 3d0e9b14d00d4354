import type { Client } from "discord.js";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createReadings } from "../../src/answering/readings.ts";
import { parseReceipt } from "../../src/answering/receipt.ts";
import { createDailyQuotes } from "../../src/discord/daily/daily-quotes.ts";
import { createLookUpHere } from "../../src/discord/here.ts";
import type { ServerMessenger } from "../../src/discord/server-messenger.ts";
import { DEFAULT_SETTINGS, type ServerSettings } from "../../src/records/server-settings.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { createMemoryRecords } from "../../src/storage/create-memory-records.ts";
import { createLibrary, type Library } from "../../src/story/library.ts";
import { parseStory } from "../../src/story/parse-story.ts";

const SERVER = "1";
const CHANNEL = "2";
const DAY = 86_400_000;
const STORY = parseStory(
  `The well

“I have never in my life drunk such water as this,” said Anna Keller to the miller.

“Then you have never been thirsty in this valley before,” said Osric Dunn, who laughed.

“The secret of the valley is that the well is poisoned,” whispered Osric Dunn at last.`,
  { id: "well" },
);

function build(set: Partial<ServerSettings>, records = createMemoryRecords()) {
  let now = Date.UTC(2026, 10, 24, 9);
  const sent: { channel: string; card: string }[] = [];
  const client = {
    user: { id: "9" },
    channels: { cache: new Map([[CHANNEL, { id: CHANNEL, isThread: () => false }]]) },
    guilds: { cache: new Map([[SERVER, {}]]) },
  } as unknown as Client;
  const refuse = () => Promise.reject(new Error("not scripted"));
  const messenger: ServerMessenger = {
    languageOf: async () => "en",
    send: async (channel, card) => {
      sent.push({ channel, card: JSON.stringify(card) });
      return { channel, message: `message ${sent.length}` };
    },
    sendDirect: refuse,
    tellModerators: refuse,
    replace: refuse,
    annotate: refuse,
  };
  const over = (library: Library) => {
    const retriever = createRetriever(library.stories);
    return { retriever, answerer: { answer: refuse } };
  };
  const library = createLibrary([STORY]);
  const readings = createReadings({ whole: { library, ...over(library) }, over });
  const shelves = {
    of: async () => readings,
    offer() {},
    erase: async () => {},
    forgetAnswers() {},
  };
  const lookUpHere = createLookUpHere({ records, shelves });
  const log = pino({ level: "silent" });
  const create = () =>
    createDailyQuotes({ client, records, messenger, lookUpHere, log, now: () => now });
  const dailyQuote = { channel: CHANNEL, time: "09:00", zone: "Europe/Kyiv" };
  const ready = records.settings.change(SERVER, { ...DEFAULT_SETTINGS, dailyQuote, ...set });
  return {
    sent,
    records,
    ready,
    create,
    pass: (time: number) => {
      now += time;
    },
  };
}

describe("createDailyQuotes", () => {
  it("posts a server's quote once a day of its calendar, by one of two processes", async () => {
    const { sent, create, ready, pass, records } = build({});
    await ready;
    const [one, other] = [create(), create()];
    await Promise.all([one.post(SERVER), other.post(SERVER)]);
    // 11:00 in Kyiv; 14 hours later it is another day there.
    pass(12 * 3_600_000);
    await other.post(SERVER);
    expect(sent).toHaveLength(1);
    pass(2 * 3_600_000);
    await Promise.all([one.post(SERVER), other.post(SERVER)]);
    expect(sent).toHaveLength(2);
    const known = await records.publications.find("message 1");
    expect(parseReceipt(known!.receipt)!.quotes).toHaveLength(1);
    expect(await records.audit.list({ server: SERVER, limit: 9 })).toMatchObject([
      { action: "daily", actor: null },
      { action: "daily", actor: null },
    ]);
  });

  it("comes by every quote before one comes again, with who said it", async () => {
    const { sent, create, ready, pass } = build({});
    await ready;
    const daily = create();
    for (let day = 0; day < 3; day++) {
      await daily.post(SERVER);
      pass(DAY);
    }
    expect(new Set(sent.map(({ card }) => card)).size).toBe(3);
    for (const { card, channel } of sent) {
      expect(channel).toBe(CHANNEL);
      expect(card).toMatch(/\*\*(?:Anna Keller|Osric Dunn)\*\*, quoted · paragraph/);
    }
  });

  it("quotes nothing behind what may be read in its channel", async () => {
    const upTo = { unit: "paragraph", count: 2 } as const;
    const { sent, create, ready, pass } = build({
      byChannel: { [CHANNEL]: { story: null, upTo } },
    });
    await ready;
    const daily = create();
    for (let day = 0; day < 6; day++) {
      await daily.post(SERVER);
      pass(DAY);
    }
    expect(sent).toHaveLength(6);
    expect(JSON.stringify(sent)).not.toContain("poisoned");
  });

  it("is hidden where answers are, and silent where nothing is set or the story has left", async () => {
    const hidden = build({ spoilers: true });
    await hidden.ready;
    await hidden.create().post(SERVER);
    expect(hidden.sent[0]!.card).toContain('"spoiler":true');
    const unset = build({ dailyQuote: null });
    await unset.ready;
    await unset.create().post(SERVER);
    expect(unset.sent).toEqual([]);
    const gone = build({ story: "moby-dick" });
    await gone.ready;
    await gone.create().post(SERVER);
    expect(gone.sent).toHaveLength(1);
  });
});
