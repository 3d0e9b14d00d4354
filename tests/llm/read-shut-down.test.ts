import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { announcedShutDown, readShutDown } from "../../src/llm/read-shut-down.ts";

async function ask(reply: object | null): Promise<string | null> {
  const server = createServer((_, response) => {
    response.writeHead(reply === null ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(reply ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const day = await readShutDown({ apiKey: null, baseUrl, model: "gpt-5-mini" });
  await new Promise((resolve) => server.close(resolve));
  return day;
}

describe("readShutDown", () => {
  it("believes the server, and nothing that is no day", async () => {
    expect(await ask({ id: "gpt-5-mini", shutdown_date: "2027-03-01" })).toBe("2027-03-01");
    expect(await ask({ id: "gpt-5-mini", shutdown_date: null })).toBeNull();
    expect(await ask({ id: "gpt-5-mini", shutdown_date: "soon" })).toBeNull();
  });

  it("knows none of a server that does not tell and is not OpenAI's", async () => {
    expect(await ask({ id: "gpt-5-mini" })).toBeNull();
    expect(await ask(null)).toBeNull();
  });
});

describe("announcedShutDown", () => {
  it("knows a model by its dated name too", () => {
    expect(announcedShutDown("gpt-5-mini")).toBe("2026-12-11");
    expect(announcedShutDown("gpt-5-mini-2025-08-07")).toBe("2026-12-11");
    expect(announcedShutDown("llama3")).toBeNull();
  });
});
