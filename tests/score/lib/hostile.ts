import { readFileSync } from "node:fs";

interface Row {
  readonly id: string;
  readonly position: string;
  readonly text: string;
}

const rows = (name: string): readonly Row[] =>
  readFileSync(`tests/fixtures/${name}.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);

/** Strings that programs have stumbled over: what the shared list has not. */
const NAUGHTY = [
  "undefined",
  "null",
  "NaN",
  "-1e309",
  "0x7fffffffffffffff",
  "../../../../etc/passwd",
  "%00",
  "%s%n%d",
  "$(touch /tmp/x)",
  "'; DROP TABLE audit_log; --",
  '" OR ""="',
  "{{7*7}}",
  "$\u007b7*7}",
  "<script>alert(1)</script>",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "NEAR(a b, 5)",
  'a" AND "b',
  "*",
  "(",
  "[",
  "\\",
  "```",
  "||",
  "\u0000",
  "\ud800",
  "\udfff\ud800",
  "\ufeff",
  "\u202e\u2066",
  "a\u0301".repeat(200),
  "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
  "👩‍👩‍👧‍👦".repeat(50),
  "﷽".repeat(100),
  "ﬀ".repeat(500),
  "İ".repeat(300),
  "ß".repeat(500),
  "\t\r\n\v\f\u0085\u2028\u2029",
  "-".repeat(500),
  "> ".repeat(200),
  "- ".repeat(200),
  "https://evil.example/?q=%40everyone",
  "discord.gg/evil",
  "<https://evil.example>",
  "[a](<https://evil.example>)",
  "1:post:0000000000000000:1:2",
] as const;

/** Texts that somebody might type to do harm, or by accident. */
export const HOSTILE: readonly string[] = [
  ...new Set([...rows("hostile-text").map(({ text }) => text), ...NAUGHTY]),
];

/** Texts that order a model about from within a story, with where in it they stand. */
export const INJECTIONS: readonly Row[] = rows("story-injections");
