import type { ApiObject } from "../world.ts";
import type { Problems } from "./check-components.ts";
import { checkLocalizations, checkLocalizedNames, isName } from "./check-localizations.ts";

const COMMAND_KEYS = new Set(
  "id application_id version guild_id default_permission name name_localizations description description_localizations options default_member_permissions dm_permission nsfw integration_types contexts type handler".split(
    " ",
  ),
);
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

function checkTexts(object: ApiObject, path: string, slash: boolean, problems: Problems): void {
  const name = String(object.name ?? "");
  if (!isName(name, slash)) problems[`${path}name`] = "Command name is invalid";
  if (slash) {
    const description = object.description;
    if (typeof description !== "string" || description.length < 1 || description.length > 100) {
      problems[`${path}description`] = "Must be between 1 and 100 in length.";
    }
  } else if (object.description != null && object.description !== "") {
    problems[`${path}description`] = "Context menu commands cannot have description";
  }
  checkLocalizations(object, path, (text) => isName(text, slash), problems);
}

const isText = (text: string) => text.length >= 1 && text.length <= 100;

function checkOptions(options: readonly ApiObject[], path: string, problems: Problems): void {
  if (options.length > 25) problems[`${path}options`] = "Must be 25 or fewer in length.";
  checkLocalizedNames(options, (at) => `${path}options[${at}].`, problems);
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
    for (const [number, choice] of choices.entries()) {
      const { name } = choice;
      if (typeof name !== "string" || name.length < 1 || name.length > 100) {
        problems[`${where}choices[${number}].name`] = "Must be between 1 and 100 in length.";
      }
      checkLocalizations(choice, `${where}choices[${number}].`, isText, problems);
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
  checkLocalizedNames(commands, (at) => `${at}.`, problems);
  for (const [at, command] of commands.entries()) {
    Object.assign(problems, checkCommand(command, `${at}.`));
    const key = `${command.type ?? 1}:${command.name}`;
    if (seen.has(key)) problems[`${at}.name`] = "Application command names must be unique";
    seen.add(key);
  }
  return problems;
}
