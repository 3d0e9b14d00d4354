import { runCli } from "./cli/run.ts";
import { createCliDependencies } from "./compose-cli.ts";
import { loadEnvFile } from "./env-file.ts";

loadEnvFile();
const { argv, env, stdin, stdout, stderr } = process;
process.exitCode = await runCli(argv.slice(2), createCliDependencies(env), {
  stdin,
  stdout,
  stderr,
  env,
});
