import { apiUser } from "./api-objects.ts";
import type { ApiObject, World } from "./world.ts";

const MENTION = /<@!?(\d{17,19})>/g;

/** A message to be made, as far as it decides on who is pinged. */
export interface MentioningMessage {
  readonly content: string;
  readonly components: unknown;
  /** The bot's `allowed_mentions`; undefined (a person's message): everybody named is pinged. */
  readonly allowed: ApiObject | undefined;
  /** The author of the message that this one answers; null: it answers none. */
  readonly repliedTo: string | null;
}

/** All text that components show: with Components V2 it mentions as a message's content does. */
function textIn(component: unknown): string {
  if (Array.isArray(component)) return component.map(textIn).join("\n");
  if (typeof component !== "object" || component === null) return "";
  const { content, components, accessory } = component as ApiObject;
  return [String(content ?? ""), textIn(components), textIn(accessory)].join("\n");
}

/** The users whom a message pings, as Discord lists them in its `mentions`. */
export function mentionedUsers(world: World, message: MentioningMessage): ApiObject[] {
  const { content, components, allowed, repliedTo } = message;
  const text = `${content}\n${textIn(components)}`;
  const named = [...text.matchAll(MENTION)].map(([, id]) => id!);
  const parse = (allowed?.parse as string[] | undefined) ?? [];
  const users = (allowed?.users as string[] | undefined) ?? [];
  const all = allowed === undefined || parse.includes("users");
  const pinged = all ? named : named.filter((id) => users.includes(id));
  if (repliedTo !== null && (allowed === undefined || allowed.replied_user === true)) {
    pinged.push(repliedTo);
  }
  return [...new Set(pinged)].flatMap((id) => world.users.get(id) ?? []).map(apiUser);
}
