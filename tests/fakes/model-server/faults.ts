import { gzipSync } from "node:zlib";
import type { Reply } from "./model-server.ts";

/** A draft that is right in form, from the first sentence of the story's paragraphs. */
const GOOD = (label: string) =>
  JSON.stringify({
    in_story: true,
    statements: [
      {
        cites: [{ sentence: label, words: null }],
        text: "Ukraine’s offer marks a major policy shift.",
      },
    ],
    nearest: [],
  });

const error =
  (
    status: number,
    code: string | null,
    headers: Record<string, string> = {},
    param: string | null = null,
  ) =>
  (reply: Reply) =>
    reply.json(
      status,
      { error: { message: `stand-in: ${code ?? status}`, type: "error", code, param } },
      headers,
    );

const content =
  (make: (reply: Reply) => string, finish = "stop") =>
  (reply: Reply) => {
    reply.open();
    reply.delta({ content: make(reply) });
    reply.finish(finish);
  };

type Fault = (reply: Reply) => void;

const good: Fault = content(({ label }) => GOOD(label));

/** Every fault of `openai-faults.jsonl` by its name. `nth` is the number of the request, from 1. */
export const MODEL_FAULTS: Readonly<Record<string, Fault>> = {
  ra_3600: error(429, "rate_limit_exceeded", { "retry-after": "3600" }),
  ra_0: error(429, "rate_limit_exceeded", { "retry-after": "0" }),
  ra_date: (reply) =>
    reply.nth === 1
      ? error(429, "rate_limit_exceeded", {
          "retry-after": new Date(Date.now() + 500).toUTCString(),
        })(reply)
      : good(reply),
  insufficient_quota: error(429, "insufficient_quota"),
  r401: error(401, "invalid_api_key"),
  r400_context: (reply) =>
    reply.nth === 1 ? error(400, "context_length_exceeded")(reply) : good(reply),
  r400_schema: (reply) =>
    reply.format === "json_schema" ? error(400, null, {}, "response_format")(reply) : good(reply),
  r404_model: error(404, "model_not_found"),
  r500x2: (reply) => (reply.nth <= 2 ? error(500, null)(reply) : good(reply)),
  r503_forever: error(503, null),
  hang_headers: () => {},
  hang_body: (reply) => reply.open(),
  stream_stall: (reply) => {
    reply.open();
    reply.delta({ content: '{"in_story":true,' });
  },
  stream_keepalive: (reply) => {
    reply.open();
    reply.every(50, () => reply.raw(": keep-alive\n\n"));
  },
  stream_no_done: (reply) => {
    reply.open();
    reply.delta({ content: GOOD(reply.label) });
    reply.end();
  },
  stream_cut_json: (reply) => {
    reply.open();
    reply.raw('data: {"choices":[{"index":0,"del');
    reply.end();
  },
  // Beside the list: a reply that can't be read and holds what was asked.
  stream_echo_cut: (reply) => {
    reply.open();
    reply.raw(`data: {"choices":[{"index":0,"delta":{"content":"${reply.prompt.slice(-200)}\n\n`);
    reply.finish("stop");
  },
  stream_rst: (reply) => {
    reply.open();
    reply.delta({ content: GOOD(reply.label).slice(0, 60) });
    setTimeout(() => reply.reset(), 20);
  },
  stream_slow: (reply) => {
    reply.open();
    const text = GOOD(reply.label);
    let at = 0;
    reply.every(60, () => reply.delta({ content: text[at++ % 20]! }));
  },
  stream_dup_index: (reply) => {
    reply.open();
    reply.raw(
      `data: ${JSON.stringify({ choices: [{ index: 1, delta: { content: "junk" } }] })}\n\n`,
    );
    reply.delta({ content: GOOD(reply.label) });
    reply.raw(
      `data: ${JSON.stringify({ choices: [{ index: 1, delta: { content: "junk" }, finish_reason: "length" }] })}\n\n`,
    );
    reply.finish("stop");
  },
  finish_length: content(({ label }) => GOOD(label), "length"),
  finish_filter: content(({ label }) => GOOD(label), "content_filter"),
  refusal: (reply) => {
    reply.open();
    reply.delta({ content: null, refusal: "I can't help with that." });
    reply.finish("stop");
  },
  content_null: (reply) => {
    reply.open();
    reply.delta({ content: null });
    reply.finish("stop");
  },
  content_empty: content(() => ""),
  tool_calls: (reply) => {
    reply.open();
    reply.delta({
      content: null,
      tool_calls: [{ index: 0, id: "x", function: { name: "f", arguments: "{}" } }],
    });
    reply.finish("tool_calls");
  },
  json_fenced: content(({ label }) => `\`\`\`json\n${GOOD(label)}\n\`\`\``),
  json_prose: content(({ label }) => `Sure! Here is the answer: ${GOOD(label)}`),
  json_trailing: content(({ label }) => `${GOOD(label)}{"in_story":false}`),
  json_newlines: content(() => "\n".repeat(100_000)),
  json_deep: content(() => `{"statements":${"[".repeat(10_000)}`),
  json_proto: content(({ label }) =>
    GOOD(label).replace('"in_story"', '"__proto__":{"admin":true},"in_story"'),
  ),
  json_dupkeys: content(({ label }) =>
    GOOD(label).replace('"in_story":true', '"in_story":false,"in_story":true'),
  ),
  json_bigint: content(({ label }) =>
    GOOD(label).replace('"in_story"', '"a":1e400,"b":18446744073709551616,"in_story"'),
  ),
  json_extra: content(({ label }) => GOOD(label).replace('"text"', '"mood":"good","text"')),
  json_missing: content(() => '{"in_story":true,"statements":[{"text":"no cites"}],"nearest":[]}'),
  json_types: content(() => '{"in_story":true,"statements":"none","nearest":[]}'),
  quotes_1000: content(({ label }) =>
    JSON.stringify({
      in_story: true,
      statements: Array.from({ length: 1_000 }, () => JSON.parse(GOOD(label)).statements[0]),
      nearest: [],
    }),
  ),
  answer_1mb: content(({ label }) => GOOD(label).replace("Ukraine’s", "x".repeat(1_000_000))),
  utf8_split: (reply) => {
    reply.open();
    const bytes = Buffer.from(
      `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: GOOD(reply.label) } }] })}\n\n`,
    );
    const middle = bytes.indexOf(Buffer.from("’")) + 1;
    reply.raw(bytes.subarray(0, middle));
    setTimeout(() => {
      reply.raw(bytes.subarray(middle));
      reply.finish("stop");
    }, 30);
  },
  bad_utf8: (reply) => {
    reply.open();
    reply.raw(
      Buffer.concat([
        Buffer.from('data: {"choices":[{"index":0,"delta":{"content":"'),
        Buffer.from([0xff, 0xfe, 0x80]),
        Buffer.from('"}}]}\n\n'),
      ]),
    );
    reply.finish("stop");
  },
  html_200: (reply) =>
    reply.send(200, "<html><body>Log in</body></html>", { "content-type": "text/html" }),
  gzip_bomb: (reply) =>
    reply.send(200, gzipSync(Buffer.alloc(10_000_000)), {
      "content-type": "text/event-stream",
      "content-encoding": "gzip",
    }),
  redirect: (reply) => reply.send(302, "", { location: "http://127.0.0.1:9/elsewhere" }),
  usage_missing: good,
  model_echo_prompt: content(({ prompt, label }) =>
    JSON.stringify({
      in_story: true,
      statements: [{ cites: [{ sentence: label, words: null }], text: prompt.slice(0, 500) }],
      nearest: [],
    }),
  ),
  model_changes: good,
  // The server that has this fault never gets as far as a reply: its certificate is refused.
  tls_bad: good,
  latency_normal: (reply) => void setTimeout(() => good(reply), 100),
};
