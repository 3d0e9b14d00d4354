import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { probeServer } from "../../src/llm/probe-server.ts";

/** A server that answers every chat as told, and of its models what they are. */
async function serve(
  status: number,
  answer: (body: { stream?: boolean }) => string,
  model: object | null = null,
) {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      if (request.method === "GET") {
        response.writeHead(model === null ? 404 : 200, { "content-type": "application/json" });
        response.end(JSON.stringify(model ?? {}));
        return;
      }
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

  it("says that nobody answers", async () => {
    const findings = await probeServer({ ...options, baseUrl: "http://127.0.0.1:9/v1" });
    expect(findings.map(({ message: words }) => words)).toEqual([
      "the model server can't be reached: check OPENAI_BASE_URL and that the server runs",
    ]);
  });

  it("says when the server is to shut the model down", async () => {
    const lastDay = async (days: number) => {
      const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      const { baseUrl, stop } = await serve(
        200,
        ({ stream }) => (stream ? STREAM : message('{"in_story": true}')),
        { id: "m", shutdown_date: day },
      );
      const [first] = await probeServer({ ...options, baseUrl });
      await stop();
      return { ...first, day };
    };
    const past = await lastDay(-3);
    expect(past).toMatchObject({
      ok: false,
      message: `m was to be shut down on ${past.day}: choose another`,
    });
    const soon = await lastDay(20);
    expect(soon).toMatchObject({
      ok: true,
      warning: true,
      message: `m will be shut down on ${soon.day}: choose another before that`,
    });
    expect(await lastDay(300)).toMatchObject({ message: "m answers (unknown server)" });
  });
});
