import type { Records } from "../records/records.ts";
import type { StoredStory } from "../records/story-store.ts";
import { rememberByServer } from "./remember-by-server.ts";

/**
 * The same records, with the lists of servers' stories remembered that every interaction asks for.
 * Only where no other process writes to the store: nobody would tell of their changes.
 */
export function withRememberedStories(records: Records): Records {
  const { stories } = records;
  const known = rememberByServer<readonly StoredStory[]>();

  return {
    ...records,
    stories: {
      ...stories,
      list: (server) => known.get(server, () => stories.list(server)),
      add: (story, limits) => known.changing(story.server, () => stories.add(story, limits)),
      update: (story, limits) => known.changing(story.server, () => stories.update(story, limits)),
      remove: (server, id) => known.changing(server, () => stories.remove(server, id)),
    },
    // A list says who brought each story.
    forgetUser: (user) => known.changing(null, () => records.forgetUser(user)),
    forgetServer: (server) => known.changing(server, () => records.forgetServer(server)),
  };
}
