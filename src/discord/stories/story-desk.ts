import type { Logger } from "pino";
import type { Shelves } from "../../answering/shelves.ts";
import type { AuditAction } from "../../records/audit-log.ts";
import type { Records } from "../../records/records.ts";
import type { ServerSettings } from "../../records/server-settings.ts";
import type { NewStory, StoredStory, StoryOutcome } from "../../records/story-store.ts";
import type { StoryReader } from "../../story/create-story-reader.ts";
import type { Library } from "../../story/library.ts";
import { idOfFile } from "../../story/read-story.ts";
import type { UploadProblem, UploadResult } from "../../story/read-upload.ts";
import type { Story } from "../../story/story.ts";
import { reverifyPublications } from "../reverify-publications.ts";
import type { ServerMessenger } from "../server-messenger.ts";
import { diffStories, type StoryDiff } from "./diff-stories.ts";
import { storyIdOf } from "./story-id.ts";
import type { StoryRules } from "./story-rules.ts";

/** Who does something with a server's stories, and where. */
export interface Manager {
  readonly server: string;
  readonly channel: string | null;
  readonly user: string;
}

/** A file that was brought, in full. */
export interface BroughtFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Why a story was not taken: what is wrong with the file; a story of the same text is there (by its
 * title); the server has as many as it may, or too little room (bytes that are left); it is gone.
 */
export type StoryRefusal =
  | { readonly kind: "file"; readonly problem: UploadProblem }
  | { readonly kind: "same"; readonly title: string }
  | { readonly kind: "too_many"; readonly most: number }
  | { readonly kind: "too_big"; readonly left: number }
  | { readonly kind: "missing" };

export type StoryAdded =
  | { readonly ok: true; readonly stored: StoredStory; readonly story: Story }
  | { readonly ok: false; readonly refusal: StoryRefusal };

export type StoryUpdated =
  | {
      readonly ok: true;
      readonly stored: StoredStory;
      readonly story: Story;
      /** Null: the text is the same as before. */
      readonly diff: StoryDiff | null;
      /** Messages with quotes that no longer stand. */
      readonly broken: number;
    }
  | { readonly ok: false; readonly refusal: StoryRefusal };

/** What hangs on a story. */
export interface Dependents {
  /** Messages that quote it, the notice of each being what a reader can still check. */
  readonly messages: number;
  /** Channels for which it is set; null stands for the whole server. */
  readonly channels: readonly (string | null)[];
}

/** Keeps a server's own stories. Each change is in the log before it takes effect. */
export interface StoryDesk {
  add(manager: Manager, file: BroughtFile, library: Library): Promise<StoryAdded>;
  update(manager: Manager, id: string, file: BroughtFile, library: Library): Promise<StoryUpdated>;
  dependents(server: string, id: string): Promise<Dependents>;
  /** False where it is gone already. */
  remove(manager: Manager, story: StoredStory): Promise<boolean>;
}

export interface StoryDeskOptions {
  readonly records: Records;
  readonly reader: StoryReader;
  readonly shelves: Pick<Shelves, "erase" | "offer">;
  readonly rules: Pick<StoryRules, "limits">;
  readonly messenger: ServerMessenger;
  readonly log: Logger;
}

const LONGEST_ID = 40;
const LONGEST_TITLE = 200;
/** No story's hash: every message that quotes a story quotes another version than this. */
const NO_VERSION = "";

