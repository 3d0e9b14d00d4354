// Plain JavaScript on purpose: it runs before anything is installed, under the oldest Node a newcomer may
// have. `npm start` in a fresh clone then works at once; what it fetches is what package-lock.json says.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

if (!existsSync("node_modules/.package-lock.json")) {
  console.error("The packages are fetched first, once (npm ci): about half a minute …");
  const npm = [process.env.npm_execpath, "ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync(process.execPath, npm, { stdio: ["ignore", "inherit", "inherit"] });
  process.exitCode = status ?? 1;
}
