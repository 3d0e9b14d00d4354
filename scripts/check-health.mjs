// Asks a running Verbatim whether it hears Discord: for a container's health check, which has no curl.
import { existsSync } from "node:fs";

if (existsSync(".env")) process.loadEnvFile();
const port = process.env.METRICS_PORT;
if (!port) {
  console.error("METRICS_PORT is not set: the bot answers no health check.");
  process.exit(1);
}
try {
  const response = await fetch(`http://127.0.0.1:${port}/ready`, {
    signal: AbortSignal.timeout(4_000),
  });
  console.log((await response.text()).trim());
  process.exitCode = response.ok ? 0 : 1;
} catch (error) {
  console.error(`Nothing answers on port ${port}: ${error.cause?.code ?? error.name}`);
  process.exitCode = 1;
}
