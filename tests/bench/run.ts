/**
 * `npm run bench`: how quick the terminal answers, beside a peer in the same run.
 * `npm run bench -- FOLDER [--sizes 1000,10000]`: how well and how quickly the index finds passages
 * of the sets in FOLDER, beside the libraries that people would pick instead. The figures are also
 * appended to `tests/bench/history.jsonl` (or `--history FILE`).
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: "string", default: "1000,10000" },
    history: { type: "string", default: fileURLToPath(new URL("history.jsonl", import.meta.url)) },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  const { benchTerminal } = await import("./bench-terminal.ts");
  await benchTerminal();
  const root = new URL("../../", import.meta.url);
  const { benchStatements } = await import("./bench-statements.ts");
  await benchStatements(new URL("corpus", root).pathname);
  const { benchQuoteCheck } = await import("./bench-quote-check.ts");
  benchQuoteCheck(root);
} else {
  const { benchRetrieval } = await import("./bench-retrieval.ts");
  const sizes = values.sizes
    .split(",")
    .filter((size) => size !== "")
    .map(Number);
  await benchRetrieval(folder, { sizes, history: values.history });
}
