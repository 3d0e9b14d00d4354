/** The languages in which Verbatim speaks to its users; quotes stay in the story's own. */
export const LANGUAGES = ["en", "uk", "de", "fr", "es", "pl", "ru"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The same texts in every language: a dictionary that lacks one does not compile. */
export type InEveryLanguage<Texts> = Readonly<Record<Language, Texts>>;

/** The language of one of Discord's locales ("es-419", "en-GB"); English where we don't speak it. */
export function languageOf(locale: string): Language {
  const [language] = locale.split("-");
  return LANGUAGES.find((known) => known === language) ?? "en";
}

/** One entry of a dictionary, in every language. */
export function inEach<Texts, Key extends keyof Texts>(
  dictionary: InEveryLanguage<Texts>,
  key: Key,
): InEveryLanguage<Texts[Key]> {
  const entries = LANGUAGES.map((language) => [language, dictionary[language][key]]);
  return Object.fromEntries(entries) as InEveryLanguage<Texts[Key]>;
}
