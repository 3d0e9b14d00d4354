import type { ApiObject } from "../world.ts";
import type { Problems } from "./check-components.ts";

/** Discord's rule for names of slash commands and options: no capitals, no spaces. */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
const LOCALES = new Set(
  "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko".split(
    " ",
  ),
);
const COMMAND_KEYS = new Set(
  "id application_id version guild_id default_permission name name_localizations description description_localizations options default_member_permissions dm_permission nsfw integration_types contexts type handler".split(
    " ",
  ),
);
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

function checkTexts(object: ApiObject, path: string, slash: boolean, problems: Problems): void {
  const name = String(object.name ?? "");
  const right = slash ? NAME.test(name) && name === name.toLowerCase() : /^.{1,32}$/.test(name);
  if (!right) problems[`${path}name`] = "Command name is invalid";
  if (slash) {
    const description = object.description;
    if (typeof description !== "string" || description.length < 1 || description.length > 100) {
      problems[`${path}description`] = "Must be between 1 and 100 in length.";
    }
  } else if (object.description != null && object.description !== "") {
    problems[`${path}description`] = "Context menu commands cannot have description";
  }
  for (const key of ["name_localizations", "description_localizations"]) {
    for (const locale of Object.keys((object[key] as object | null) ?? {})) {
      if (!LOCALES.has(locale)) problems[`${path}${key}.${locale}`] = "Not a locale of Discord";
    }
  }
}

function checkOptions(options: readonly ApiObject[], path: string, problems: Problems): void {
  if (options.length > 25) problems[`${path}options`] = "Must be 25 or fewer in length.";
  let optional = false;
  const names = new Set<unknown>();
  for (const [at, option] of options.entries()) {
    const where = `${path}options[${at}].`;
    checkTexts(option, where, true, problems);
    if (names.has(option.name)) problems[`${where}name`] = "Option names must be unique";
    names.add(option.name);
    if (option.required === true && optional) {
      problems[`${where}required`] = "Required options must be placed before non-required options";
    }
    optional ||= option.required !== true;
    const choices = (option.choices ?? []) as ApiObject[];
    if (choices.length > 25) problems[`${where}choices`] = "Must be 25 or fewer in length.";
    if (option.autocomplete === true && choices.length > 0) {
      problems[`${where}autocomplete`] = "Autocomplete cannot be used with choices";
    }
    for (const [number, { name }] of choices.entries()) {
      if (typeof name !== "string" || name.length < 1 || name.length > 100) {
        problems[`${where}choices[${number}].name`] = "Must be between 1 and 100 in length.";
      }
    }
    if (option.type === SUBCOMMAND || option.type === SUBCOMMAND_GROUP) {
      checkOptions((option.options ?? []) as ApiObject[], where, problems);
    }
  }
}

/** Checks a command to be registered against the rules that Discord's schema leaves out. */
export function checkCommand(command: ApiObject, path = ""): Problems {
  const problems: Problems = {};
  const slash = Number(command.type ?? 1) === 1;
  checkTexts(command, path, slash, problems);
  checkOptions((command.options ?? []) as ApiObject[], path, problems);
  for (const key of Object.keys(command)) {
    if (!COMMAND_KEYS.has(key)) problems[`${path}${key}`] = "Unknown key";
  }
  const bits = command.default_member_permissions;
  if (bits != null && !/^\d+$/.test(String(bits))) {
    problems[`${path}default_member_permissions`] = "Must be a bit set as a string";
  }
  return problems;
}

/** Checks a whole set of commands, as a bulk overwrite brings it. */
export function checkCommands(commands: readonly ApiObject[]): Problems {
  const problems: Problems = {};
  const seen = new Set<string>();
  for (const [at, command] of commands.entries()) {
    Object.assign(problems, checkCommand(command, `${at}.`));
    const key = `${command.type ?? 1}:${command.name}`;
    if (seen.has(key)) problems[`${at}.name`] = "Application command names must be unique";
    seen.add(key);
  }
  return problems;
}
