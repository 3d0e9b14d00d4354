// Plain JavaScript on purpose: it must run, and explain itself, under the oldest Node a newcomer may have.
import { existsSync } from "node:fs";

const major = Number(process.versions.node.split(".")[0]);
const installed = existsSync(new URL("../node_modules/zod", import.meta.url));
if (!installed) {
  console.error(
    "The packages are missing. Run `npm ci` first: it fetches them, and Node 24 with them.",
  );
  process.exit(1);
}
if (major < 24) {
  console.error(
    `Verbatim needs Node 24 or newer; this is Node ${process.versions.node}. ` +
      "Run `npm ci` without --omit=optional (it brings Node 24 along), or install it from https://nodejs.org/.",
  );
  process.exit(1);
}
