import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DraftError } from "../../src/answering/draft.ts";
import { createChatClient } from "../../src/llm/create-chat-client.ts";
import { createDraftReader } from "../../src/llm/draft-reader.ts";
import { createMemoryQuotas } from "../../src/storage/memory/create-memory-quotas.ts";
import { awkwardText, RUNS } from "./texts.ts";

const GOOD = JSON.stringify({
  in_story: true,
  statements: [{ cites: [{ sentence: "s1", words: null }], text: "It “is” so." }],
  nearest: ["s2"],
});

/** A good text with stretches of it cut out, doubled or overwritten. */
const bentCopyOf = (text: string) =>
  fc
    .array(
      fc.tuple(
        fc.nat(text.length),
        fc.nat(12),
        fc.oneof(
          awkwardText,
          fc.constantFrom("", "{", "}", "[", "]", ",", '"', "\\", "\\u", "null"),
        ),
      ),
      {
        maxLength: 4,
      },
    )
    .map((cuts) =>
      cuts.reduce(
        (bent, [at, length, put]) => bent.slice(0, at) + put + bent.slice(at + length),
        text,
      ),
    );

describe("createDraftReader, of anything", () => {
  it("ends in events, or in a DraftError", () => {
    const cut = fc.nat(300);
    fc.assert(
      fc.property(fc.oneof(bentCopyOf(GOOD), awkwardText, fc.json()), cut, (text, at) => {
        const reader = createDraftReader();
        try {
          const events = [
            ...reader.push(text.slice(0, at)),
            ...reader.push(text.slice(at)),
            reader.finish(),
          ];
          expect(["end", "silent"]).toContain(events.at(-1)?.type);
        } catch (error) {
          expect(error).toBeInstanceOf(DraftError);
        }
      }),
      RUNS,
    );
  });
});

describe("createChatClient, of any bytes of an event stream", () => {
  let server: Server;
  let reply: Buffer = Buffer.alloc(0);
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      response.writeHead(200, { "content-type": "text/event-stream" }).end(reply);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => server.close());

  const stream = [
    `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: GOOD } }] })}`,
    `data: ${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] })}`,
    "data: [DONE]",
    "",
  ].join("\n\n");

  it("ends in events, or in a DraftError, and pollutes nothing", async () => {
    const bytes = fc.oneof(
      bentCopyOf(stream).map((text) => Buffer.from(text, "utf8")),
      fc.uint8Array({ maxLength: 300 }).map((raw) => Buffer.from(raw)),
    );
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    await fc.assert(
      fc.asyncProperty(bytes, async (raw) => {
        reply = raw;
        const client = createChatClient({
          counts: createMemoryQuotas(Date.now),
          apiKey: null,
          baseUrl,
          model: "stand-in",
          limits: { dailyTokens: null, dailyDollars: null, userCooldown: 0, serverCooldown: 0 },
          log: pino({ level: "silent" }),
        });
        const call = {
          messages: [{ role: "user" as const, content: "?" }],
          cacheKey: "x",
          format: () => ({ type: "json_object" }),
          read: createDraftReader,
          shorten: null,
          asker: null,
          signal: AbortSignal.timeout(2_000),
        };
        try {
          for await (const event of client.send(call)) expect(event.type).toMatch(/^\w+$/);
        } catch (error) {
          expect(error).toBeInstanceOf(DraftError);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
