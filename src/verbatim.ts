import { existsSync } from "node:fs";
import { runCli } from "./cli/run.ts";
import { createCliDependencies } from "./compose-cli.ts";

if (existsSync(".env")) (await import("dotenv")).config({ quiet: true });
const { argv, env, stdin, stdout, stderr } = process;
process.exitCode = await runCli(argv.slice(2), createCliDependencies(env), {
  stdin,
  stdout,
  stderr,
  env,
});
