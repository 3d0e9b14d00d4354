import { createHash } from "node:crypto";
import { type REST, Routes } from "discord.js";
import type { Command, MessageMenu } from "./command.ts";

/** What of a client is needed to register commands. */
export interface Deployer {
  readonly application: { readonly id: string };
  readonly rest: Pick<REST, "get" | "put">;
}

/** Keys of a definition that matter, at every level; Discord adds ids, versions and defaults. */
const KEYS = [
  "name",
  "name_localizations",
  "description",
  "description_localizations",
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

/** Texts by locale: every key counts. */
const LOCALIZED = /_localizations$/;

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
    .map(([key, value]) => [key, LOCALIZED.test(key) ? sorted(value as object) : essence(value)]);
  return Object.fromEntries(entries);
}

function sorted(texts: object): object {
  return Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A hash of commands that does not change by what Discord adds to them, or by their order. */
export function hashCommands(definitions: readonly unknown[]): string {
  const lines = definitions
    .map((definition) => JSON.stringify(essence({ type: 1, ...(definition as object) })))
    .sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** Without this Discord leaves the texts of other languages out. */
const WITH_TEXTS = new URLSearchParams({ with_localizations: "true" });

/** Registers the commands when Discord has others. True when it did. */
export async function deployCommands(
  client: Deployer,
  commands: readonly (Command | MessageMenu)[],
): Promise<boolean> {
  const route = Routes.applicationCommands(client.application.id);
  const wanted = commands.map(({ data }) => data);
  const registered = (await client.rest.get(route, { query: WITH_TEXTS })) as unknown[];
  if (hashCommands(registered) === hashCommands(wanted)) return false;
  await client.rest.put(route, { body: wanted });
  return true;
}
