import { displayName } from "../store/display-name.ts";
import type { State } from "../store/state.ts";
import { avatar } from "../ui/avatar.ts";
import type { Child } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import { type Component, KIND } from "./component-types.ts";
import { emojiOf } from "./emoji.ts";

export interface SelectChoice {
  readonly value: string;
  readonly label: string;
  readonly description: string | null;
  /** A picture before the label, built for each place that shows it. */
  readonly leading: () => Child;
  readonly chosen: boolean;
}

/** What a select offers: its own options, or the server's users and channels. */
export function choicesOf(component: Component, state: State): SelectChoice[] {
  const preset = new Set(component.default_values?.map(({ id }) => id));
  const users = [...state.users.values()].map((user) => ({
    value: user.id,
    label: displayName(user),
    description: user.username,
    leading: () => avatar(user, 24),
    chosen: preset.has(user.id),
  }));
  const roles = state.roles.map((role) => ({
    value: role.id,
    label: role.name,
    description: null,
    leading: () => icon("at"),
    chosen: preset.has(role.id),
  }));
  const channels = state.channels
    .filter((channel) => channel.kind !== "dm")
    .map((channel) => ({
      value: channel.id,
      label: channel.name,
      description: null,
      leading: () => icon(channel.kind === "thread" ? "thread" : "hash"),
      chosen: preset.has(channel.id),
    }));
  switch (component.type) {
    case KIND.userSelect:
      return users;
    case KIND.roleSelect:
      return roles;
    case KIND.mentionableSelect:
      return [...users, ...roles];
    case KIND.channelSelect:
      return channels;
    default:
      return (component.options ?? []).map((option) => ({
        value: option.value,
        label: option.label,
        description: option.description ?? null,
        leading: () => option.emoji && emojiOf(option.emoji),
        chosen: option.default ?? false,
      }));
  }
}
