import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { probeServer } from "../../src/llm/probe-server.ts";

/** A server that answers every chat as told. */
async function serve(status: number, answer: (body: { stream?: boolean }) => string) {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const asked = JSON.parse(body) as { stream?: boolean };
      response.writeHead(status, {
        "content-type": asked.stream ? "text/event-stream" : "application/json",
      });
      response.end(answer(asked));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return { baseUrl, stop: () => new Promise((resolve) => server.close(resolve)) };
}

const message = (content: string) => JSON.stringify({ choices: [{ message: { content } }] });
const STREAM = `data: {"choices":[],"usage":{"prompt_tokens":1}}\n\ndata: [DONE]\n\n`;
const options = { apiKey: "sk-secret-that-nobody-may-see", model: "m", deadline: 2_000 };

describe("probeServer", () => {
  it("tells what a server can do", async () => {
    const { baseUrl, stop } = await serve(200, ({ stream }) =>
      stream ? STREAM : message('{"in_story": true}'),
    );
    expect(await probeServer({ ...options, baseUrl })).toEqual([
      { ok: true, message: "m answers (unknown server)" },
      { ok: true, message: "keeps to a JSON schema" },
      { ok: true, message: "streams, and counts its tokens" },
    ]);
    await stop();
  });

  it("tells that a server does not keep to a schema", async () => {
    const { baseUrl, stop } = await serve(200, ({ stream }) =>
      stream ? "data: [DONE]\n\n" : message("Sure!"),
    );
    const findings = await probeServer({ ...options, baseUrl });
    expect(findings.map(({ ok }) => ok)).toEqual([true, false, true]);
    await stop();
  });

  it.each([
    [401, "OPENAI_API_KEY"],
    [404, "OPENAI_MODEL"],
    [429, "quota"],
    [500, "answers 500"],
  ])("says what to do about %s, without the key", async (status, words) => {
    const { baseUrl, stop } = await serve(status, () =>
      JSON.stringify({ error: { message: "no" } }),
    );
    const findings = await probeServer({ ...options, baseUrl });
    expect(findings.at(-1)).toMatchObject({ ok: false, message: expect.stringContaining(words) });
    expect(JSON.stringify(findings)).not.toContain("sk-secret");
    await stop();
  });

  it("says that nobody answers, and that a model is to be shut down", async () => {
    const findings = await probeServer({
      ...options,
      model: "o1-mini",
      baseUrl: "http://127.0.0.1:9/v1",
    });
    expect(findings.map(({ message: words }) => words)).toEqual([
      "o1-mini was to be shut down on 2025-10-27: choose another",
      "the model server can't be reached: check OPENAI_BASE_URL and that the server runs",
    ]);
  });
});
