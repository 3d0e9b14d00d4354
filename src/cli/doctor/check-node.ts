import type { Check } from "./check.ts";

/** The oldest Node that runs Verbatim. */
const OLDEST_NODE = 24;

export function checkNode(version: string): Check {
  const name = "Node";
  return Number.parseInt(version, 10) >= OLDEST_NODE
    ? { name, state: "ok", message: version }
    : {
        name,
        state: "problem",
        message: `${version} is too old: run npm ci, which brings Node 24`,
      };
}
