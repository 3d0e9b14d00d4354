import { displayName } from "../store/display-name.ts";
import type { State } from "../store/state.ts";
import type { Candidate } from "./check-option.ts";
import { OPTION, type OptionSpec } from "./command-entries.ts";

/** Discord's numbers for kinds of channels. */
const TYPES = { text: 0, thread: 11 } as const;

/** What can be chosen for an option; `null` where anything can be written. */
export function candidatesFor(spec: OptionSpec, state: State): readonly Candidate[] | null {
  if (spec.choices && spec.choices.length > 0) return spec.choices;
  const users = [...state.users.values()];
  const asUsers = users.map((user) => ({ name: displayName(user), value: user.id }));
  const asRoles = state.roles.map((role) => ({ name: role.name, value: role.id }));
  switch (spec.type) {
    case OPTION.boolean:
      return [
        { name: "True", value: true },
        { name: "False", value: false },
      ];
    case OPTION.user:
      return asUsers;
    case OPTION.role:
      return asRoles;
    case OPTION.mentionable:
      return [...asUsers, ...asRoles];
    case OPTION.channel:
      return state.channels
        .filter(({ kind }) => kind !== "dm" && (spec.channel_types?.includes(TYPES[kind]) ?? true))
        .map((channel) => ({ name: channel.name, value: channel.id }));
    default:
      return null;
  }
}
