import type { ReadingLimit } from "../story/limit-story.ts";

/**
 * What a button or a form does is written in its id, so that it works after a restart. The first
 * part is the version of the format; ids of another version are refused like forged ones. Whoever
 * presses is asked for permission again: an id grants nothing.
 */
export type CustomId =
  /**
   * Something done with a stretch of a story. `story` is the beginning of its SHA-256. `upTo`: as
   * far as whoever asked for it has read; left out where they did not say.
   */
  | {
      readonly action: SpanAction;
      readonly story: string;
      readonly start: number;
      readonly end: number;
      readonly upTo?: ReadingLimit;
    }
  /** Deletes the answer, for the one who asked and for moderators. */
  | { readonly action: "delete"; readonly asker: string }
  /** Another page of quotes: of one speaker (number in the cast), one voice, about a topic. */
  | {
      readonly action: "page";
      readonly story: string;
      readonly speaker: number | null;
      readonly voice: "direct" | "reported" | "scare" | null;
      readonly page: number;
      readonly topic: string;
    }
  /** Something done with the message that the button stands on. */
  | { readonly action: MessageAction }
  /** Asks on, and the form for it; no further into the story than the answer before. */
  | { readonly action: AskOnAction; readonly upTo: ReadingLimit | null }
  /** Asks a question. `at` tells equal ones of a message apart: its ids are unique. */
  | {
      readonly action: "next";
      readonly question: string;
      readonly at: number;
      readonly upTo: ReadingLimit | null;
    }
  /** The form for what was wrong with an answer. */
  | { readonly action: "down-form"; readonly message: string }
  /** An open question: its buttons, and the forms that they open. */
  | { readonly action: OpenQuestionAction; readonly number: number }
  /** The form that reports a message. */
  | { readonly action: "report-form"; readonly channel: string; readonly message: string }
  /** A server's own story: the button that removes it, and the form for one (null: a new one). */
  | { readonly action: "remove-story"; readonly story: string }
  | { readonly action: "story-form"; readonly story: string | null }
  /** A case: its buttons, and the forms that they open. */
  | { readonly action: CaseAction; readonly number: number };

/** Shows it in context; posts it; draws its card, posts the card; gives it to be copied. */
export type SpanAction = "context" | "post" | "card" | "post-card" | "copy";
/**
 * Reports it, gives its receipt, shares it with the channel; votes for it or against it; sends its
 * question to the moderators.
 */
export type MessageAction = "report" | "receipt" | "share" | "up" | "down" | "send";
export type AskOnAction = "follow-up" | "follow-up-form";
export type OpenQuestionAction = "reply" | "drop" | "reply-form" | "drop-form";
export type CaseAction =
  | "uphold"
  | "dismiss"
  | "link"
  | "uphold-form"
  | "dismiss-form"
  | "link-form";

const VERSION = "1";
/** Hex digits of a story's hash that tell it from every other of a library. */
const STORY_DIGITS = 16;
/** What a cut within a character leaves of it. */
const HALF_CHARACTER = /[\uD800-\uDBFF]$/;
/** Characters that a topic may have: an id has at most 100. */
export const LONGEST_TOPIC = 50;
/** Characters that a question of a button may have: as many as its label. */
export const LONGEST_NEXT = 80;

const SPAN =
  /^1:(context|post|card|post-card|copy):([0-9a-f]{16}):(0|[1-9]\d{0,8}):([1-9]\d{0,8})(?::([pc][1-9]\d{0,5}))?$/;
const DELETE = /^1:delete:(\d{17,20})$/;
const PAGE = /^1:page:([0-9a-f]{16}):(0|[1-9]\d{0,3}|-):([drs-]):(0|[1-9]\d{0,3}):([\s\S]{0,50})$/;
const MESSAGE = /^1:(report|receipt|share|up|down|send)$/;
const ASK_ON = /^1:(follow-up|follow-up-form):(-|[pc][1-9]\d{0,5})$/;
const NEXT = /^1:next:([0-9]):(-|[pc][1-9]\d{0,5}):([\s\S]{1,80})$/;
const DOWN_FORM = /^1:down-form:(\d{17,20})$/;
const OPEN_QUESTION = /^1:(reply|drop|reply-form|drop-form):([1-9]\d{0,8})$/;
const REMOVE_STORY = /^1:remove-story:([0-9a-f]{16})$/;
const STORY_FORM = /^1:story-form:([0-9a-f]{16}|-)$/;
const REPORT_FORM = /^1:report-form:(\d{17,20}):(\d{17,20})$/;
const CASE = /^1:(uphold|dismiss|link|uphold-form|dismiss-form|link-form):([1-9]\d{0,8})$/;

