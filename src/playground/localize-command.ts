import type { PageOption } from "./page-protocol.ts";
import type { ApiObject } from "./world.ts";

const DEFAULT_LOCALE = "en-US";

function textFor(object: ApiObject, key: "name" | "description", locale: string): unknown {
  const texts = (object[`${key}_localizations`] ?? {}) as Readonly<Record<string, string | null>>;
  return texts[locale] ?? object[key];
}

const inner = (object: ApiObject, key: "options" | "choices") =>
  object[key] as readonly ApiObject[] | undefined;

/** A command, an option or a choice with the texts that a user of a locale sees. */
export function localizeCommand(object: ApiObject, locale = DEFAULT_LOCALE): ApiObject {
  const options = inner(object, "options");
  const choices = inner(object, "choices");
  return {
    ...object,
    name: textFor(object, "name", locale),
    ...(object.description === undefined
      ? {}
      : { description: textFor(object, "description", locale) }),
    ...(options === undefined
      ? {}
      : { options: options.map((option) => localizeCommand(option, locale)) }),
    ...(choices === undefined
      ? {}
      : { choices: choices.map((choice) => localizeCommand(choice, locale)) }),
  };
}

/** Options that were filled in by their localized names, by the names that the bot knows. */
export function withOwnNames(
  command: ApiObject,
  filled: readonly PageOption[],
  locale = DEFAULT_LOCALE,
): PageOption[] {
  return filled.map((option) => {
    const own = inner(command, "options")?.find(
      (each) => textFor(each, "name", locale) === option.name,
    );
    if (own === undefined) return option;
    const options = option.options && { options: withOwnNames(own, option.options, locale) };
    return { ...option, name: String(own.name), ...options };
  });
}
