import type { ApiObject } from "../world.ts";
import type { Problems } from "./check-components.ts";

/** Discord's rule for names of slash commands and options: no capitals, no spaces. */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
/** Every locale that Discord has. */
export const LOCALES: ReadonlySet<string> = new Set(
  "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko".split(
    " ",
  ),
);

/** True for what a slash command (an entry of a menu, where `slash` is false) may be called. */
export function isName(name: string, slash: boolean): boolean {
  return slash ? NAME.test(name) && name === name.toLowerCase() : /^.{1,32}$/.test(name);
}

/** Texts in other languages keep the rules of the text that they stand for. */
export function checkLocalizations(
  object: ApiObject,
  path: string,
  isRightName: (name: string) => boolean,
  problems: Problems,
): void {
  for (const key of ["name_localizations", "description_localizations"]) {
    for (const [locale, text] of Object.entries((object[key] as object | null) ?? {})) {
      const where = `${path}${key}.${locale}`;
      if (!LOCALES.has(locale)) problems[where] = "Not a locale of Discord";
      else if (text === null) continue;
      else if (typeof text !== "string") problems[where] = "Must be a string";
      else if (key === "name_localizations") {
        if (!isRightName(text)) problems[where] = "Command name is invalid";
      } else if (text.length < 1 || text.length > 100) {
        problems[where] = "Must be between 1 and 100 in length.";
      }
    }
  }
}

/** Commands (or options of one) that a user of some locale could not tell apart. */
export function checkLocalizedNames(
  objects: readonly ApiObject[],
  pathOf: (at: number) => string,
  problems: Problems,
): void {
  // Slash commands and the menus of users and messages have names of their own; options are
  // slash commands' whatever their type.
  const kindOf = ({ type, description }: ApiObject) => (description ? "slash" : type);
  for (const locale of LOCALES) {
    const seen = new Set<unknown>();
    for (const [at, object] of objects.entries()) {
      const names = (object.name_localizations ?? {}) as Readonly<Record<string, string | null>>;
      const shown = names[locale] ?? object.name;
      const key = `${kindOf(object)}:${shown}`;
      if (seen.has(key) && shown !== object.name) {
        problems[`${pathOf(at)}name_localizations.${locale}`] = "Localized names must be unique";
      }
      seen.add(key);
    }
  }
}
