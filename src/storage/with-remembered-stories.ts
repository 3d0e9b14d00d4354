import type { Records } from "../records/records.ts";
import type { StoredStory } from "../records/story-store.ts";

/** Servers whose lists are remembered; the ones that were asked for longest ago are let go. */
const MOST = 10_000;

/**
 * The same records, with the lists of servers' stories remembered that every interaction asks for.
 * Only where no other process writes to the store: nobody would tell of their changes.
 */
export function withRememberedStories(records: Records): Records {
  const { stories } = records;
  const known = new Map<string, Promise<readonly StoredStory[]>>();

  const list = (server: string): Promise<readonly StoredStory[]> => {
    const before = known.get(server);
    if (before !== undefined) return before;
    const found = stories.list(server);
    known.set(server, found);
    if (known.size > MOST) known.delete(known.keys().next().value!);
    // What could not be read is asked for again.
    found.catch(() => known.delete(server));
    return found;
  };

  /** Lets go before and after: what is read meanwhile may be either. */
  const changing = async <Result>(forget: () => void, work: () => Promise<Result>) => {
    forget();
    try {
      return await work();
    } finally {
      forget();
    }
  };
  const ofServer = (server: string) => () => void known.delete(server);

  return {
    ...records,
    stories: {
      ...stories,
      list,
      add: (story, limits) => changing(ofServer(story.server), () => stories.add(story, limits)),
      update: (story, limits) =>
        changing(ofServer(story.server), () => stories.update(story, limits)),
      remove: (server, id) => changing(ofServer(server), () => stories.remove(server, id)),
    },
    // A list says who brought each story.
    forgetUser: (user) =>
      changing(
        () => known.clear(),
        () => records.forgetUser(user),
      ),
    forgetServer: (server) => changing(ofServer(server), () => records.forgetServer(server)),
  };
}
