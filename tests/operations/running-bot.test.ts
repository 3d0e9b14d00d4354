import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startBot } from "../../src/compose.ts";
import { parseConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { type LocalDiscord, startLocalDiscord } from "../../src/playground/local-discord.ts";
import { createShutdown, type Shutdown } from "../../src/shutdown.ts";

const ADA = "600000000000000013";
const CHANNEL = "600000000000000032";
const OPERATORS = "600000000000000033";
const QUESTION = "How long did the talks last?";

const lines: string[] = [];
const log = createLog({ level: "warn", destination: { write: (line) => void lines.push(line) } });
const data = mkdtempSync(join(tmpdir(), "verbatim-operations-"));
/** A model server that refuses every key, and says that its model ends in a week. */
const model = createServer((request, response) => {
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const [status, body] =
    request.method === "GET"
      ? [200, { id: "m", shutdown_date: day }]
      : [401, { error: { message: "no such key" } }];
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
});

const portOf = (server: typeof model) => (server.address() as AddressInfo).port;
const listening = (server: typeof model) =>
  new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

async function freePort(): Promise<number> {
  const server = createServer();
  await listening(server);
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe("a running bot", () => {
  let discord: LocalDiscord;
  let port: number;
  const shutdown: Shutdown = createShutdown({ log: createLog({ level: "silent" }) });

  beforeAll(async () => {
    await listening(model);
    discord = await startLocalDiscord({});
    port = await freePort();
    const parsed = parseConfig({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      OPENAI_API_KEY: "sk-refused",
      OPENAI_BASE_URL: `http://127.0.0.1:${portOf(model)}/v1`,
      OPENAI_MODEL: "m",
      USER_COOLDOWN: "0",
      DATA_DIR: data,
      METRICS_PORT: String(port),
      OPERATOR_CHANNEL: OPERATORS,
      PROFILE: "heap",
    });
    if (!parsed.ok) throw new Error(parsed.problems.join());
    await startBot(parsed.config, log, shutdown);
    const ask = [...discord.world.commands.values()].find(({ name }) => name === "ask")!;
    for (let n = 0; n < 3; n++) {
      await discord.actions.run({
        userId: ADA,
        channelId: CHANNEL,
        targetId: null,
        commandId: ask.id,
        options: [{ name: "question", type: 3, value: QUESTION }],
      });
    }
    const answered = () =>
      [...discord.world.messages.values()].filter(
        ({ api }) => (api.components as readonly unknown[]).length > 0,
      );
    await vi.waitFor(() => expect(answered()).toHaveLength(3), { timeout: 20_000 });
  }, 60_000);
  afterAll(async () => {
    await shutdown.run("the test is over");
    await discord.stop();
    model.close();
    rmSync(data, { recursive: true });
  });

  const metrics = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

  it("tells what it did, and nothing of who asked what", async () => {
    await expect
      .poll(metrics, { timeout: 10_000 })
      .toContain("verbatim_interaction_seconds_count 3");
    const text = await metrics();
    for (const line of [
      "verbatim_acknowledgement_seconds_count 3",
      'verbatim_stage_seconds_count{stage="find"}',
      'verbatim_stage_seconds_count{stage="answer"} 3',
      'verbatim_answers_total{confidence="strong",mode="extractive"} 3',
      'verbatim_fallbacks_total{reason="rejected"}',
      'verbatim_model_call_seconds_count{outcome="rejected"}',
      'verbatim_discord_request_seconds_count{kind="reply",status="2xx"}',
      'verbatim_shard_ready{shard="0"} 1',
      'verbatim_alert{kind="key-refused"} 1',
      'verbatim_alert{kind="model-shut-down"} 1',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).not.toMatch(/talks|60000000000000/);
  });

  it("tells the operator once of the refused key, and that the model ends", async () => {
    const told = () =>
      [...discord.world.messages.values()].filter(({ api }) => api.channel_id === OPERATORS);
    await expect.poll(() => told().length, { timeout: 10_000 }).toBe(2);
    const words = told().map(({ api }) => String(api.content));
    expect(words.filter((text) => text.includes("refuses the key"))).toHaveLength(1);
    expect(words.filter((text) => text.includes("will be shut down on"))).toHaveLength(1);
    const alerts = lines.filter((line) => line.includes('"alert":"key-refused"'));
    expect(alerts).toHaveLength(1);
  });

  it.skipIf(process.platform === "win32")("listens for the signal that asks for a profile", () => {
    expect(process.listenerCount("SIGUSR2")).toBe(1);
  });
});
