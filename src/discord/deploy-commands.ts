import { createHash } from "node:crypto";
import { type Client, Routes } from "discord.js";
import type { Command, MessageMenu } from "./command.ts";

/** Keys of a definition that matter, at every level; Discord adds ids, versions and defaults. */
const KEYS = [
  "name",
  "description",
  "type",
  "required",
  "autocomplete",
  "choices",
  "min_length",
  "max_length",
  "min_value",
  "max_value",
  "options",
  "contexts",
  "integration_types",
  "default_member_permissions",
];

function essence(definition: unknown): unknown {
  if (Array.isArray(definition)) return definition.map(essence);
  if (definition === null || typeof definition !== "object") return definition;
  const entries = Object.entries(definition as Record<string, unknown>)
    .filter(([key, value]) =>
      KEYS.includes(key) || key === "value"
        ? value != null && value !== false && value !== ""
        : false,
    )
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, essence(value)]);
  return Object.fromEntries(entries);
}

/** A hash of commands that does not change by what Discord adds to them, or by their order. */
export function hashCommands(definitions: readonly unknown[]): string {
  const sorted = definitions
    .map((definition) => JSON.stringify(essence({ type: 1, ...(definition as object) })))
    .sort();
  return createHash("sha256").update(sorted.join("\n")).digest("hex");
}

/** Registers the commands when Discord has others. True when it did. */
export async function deployCommands(
  client: Client<true>,
  commands: readonly (Command | MessageMenu)[],
): Promise<boolean> {
  const route = Routes.applicationCommands(client.application.id);
  const wanted = commands.map(({ data }) => data);
  const registered = (await client.rest.get(route)) as unknown[];
  if (hashCommands(registered) === hashCommands(wanted)) return false;
  await client.rest.put(route, { body: wanted });
  return true;
}