const VOICES = { d: "direct", r: "reported", s: "scare", "-": null } as const;

const UNITS = { p: "paragraph", c: "chapter" } as const;

function writeLimit(upTo: ReadingLimit | null): string {
  return upTo === null ? "-" : `${upTo.unit[0]}${upTo.count}`;
}

function readLimit(written: string): ReadingLimit | null {
  if (written === "-") return null;
  return { unit: UNITS[written[0] as keyof typeof UNITS], count: Number(written.slice(1)) };
}

/** Writes a custom_id: at most 100 characters, as Discord wants. */
export function encodeCustomId(id: CustomId): string {
  const parts: readonly (string | number)[] = partsOf(id);
  return [VERSION, id.action, ...parts].join(":");
}

function partsOf(id: CustomId): readonly (string | number)[] {
  switch (id.action) {
    case "delete":
      return [id.asker];
    case "page":
      return [
        id.story.slice(0, STORY_DIGITS),
        id.speaker ?? "-",
        id.voice?.[0] ?? "-",
        id.page,
        id.topic.slice(0, LONGEST_TOPIC).replace(HALF_CHARACTER, ""),
      ];
    case "report-form":
      return [id.channel, id.message];
    case "report":
    case "receipt":
    case "share":
    case "up":
    case "down":
    case "send":
      return [];
    case "follow-up":
    case "follow-up-form":
      return [writeLimit(id.upTo)];
    case "next":
      return [
        id.at,
        writeLimit(id.upTo),
        id.question.slice(0, LONGEST_NEXT).replace(HALF_CHARACTER, ""),
      ];
    case "down-form":
      return [id.message];
    case "remove-story":
    case "story-form":
      return [id.story?.slice(0, STORY_DIGITS) ?? "-"];
    case "reply":
    case "drop":
    case "reply-form":
    case "drop-form":
    case "uphold":
    case "dismiss":
    case "link":
    case "uphold-form":
    case "dismiss-form":
    case "link-form":
      return [id.number];
    default:
      return [
        id.story.slice(0, STORY_DIGITS),
        id.start,
        id.end,
        ...(id.upTo === undefined ? [] : [writeLimit(id.upTo)]),
      ];
  }
}

/** Reads a custom_id; null for whatever Verbatim did not write. */
export function decodeCustomId(value: string): CustomId | null {
  const span = SPAN.exec(value);
  if (span !== null) {
    const [start, end] = [Number(span[3]), Number(span[4])];
    if (start >= end) return null;
    const upTo = span[5] === undefined ? null : readLimit(span[5]);
    const named = { action: span[1] as SpanAction, story: span[2]!, start, end };
    return upTo === null ? named : { ...named, upTo };
  }
  const asker = DELETE.exec(value)?.[1];
  if (asker !== undefined) return { action: "delete", asker };
  const page = PAGE.exec(value);
  if (page !== null) {
    return {
      action: "page",
      story: page[1]!,
      speaker: page[2] === "-" ? null : Number(page[2]),
      voice: VOICES[page[3] as keyof typeof VOICES],
      page: Number(page[4]),
      topic: page[5]!,
    };
  }
  const message = MESSAGE.exec(value)?.[1];
  if (message !== undefined) return { action: message as MessageAction };
  const report = REPORT_FORM.exec(value);
  if (report !== null) return { action: "report-form", channel: report[1]!, message: report[2]! };
  const askOn = ASK_ON.exec(value);
  if (askOn !== null) return { action: askOn[1] as AskOnAction, upTo: readLimit(askOn[2]!) };
  const next = NEXT.exec(value);
  if (next !== null) {
    const [, at, upTo, question] = next;
    return { action: "next", question: question!, at: Number(at), upTo: readLimit(upTo!) };
  }
  const disliked = DOWN_FORM.exec(value)?.[1];
  if (disliked !== undefined) return { action: "down-form", message: disliked };
  const removed = REMOVE_STORY.exec(value)?.[1];
  if (removed !== undefined) return { action: "remove-story", story: removed };
  const form = STORY_FORM.exec(value)?.[1];
  if (form !== undefined) return { action: "story-form", story: form === "-" ? null : form };
  const open = OPEN_QUESTION.exec(value);
  if (open !== null) return { action: open[1] as OpenQuestionAction, number: Number(open[2]) };
  const decided = CASE.exec(value);
  if (decided === null) return null;
  return { action: decided[1] as CaseAction, number: Number(decided[2]) };
}
