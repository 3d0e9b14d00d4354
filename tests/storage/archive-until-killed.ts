/** Reads a folder of stories into the store of passages: to be killed meanwhile. */
import { createStoryCache } from "../../src/answering/archive/story-cache.ts";
import { openCorpusArchive } from "../../src/compose-corpus.ts";
import { composePassages } from "../../src/compose-passages.ts";

const [, , folder, data] = process.argv as [string, string, string, string];
const log = { info() {}, warn() {} } as never;
const passages = composePassages({ discordToken: "set", databaseUrl: null, data }, log)!;
process.stdout.write("ready\n");
await openCorpusArchive({
  ...{ folder, passages, log },
  cache: createStoryCache({ mostBytes: 1 }),
  over: () => {
    throw new Error("nothing is asked here");
  },
});
await passages.close();
