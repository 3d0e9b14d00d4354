import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startHealthServer } from "../../src/operations/health-server.ts";

async function checkHealth(port: string | undefined, cwd = ".") {
  const child = spawn(process.execPath, [resolve("scripts/check-health.mjs")], {
    env: port === undefined ? {} : { METRICS_PORT: port },
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      out += chunk;
    });
  }
  const code = await new Promise((done) => child.once("close", done));
  return { code, out };
}

const metrics = { contentType: "text/plain; version=0.0.4", text: async () => "one 1\n" };

describe("startHealthServer", () => {
  it("tells that the process lives, and whether its bot hears Discord", async () => {
    let ready = false;
    const server = await startHealthServer({ port: 0, isReady: () => ready, metrics });
    const status = async (path: string) =>
      (await fetch(`http://127.0.0.1:${server.port}${path}`)).status;
    expect(await status("/health")).toBe(200);
    expect(await status("/ready")).toBe(503);
    ready = true;
    expect(await status("/ready")).toBe(200);
    expect(await status("/other")).toBe(404);
    expect(await status("/constructor")).toBe(404);
    await server.stop();
  });

  it("answers the metrics, to be read only", async () => {
    const server = await startHealthServer({ port: 0, isReady: () => true, metrics });
    const address = `http://127.0.0.1:${server.port}/metrics`;
    const read = await fetch(address);
    expect(read.headers.get("content-type")).toBe(metrics.contentType);
    expect(await read.text()).toBe("one 1\n");
    expect((await fetch(address, { method: "POST" })).status).toBe(405);
    await server.stop();
  });

  it("says that it failed where the metrics can't be read, and goes on", async () => {
    const broken = { ...metrics, text: () => Promise.reject(new Error("secret")) };
    const server = await startHealthServer({ port: 0, isReady: () => true, metrics: broken });
    const reply = await fetch(`http://127.0.0.1:${server.port}/metrics`);
    expect([reply.status, await reply.text()]).toEqual([500, "failed\n"]);
    expect((await fetch(`http://127.0.0.1:${server.port}/health`)).status).toBe(200);
    await server.stop();
  });

  it("rejects when the port is taken", async () => {
    const first = await startHealthServer({ port: 0, isReady: () => true, metrics });
    const second = startHealthServer({ port: first.port, isReady: () => true, metrics });
    await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
    await first.stop();
  });
});

describe("scripts/check-health.mjs", () => {
  it("ends with 0 only while the bot is ready", async () => {
    let ready = true;
    const server = await startHealthServer({ port: 0, isReady: () => ready, metrics });
    const port = String(server.port);
    expect(await checkHealth(port)).toEqual({ code: 0, out: "ready\n" });
    ready = false;
    expect(await checkHealth(port)).toMatchObject({ code: 1 });
    await server.stop();
    expect(await checkHealth(port)).toMatchObject({ code: 1 });
    expect((await checkHealth("")).out).toContain("METRICS_PORT is not set");
  });

  it("reads the port from .env as the bot does", async () => {
    const server = await startHealthServer({ port: 0, isReady: () => true, metrics });
    const folder = mkdtempSync(join(tmpdir(), "verbatim-health-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, ".env"), `METRICS_PORT=${server.port}\n`);
    expect(await checkHealth(undefined, folder)).toEqual({ code: 0, out: "ready\n" });
    await server.stop();
  });
});
