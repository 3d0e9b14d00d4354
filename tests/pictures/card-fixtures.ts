import { readFileSync } from "node:fs";
import type { Voice } from "../../src/answering/answer.ts";
import type { QuoteCardInput } from "../../src/pictures/draw-quote-card.ts";

export const SAID: Voice = { kind: "direct", speaker: "Volodymyr Zelenskyy", cue: "said" };

const SENTENCE =
  "The president said that the country would not give up a village without a fight, and that its partners had to decide. ";

/** Quotes that are awkward to draw, by name; every one has its glyphs. */
export const AWKWARD: Readonly<Record<string, string>> = {
  "three words": "We will stay.",
  "the longest quote": SENTENCE.repeat(11).slice(0, 1_199),
  "one word of 200 letters": "abcdefghij".repeat(20),
  Ukrainian: "Мені потрібні боєприпаси, а не поїздка. Ґанок, їжак.",
  Chinese: "乌克兰总统泽连斯基说：“我需要的是弹药，而不是搭便车。”".repeat(6),
  "Japanese with Latin":
    "大統領は、NATO（北大西洋条約機構）への加盟について「決めるのは我々だ」と述べた。",
  Korean: "우리는 모두 여기에 있습니다. 우리의 독립과 국가를 지키고 있습니다.",
  Arabic: "قال الرئيس إن بلاده تحتاج إلى الذخيرة، وأضاف أن حلف NATO لم يقرر بعد (2022).",
  "Hebrew with English": 'הנשיא אמר כי "NATO must decide" עד ה-24 בפברואר.',
  Thai: "ประธานาธิบดีกล่าวว่าประเทศของเขาต้องการกระสุน ไม่ใช่การโดยสาร",
  Hindi: "राष्ट्रपति ने कहा कि उन्हें गोला-बारूद चाहिए, सवारी नहीं।",
  emoji: "We won 🎉🎉 👩‍👩‍👧‍👦 👍🏽 🇺🇦 ❤️ 1️⃣ 👩🏽‍🚀 💙💛".repeat(4),
  "many line ends": "Roses are red,\nViolets are blue,\n\n\n\nSugar is sweet\r\nAnd so are you.",
  "a letter a line": "a\n".repeat(600),
  "wide characters": "﷽ ".repeat(500),
};

interface HostileRow {
  readonly id: string;
  readonly text: string;
}

export const HOSTILE = readFileSync("tests/fixtures/hostile-text.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as HostileRow);

/** What to draw for a quote; the rest is an ordinary story. */
export function cardOf(text: string, voice: Voice = SAID): QuoteCardInput {
  return {
    quote: { text, voice, place: "paragraph 6" },
    story: {
      title: "A year of war",
      language: "en",
      sha256: "3fb1c2d4e5f60718293a4b5c6d7e8f903fb1c2d4e5f60718293a4b5c6d7e8f90",
    },
  };
}
