import { startBot } from "./compose.ts";
import { parseConfig } from "./config.ts";
import { explainStartFailure } from "./discord/explain-start-failure.ts";
import { loadEnvFile } from "./env-file.ts";
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
  if (pageUrl !== null) {
    process.stdout.write(
      `\n  Verbatim is running in a local Discord: open ${pageUrl}\n  Ask it: /ask question: How long did the talks last?\n  Set DISCORD_TOKEN in .env to run it in Discord itself. Ctrl-C ends it.\n\n`,
    );
  }
} catch (error) {
  log.error({ err: error }, "could not start");
  process.stderr.write(`${explainStartFailure(error)}\n`);
  await shutdown.run("could not start");
  process.exit(1);
}
