/** Texts that stores are known to lose or to change: what goes in, and what has to come out. */
export const TEXTS: readonly (readonly [name: string, put: string, got: string])[] = [
  ["nothing", "", ""],
  ["emoji and joined ones", "👩‍👩‍👧 🇨🇦 é e\u0301", "👩‍👩‍👧 🇨🇦 é e\u0301"],
  [
    "quotation marks and SQL",
    `it's "so"; DROP TABLE cases; -- ? $1`,
    `it's "so"; DROP TABLE cases; -- ? $1`,
  ],
  ["line ends and controls", "a\r\nb\tc\u0001\u007f\u2028", "a\r\nb\tc\u0001\u007f\u2028"],
  ["100 KB", "ü".repeat(51_200), "ü".repeat(51_200)],
  ["NUL, as U+FFFD", "before\0after", "before\uFFFDafter"],
  ["lone surrogates, as U+FFFD", "\uD83Dx\uDE00 😀", "\uFFFDx\uFFFD 😀"],
];
