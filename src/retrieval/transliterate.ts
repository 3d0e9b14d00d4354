/** Cyrillic letters in the usual Latin spelling of names (Ukrainian and Russian). */
const LATIN: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  ґ: "g",
  д: "d",
  е: "e",
  є: "ie",
  ё: "io",
  ж: "zh",
  з: "z",
  и: "y",
  і: "i",
  ї: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
};

/** A folded Cyrillic word in Latin letters: "литвин" → "lytvyn"; null when it has no Cyrillic. */
export function transliterate(word: string): string | null {
  if (!/\p{Script=Cyrillic}/u.test(word)) return null;
  return [...word].map((letter) => LATIN[letter] ?? letter).join("");
}