/** An id that none of the ids is: "lamp-room", else "lamp-room-2" … */
function freeId(fileName: string, taken: readonly string[]): string {
  const id = [...idOfFile(fileName)].slice(0, LONGEST_ID).join("").replace(/-$/, "");
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

function frontMatterOf({ source, language }: Story): Record<string, string> {
  const { author, publisher, date, url } = source;
  const said = Object.entries({ author, publisher, date, url, language });
  return Object.fromEntries(said.filter((entry): entry is [string, string] => entry[1] !== null));
}

const isSet = (settings: ServerSettings, id: string): (string | null)[] => [
  ...(settings.story === id ? [null] : []),
  ...Object.entries(settings.byChannel).flatMap(([channel, { story }]) =>
    story === id ? [channel] : [],
  ),
];

/** The settings without a story that is gone. */
function withoutStory(settings: ServerSettings, id: string): Partial<ServerSettings> {
  const byChannel = Object.fromEntries(
    Object.entries(settings.byChannel).flatMap(([channel, set]) => {
      const kept = set.story === id ? { ...set, story: null } : set;
      return kept.story === null && kept.upTo === null ? [] : [[channel, kept]];
    }),
  );
  return { byChannel, ...(settings.story === id ? { story: null } : {}) };
}

export function createStoryDesk(options: StoryDeskOptions): StoryDesk {
  const { records, reader, shelves, rules, messenger, log } = options;
  const { limits } = rules;

  const write = ({ server, channel, user }: Manager, action: AuditAction, text: string) =>
    records.audit.append({
      ...{ server, channel, actor: user, action, text },
      ...{ message: null, caseNumber: null },
    });

  const toStore = (
    { server, user }: Manager,
    id: string,
    { upload, story }: UploadResult & { readonly ok: true },
  ): NewStory => ({
    server,
    id,
    title: [...story.title].slice(0, LONGEST_TITLE).join(""),
    fileType: upload.fileType,
    sha256: story.sha256,
    frontMatter: frontMatterOf(story),
    addedBy: user,
    source: upload.source,
  });

  const refused = (outcome: StoryOutcome): StoryRefusal => {
    if (outcome.kind === "too_big") return { kind: "too_big", left: outcome.left };
    if (outcome.kind === "too_many") return { kind: "too_many", most: limits.count };
    return { kind: "missing" };
  };

  /** What stands against a story before anything is written. */
  const against = async (
    server: string,
    read: UploadResult,
    library: Library,
    isNew: boolean,
  ): Promise<StoryRefusal | null> => {
    if (!read.ok) return { kind: "file", problem: read.problem };
    const { story, upload } = read;
    const same = library.titles.find(
      ({ sha256, id }) => sha256 === story.sha256 && id !== story.id,
    );
    if (same !== undefined) return { kind: "same", title: same.title };
    const usage = await records.stories.usage(server);
    if (isNew && usage.count >= limits.count) return { kind: "too_many", most: limits.count };
    const left = Math.max(0, limits.bytes - usage.bytes);
    return Buffer.byteLength(upload.source) > left ? { kind: "too_big", left } : null;
  };

  const reverify = (story: Story) =>
    reverifyPublications({
      library: { titles: [story] },
      read: async () => story,
      ...{ records, messenger, log },
    });

  return {
    async add(manager, file, library) {
      const { server } = manager;
      const taken = (await records.stories.list(server)).map(({ id }) => id);
      const id = freeId(file.fileName, taken);
      const read = await reader.readUpload({ ...file, id: storyIdOf(server, id) });
      const refusal = await against(server, read, library, true);
      if (refusal !== null || !read.ok) return { ok: false, refusal: refusal! };
      await write(manager, "story-add", read.story.title);
      const outcome = await records.stories.add(toStore(manager, id, read), limits);
      // Two at once have had one name in mind: the second takes the next.
      if (outcome.kind === "exists") return this.add(manager, file, library);
      if (outcome.kind !== "stored") return { ok: false, refusal: refused(outcome) };
      shelves.offer(server, outcome.story, read.story);
      return { ok: true, stored: outcome.story, story: read.story };
    },

    async update(manager, id, file, library) {
      const { server } = manager;
      const before = await records.stories.read(server, id);
      if (before === null) return { ok: false, refusal: { kind: "missing" } };
      const fullId = storyIdOf(server, id);
      const read = await reader.readUpload({ ...file, id: fullId });
      const unchanged = read.ok && read.story.sha256 === before.sha256;
      const refusal = unchanged ? null : await against(server, read, library, false);
      if (refusal !== null || !read.ok) return { ok: false, refusal: refusal! };
      const { story } = read;
      if (unchanged) {
        // An update that was cut short is made whole by another one.
        const { source: _, ...stored } = before;
        return { ok: true, stored, story, diff: null, broken: await reverify(story) };
      }
      const old =
        library.find(fullId) ?? (await reader.readSource({ ...before, id: fullId })) ?? story;
      await write(manager, "story-update", story.title);
      const outcome = await records.stories.update(toStore(manager, id, read), limits);
      if (outcome.kind !== "stored") return { ok: false, refusal: refused(outcome) };
      shelves.offer(server, outcome.story, story);
      const broken = await reverify(story);
      return { ok: true, stored: outcome.story, story, diff: diffStories(old, story), broken };
    },

    async dependents(server, id) {
      const fullId = storyIdOf(server, id);
      const [messages, settings] = await Promise.all([
        records.publications.outdated(fullId, NO_VERSION),
        records.settings.get(server),
      ]);
      return { messages: messages.length, channels: isSet(settings, fullId) };
    },

    async remove(manager, { id, title }) {
      const { server } = manager;
      await write(manager, "story-remove", title);
      const removed = await records.stories.remove(server, id);
      const settings = await records.settings.get(server);
      const fullId = storyIdOf(server, id);
      if (isSet(settings, fullId).length > 0) {
        await records.settings.change(server, withoutStory(settings, fullId));
      }
      await shelves.erase(server, id);
      return removed;
    },
  };
}
