// Plain JavaScript on purpose: it runs before anything is installed, under the oldest Node a newcomer may
// have. `npm start` in a fresh clone then works at once; what it fetches is what package-lock.json says.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const stdio = "inherit";

if (!existsSync("node_modules/.package-lock.json")) {
  console.error("The packages are fetched first, once (npm ci): about half a minute …");
  const npm = [process.env.npm_execpath, "ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync(process.execPath, npm, { stdio });
  if (status !== 0) process.exit(status ?? 1);
}
// In a process of its own: the Node that was fetched is found by its name only from now on.
const { status } = spawnSync("node scripts/check-node.mjs", { stdio, shell: true });
process.exitCode = status ?? 1;
