import type { ChannelSettings, ServerSettings } from "../../records/server-settings.ts";
import { DEFAULT_SETTINGS } from "../../records/server-settings.ts";
import type { Library } from "../../story/library.ts";
import { parseReadingLimit } from "../../story/parse-reading-limit.ts";
import { LANGUAGES } from "../texts/language.ts";
import type { SettingsTexts } from "../texts/settings-texts.ts";

/** What was filled in; null for what was left out. */
export interface FilledIn {
  readonly text: (option: string) => string | null;
  readonly number: (option: string) => number | null;
  readonly flag: (option: string) => boolean | null;
  /** Id of a channel or a role. */
  readonly id: (option: string) => string | null;
}

/** The problems that a change can have, by the key of their text. */
export type SettingsProblem = {
  [Key in keyof SettingsTexts]: SettingsTexts[Key] extends string ? Key : never;
}[keyof SettingsTexts];

export type SettingsChange =
  | { readonly ok: true; readonly changes: Partial<ServerSettings> }
  | { readonly ok: false; readonly problem: SettingsProblem };

type Change = (now: ServerSettings, filled: FilledIn, library: Library) => SettingsChange;

const change = (changes: Partial<ServerSettings>): SettingsChange => ({ ok: true, changes });
const refuse = (problem: SettingsProblem): SettingsChange => ({ ok: false, problem });

/** Leaves out what was not filled in. */
function given(
  changes: { [Key in keyof ServerSettings]?: ServerSettings[Key] | null | undefined },
) {
  const entries = Object.entries(changes).filter(([, value]) => value != null);
  return change(Object.fromEntries(entries) as Partial<ServerSettings>);
}

/** 0 is how a user says "none". */
const orNone = (value: number | null, now: number | null) =>
  value === null ? now : value === 0 ? null : value;

/** Sets what holds in one channel; a channel where nothing is set is left out. */
function inChannel(
  { byChannel }: ServerSettings,
  channel: string,
  changes: Partial<ChannelSettings>,
): SettingsChange {
  const { [channel]: before = { story: null, upTo: null }, ...others } = byChannel;
  const after = { ...before, ...changes };
  const isEmpty = after.story === null && after.upTo === null;
  return change({ byChannel: isEmpty ? others : { ...others, [channel]: after } });
}

const changeChannels: Change = ({ channels }, { id, flag }) => {
  if (flag("everywhere") === true) return change({ channels: [] });
  const [allowed, removed] = [id("allow"), id("remove")];
  const kept = channels.filter((channel) => channel !== removed && channel !== allowed);
  return change({ channels: allowed === null ? kept : [...kept, allowed] });
};

const changeAnswers: Change = (_, { text, flag }) => {
  const typed = text("language");
  const language = LANGUAGES.find((known) => known === typed) ?? null;
  const changed = given({
    isPrivate: flag("private"),
    threads: flag("threads"),
    spoilers: flag("spoilers"),
  });
  if (typed === null || !changed.ok) return changed;
  return change({ ...changed.changes, language });
};

const changeLimits: Change = ({ limits, roleLimits }, { number, id }) => {
  const role = id("role");
  if (number("cooldown") === null && number("per-day") === null) return change({});
  // What is not said of a role stays as it is for everybody.
  const before = role === null ? limits : (roleLimits[role] ?? limits);
  const after = {
    cooldown: orNone(number("cooldown"), before.cooldown),
    perDay: orNone(number("per-day"), before.perDay),
  };
  if (role === null) return change({ limits: after });
  return change({ roleLimits: { ...roleLimits, [role]: after } });
};

const changeStory: Change = (now, { text, id }, library) => {
  const [story, channel] = [text("name"), id("channel")];
  if (story !== null && library.find(story) === null) return refuse("unknownStory");
  return channel === null ? change({ story }) : inChannel(now, channel, { story });
};

const changeReading: Change = (now, { text, id }) => {
  const [typed, channel] = [text("upto"), id("channel")];
  const upTo = typed === null ? null : parseReadingLimit(typed);
  if (typed !== null && upTo === null) return refuse("badLimit");
  return channel === null ? change({ upTo }) : inChannel(now, channel, { upTo });
};

const TIME = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/;

/** True for a name that the machine's time zone data has. */
function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const changeDailyQuote: Change = ({ dailyQuote }, { text, id }) => {
  const channel = id("channel");
  if (channel === null) return change({ dailyQuote: null });
  const [typed, zone] = [text("time"), text("zone") ?? dailyQuote?.zone ?? null];
  const time = TIME.exec(typed?.trim() ?? "");
  if (typed !== null && time === null) return refuse("badTime");
  const at = time === null ? dailyQuote?.time : `${time[1]!.padStart(2, "0")}:${time[2]}`;
  if (at === undefined || zone === null) return refuse("incompleteDaily");
  if (!isZone(zone)) return refuse("badZone");
  return change({ dailyQuote: { channel, time: at, zone } });
};

/** What each subcommand of `/settings` changes; `show` changes nothing. */
export const SETTINGS_CHANGES: Readonly<Record<string, Change>> = {
  channels: changeChannels,
  answers: changeAnswers,
  limits: changeLimits,
  story: changeStory,
  reading: changeReading,
  moderators: (_, { id }) => change({ moderatorChannel: id("channel") }),
  "daily-quote": changeDailyQuote,
  retention: (_, { number }) => given({ retentionDays: number("days") }),
  reset: () => change(DEFAULT_SETTINGS),
};

/** What differs between two settings, for the log: "threads: false → true". Null: nothing. */
export function describeChange(before: ServerSettings, after: ServerSettings): string | null {
  const keys = Object.keys(after) as (keyof ServerSettings)[];
  const lines = keys.flatMap((key) => {
    const [old, young] = [before[key], after[key]].map((value) => JSON.stringify(value));
    return old === young ? [] : [`${key}: ${old} → ${young}`];
  });
  return lines.length === 0 ? null : lines.join("; ");
}
