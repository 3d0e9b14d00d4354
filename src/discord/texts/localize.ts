import { type APIApplicationCommandOptionChoice, Locale, type LocalizationMap } from "discord.js";
import { type InEveryLanguage, inEach, LANGUAGES, type Language } from "./language.ts";

/** What users see of a command, a subcommand or an option. */
export interface Named {
  /** Lower case, without spaces, at most 32 characters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
}

/** Whatever has a name and a description for each locale. */
interface Localizable {
  setName(name: string): this;
  setNameLocalizations(names: LocalizationMap): this;
  setDescription(description: string): this;
  setDescriptionLocalizations(descriptions: LocalizationMap): this;
}

/** Discord's locales of a language other than English, which is the default of every text. */
const LOCALES: Readonly<Record<Exclude<Language, "en">, readonly Locale[]>> = {
  uk: [Locale.Ukrainian],
  de: [Locale.German],
  fr: [Locale.French],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
  pl: [Locale.Polish],
  ru: [Locale.Russian],
};

/** A text for each of Discord's locales that we speak, English apart. */
export function localizations(texts: InEveryLanguage<string>): LocalizationMap {
  const map: LocalizationMap = {};
  for (const language of LANGUAGES) {
    if (language === "en") continue;
    for (const locale of LOCALES[language]) map[locale] = texts[language];
  }
  return map;
}

/** Names and describes a command, a subcommand or an option in every language. */
export function localize<Builder extends Localizable>(
  builder: Builder,
  texts: InEveryLanguage<Named>,
): Builder {
  return builder
    .setName(texts.en.name)
    .setNameLocalizations(localizations(inEach(texts, "name")))
    .setDescription(texts.en.description)
    .setDescriptionLocalizations(localizations(inEach(texts, "description")));
}

/** A choice of an option, named in every language. */
export function choice<Value extends string | number>(
  value: Value,
  names: InEveryLanguage<string>,
): APIApplicationCommandOptionChoice<Value> {
  return { name: names.en, name_localizations: localizations(names), value };
}
