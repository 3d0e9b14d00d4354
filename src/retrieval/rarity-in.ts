import { existsSync, readFileSync } from "node:fs";
import { stemmerOf } from "./stem.ts";
import { EVERYDAY, RARE, rarityOf } from "./word-rarity.ts";

/** How much (0..1) a folded word tells about what is asked. */
export type Rarity = (word: string) => number;

const known = new Map<string, Rarity | null>();

function readTable(language: string): Rarity | null {
  const file = new URL(`./data/stems/${language === "nb" ? "no" : language}.txt`, import.meta.url);
  if (!/^[a-z]{2,3}$/.test(language) || !existsSync(file)) return null;
  const stem = stemmerOf(language);
  const rarities = new Map<string, number>();
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const [tenths, ...stems] = line.split(" ");
    const rarity = (EVERYDAY - Number(tenths) / 10) / (EVERYDAY - RARE);
    for (const one of stems) rarities.set(one, Math.min(1, Math.max(0.05, rarity)));
  }
  return (word) => rarities.get(stem(word)) ?? 1;
}

/**
 * How rare words are in a language, by the commonest stems of general texts; what the table lacks
 * is rare. Null for a language without a table.
 */
export function rarityIn(language: string): Rarity | null {
  if (language === "en") return rarityOf;
  let rarity = known.get(language);
  if (rarity === undefined) {
    rarity = readTable(language);
    known.set(language, rarity);
  }
  return rarity;
}
