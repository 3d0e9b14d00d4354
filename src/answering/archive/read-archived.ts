import type { Library } from "../../story/library.ts";
import type { Story } from "../../story/story.ts";
import { type Archive, NOTHING_WANTED } from "./archive.ts";

/** The titles of an archive as a library, and what reads one of its stories. */
export function readArchived({ stories, gather }: Archive): {
  readonly library: Pick<Library, "titles">;
  readonly read: (id: string) => Promise<Story | null>;
} {
  return {
    library: { titles: stories },
    async read(id) {
      const readings = await gather({ ...NOTHING_WANTED, stories: [id] });
      return readings.upTo().library.find(id);
    },
  };
}
