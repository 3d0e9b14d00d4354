import { createRequire } from "node:module";
import type { CliDependencies } from "./cli/run.ts";

/**
 * What the terminal's commands are given. Everything heavy is imported when a command needs it: a
 * question must be answered a blink after the process starts.
 */
export function createCliDependencies(): CliDependencies {
  const { version } = createRequire(import.meta.url)("../package.json") as { version: string };
  return {
    version,
    createAnswerer: async (library) => {
      const [{ createRetriever }, { createAnswerer }] = await Promise.all([
        import("./retrieval/create-retriever.ts"),
        import("./answering/create-answerer.ts"),
      ]);
      return createAnswerer({ library, retriever: createRetriever(library.stories) });
    },
  };
}
