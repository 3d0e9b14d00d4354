import { startBot } from "./compose.ts";
import { parseConfig } from "./config.ts";
import { explainStartFailure, isTokenRefused } from "./discord/explain-start-failure.ts";
import { loadEnvFile } from "./env-file.ts";
import { EXIT_REVOKED } from "./exit-codes.ts";
import { greeting } from "./greeting.ts";
import { createLog } from "./log.ts";
import { createShutdown, installShutdown } from "./shutdown.ts";

loadEnvFile();
const parsed = parseConfig(process.env);
if (!parsed.ok) {
  process.stderr.write(`${parsed.problems.join("\n")}\n`);
  process.exit(2);
}

const log = createLog({ level: parsed.config.logLevel });
const shutdown = createShutdown({ log });
installShutdown(shutdown, log);

try {
  const { pageUrl } = await startBot(parsed.config, log, shutdown);
  // A service's log is for programs.
  if (pageUrl !== null || process.stdout.isTTY) process.stdout.write(greeting(pageUrl));
} catch (error) {
  log.error({ err: error }, "could not start");
  process.stderr.write(`${explainStartFailure(error)}\n`);
  await shutdown.run("could not start");
  process.exit(isTokenRefused(error) ? EXIT_REVOKED : 1);
}
