import type { ApiObject } from "../world.ts";
import { checkComponents, type Problems } from "./check-components.ts";

export const FLAGS = {
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

const MOST_CONTENT = 2_000;
const MOST_EMBEDS = 10;
const MOST_EMBED_CHARACTERS = 6_000;
const EMBED_LIMITS = { title: 256, description: 4_096 } as const;
const LEGACY_FIELDS = ["content", "embeds", "poll", "stickers", "sticker_ids"];
const MENTION_TYPES = ["roles", "users", "everyone"];

function checkEmbeds(embeds: unknown, problems: Problems): void {
  if (embeds == null) return;
  if (!Array.isArray(embeds) || embeds.length > MOST_EMBEDS) {
    problems.embeds = "Must be 10 or fewer in length.";
    return;
  }
  let total = 0;
  for (const [at, embed] of (embeds as ApiObject[]).entries()) {
    for (const [key, most] of Object.entries(EMBED_LIMITS)) {
      const text = String(embed[key] ?? "");
      total += text.length;
      if (text.length > most)
        problems[`embeds[${at}].${key}`] = `Must be ${most} or fewer in length.`;
    }
    const fields = (embed.fields ?? []) as ApiObject[];
    if (fields.length > 25) problems[`embeds[${at}].fields`] = "Must be 25 or fewer in length.";
    for (const { name, value } of fields) total += String(name).length + String(value).length;
    total += String((embed.footer as ApiObject | undefined)?.text ?? "").length;
    total += String((embed.author as ApiObject | undefined)?.name ?? "").length;
  }
  if (total > MOST_EMBED_CHARACTERS) {
    problems.embeds = `Embed size exceeds maximum size of 6000 (${total})`;
  }
}

function checkMentions(allowed: unknown, problems: Problems): void {
  if (allowed == null) return;
  const { parse, users, roles } = allowed as {
    parse?: unknown[];
    users?: unknown[];
    roles?: unknown[];
  };
  for (const [at, type] of (parse ?? []).entries()) {
    if (!MENTION_TYPES.includes(String(type))) {
      problems[`allowed_mentions.parse[${at}]`] = "Value must be one of roles, users, everyone.";
    }
  }
  for (const [key, list] of Object.entries({ users, roles })) {
    if (list !== undefined && list.length > 0 && parse?.includes(key)) {
      problems[`allowed_mentions.${key}`] =
        `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`;
    }
  }
}

export interface MessageCheck {
  /** Files sent along. */
  readonly files: number;
  /** The flags that the message has already, when it is edited. */
  readonly before: ApiObject | null;
}

/** Checks a message to be made or edited against the rules that Discord's schema leaves out. */
export function checkMessage(message: ApiObject, { files, before }: MessageCheck): Problems {
  const problems: Problems = {};
  const flags = Number(message.flags ?? 0) | (Number(before?.flags ?? 0) & FLAGS.componentsV2);
  const v2 = (flags & FLAGS.componentsV2) !== 0;
  const { content, components } = message;
  if (typeof content === "string" && content.length > MOST_CONTENT) {
    problems.content = "Must be 2000 or fewer in length.";
  }
  if (v2) {
    for (const field of LEGACY_FIELDS) {
      const value = message[field];
      const used = Array.isArray(value) ? value.length > 0 : value != null && value !== "";
      if (used) {
        problems[field] =
          `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
      }
    }
  }
  const has = (value: unknown) =>
    Array.isArray(value) ? value.length > 0 : value != null && value !== "";
  const merged = { ...before, ...message };
  const empty =
    ![merged.content, merged.embeds, merged.components, merged.poll, merged.sticker_ids].some(
      has,
    ) &&
    files === 0 &&
    !has(merged.attachments);
  if (empty) problems.content ??= "Cannot send an empty message";
  checkEmbeds(message.embeds, problems);
  checkMentions(message.allowed_mentions, problems);
  return { ...problems, ...checkComponents(components, v2) };
}
