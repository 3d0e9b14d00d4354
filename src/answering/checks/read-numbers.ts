import type { Word } from "./read-words.ts";

/** A number of a text, in figures or in words. */
export interface NumberWord {
  readonly value: number;
  /** "hour", "%": what is counted, where that is a unit; null: nothing that is known. */
  readonly unit: string | null;
  readonly surface: string;
}

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  hundreds: 1e2,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  dozen: 12,
  dozens: 12,
};
const VALUES = new Map<string, number>([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
  ...ORDINALS.map((word, value) => [word, value] as const),
  ["half", 0.5],
  ["twice", 2],
]);

const UNIT =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|percent|cents?|dollars?|euros?|pounds?|hryvnias?|rubles?|roubles?|pence|shillings?|guineas?|francs?|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|yards?|feet|foot|inch(?:es)?|tons?|tonnes?|kilograms?|kilos?|grams?|ounces?|litres?|liters?|gallons?|degrees?|km|kg|cm|mm|times)$/u;
const CURRENCY = /[$€£¥]\s?$/u;

/** "1,000" and "1.000,5" by the separators that the language uses. */
function valueOfFigures(figures: string, language: string): number {
  const commaGroups = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(figures);
  const dotGroups = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(figures);
  if (commaGroups && !(dotGroups && language !== "en")) return Number(figures.replaceAll(",", ""));
  if (dotGroups && language !== "en") {
    return Number(figures.replaceAll(".", "").replace(",", "."));
  }
  return Number(figures.replace(",", "."));
}

function singular(word: string): string {
  return word.replace(/ies$/u, "y").replace(/(?<=[^s])s$/u, "");
}

function unitAfter(text: string, words: readonly Word[], at: number): string | null {
  const last = words[at]!;
  if (/^\s?[%‰]/u.test(text.slice(last.end))) return "%";
  if (CURRENCY.test(text.slice(0, words[at]!.start))) return "money";
  const [next, further] = [words[at + 1], words[at + 2]];
  if (next === undefined) return null;
  if (next.word === "percent" || (next.word === "per" && further?.word === "cent")) return "%";
  return UNIT.test(next.word) ? singular(next.word) : null;
}

/**
 * The numbers of a text whose words begin at offset 0. "One" counts only before a unit: elsewhere
 * it is a pronoun or an article. "Twenty-five" is one number, so is "1.5 million".
 */
export function readNumbers(text: string, words: readonly Word[], language: string): NumberWord[] {
  const numbers: NumberWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at]!;
    const figures = /^\p{N}/u.test(first.word);
    let value = figures ? valueOfFigures(first.word, language) : VALUES.get(first.word);
    if (value === undefined) {
      const scale = SCALES[first.word];
      const counted = words[at - 1]?.word === "a" || words[at - 1]?.word === "an";
      if (scale === undefined) continue;
      value = counted ? scale : scale + 0.25;
    }
    const start = first.start;
    if (figures && /^(?:st|nd|rd|th)$/u.test(words[at + 1]?.word ?? "")) {
      if (words[at + 1]!.start === first.end) at++;
    }
    const joined = words[at + 1];
    if (value >= 20 && value < 100 && TENS.includes(first.word) && joined !== undefined) {
      const more = VALUES.get(joined.word);
      if (more !== undefined && more > 0 && more < 10) {
        value += more;
        at++;
      }
    }
    while (SCALES[words[at + 1]?.word ?? ""] !== undefined) value *= SCALES[words[++at]!.word]!;
    const unit = CURRENCY.test(text.slice(0, start)) ? "money" : unitAfter(text, words, at);
    if (first.word === "one" && value === 1 && unit === null) continue;
    if (first.word === "second" && unit === null && words[at - 1]?.word === "a") continue;
    if (Number.isNaN(value)) value = Number.POSITIVE_INFINITY;
    numbers.push({ value, unit, surface: text.slice(start, words[at]!.end) });
  }
  return numbers;
}
