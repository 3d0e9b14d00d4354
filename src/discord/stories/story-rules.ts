import type { StoryLimits } from "../../records/story-store.ts";
import type { FetchPage } from "./fetch-page.ts";

/** What the operator allows servers to do with stories of their own. */
export interface StoryRules {
  readonly limits: StoryLimits;
  /** Fetches a page from the web; null: not allowed. */
  readonly fetchPage: FetchPage | null;
}

export const DEFAULT_STORY_RULES: StoryRules = {
  limits: { count: 50, bytes: 20_000_000 },
  fetchPage: null,
};
