import type { ShelfStore } from "../../answering/shelves.ts";
import type { StoryStore } from "../../records/story-store.ts";
import type { StoryReader } from "../../story/create-story-reader.ts";
import { storyIdOf } from "./story-id.ts";

/** The stories of servers, as shelves take them. */
export function createShelfStore(
  stories: Pick<StoryStore, "list" | "read">,
  reader: Pick<StoryReader, "readSource">,
): ShelfStore {
  return {
    list: (server) => stories.list(server),
    async read(server, { id, sha256 }) {
      const kept = await stories.read(server, id, sha256);
      if (kept === null) return null;
      const { fileType, source } = kept;
      return reader.readSource({ id: storyIdOf(server, id), fileType, source });
    },
  };
}
