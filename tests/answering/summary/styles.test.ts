import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { summarizeExtractively } from "../../../src/answering/summary/summarize-extractively.ts";
import type { SummaryStyle } from "../../../src/answering/summary/summary.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

const read = (path: string, head = "") =>
  parseStory(head + readFileSync(path, "utf8"), { id: "story" });
const stories = {
  article: read("corpus/ukraine-nato.txt", "---\ndate: 2025-12-15\ntitle: T\n---\n"),
  lamp: read("tests/fixtures/stories/lamp-room.txt"),
  harbour: read("tests/fixtures/stories/harbour-trial.txt"),
};

/** Lines by their labels, each with the beginnings and ends of its quotes. */
const SUMMARIES: readonly (readonly [
  keyof typeof stories,
  SummaryStyle,
  readonly (readonly (string | null)[])[],
])[] = [
  [
    "article",
    "timeline",
    [
      ["in 2022: 2022-01-01", "Moscow vehemently opposes Ukrain|ine in 2022."],
      ["December 8, 2025: 2025-12-08", "Ukrainian President Volodymyr Ze|ber 8, 2025."],
      ["over the weekend: 2025-12-13", "Ukrainian President Volodymyr Ze|the weekend."],
      ["on Sunday: 2025-12-14", "Zelenskyy said on Sunday that th|ts NATO bid."],
      ["on Sunday: 2025-12-14", "“From the very beginning, Ukrain|t on Sunday."],
      ["on Monday: 2025-12-15", "Witkoff said “a lot of progress |e on Monday."],
      ["on Monday: 2025-12-15", "Talks about a draft peace agreem|g on Monday."],
    ],
  ],
  [
    "article",
    "who",
    [
      [
        "Volodymyr Zelenskyy",
        "Ukrainian President Volodymyr Ze|yr Zelenskyy",
        "Zelenskyy said on Sunday that th|ts NATO bid.",
      ],
      [
        "Steve Witkoff",
        "U.S. officials Steve Witkoff and|ared Kushner",
        "Witkoff said “a lot of progress |e on Monday.",
      ],
      ["Dmytro Lytvyn", "Zelenskyy aide Dmytro Lytvyn sai|rs reported."],
      ["Keir Starmer", "British Prime Minister Keir Star|Keir Starmer"],
      ["Emmanuel Macron", "French President Emmanuel Macron|anuel Macron"],
      ["Friedrich Merz", "German Chancellor Friedrich Merz|iedrich Merz"],
      ["Jared Kushner", "U.S. officials Steve Witkoff and|ared Kushner"],
      ["Ukraine", "Ukraine has said it’s willing to|with Russia."],
      ["Russia", "Moscow vehemently opposes Ukrain|ine in 2022."],
    ],
  ],
  [
    "article",
    "sides",
    [
      ["Volodymyr Zelenskyy", "Zelenskyy said on Sunday that th|ts NATO bid."],
      ["Volodymyr Zelenskyy", "“From the very beginning, Ukrain|t on Sunday."],
      ["Ukraine", "Ukraine has said it’s willing to|with Russia."],
      ["Ukraine", "Kyiv insists that security guara|the country."],
      ["Steve Witkoff", "Witkoff said “a lot of progress |e on Monday."],
      ["Russia", "Moscow vehemently opposes Ukrain|ine in 2022."],
      ["Dmytro Lytvyn", "Zelenskyy aide Dmytro Lytvyn sai|rs reported."],
    ],
  ],
  ["article", "line", [[null, "Ukraine has said it’s willing to|with Russia."]]],
  [
    "lamp",
    "timeline",
    [
      ["in 1871: 1871-01-01", "The lamp room smelled of whale o|ope in 1871."],
      [
        "on the ninth of November 1887: 1887-11-09",
        "Marta Quill came to the lighthou| not opened.",
      ],
      ["By December: ?", "By December she had learned to t|t breakfast."],
    ],
  ],
  [
    "lamp",
    "who",
    [
      ["Josiah Penhallow", "The keeper, Josiah Penhallow, me|the landing."],
      ["Marta Quill", "Marta Quill came to the lighthou| not opened."],
      ["Peter Trevanion", "According to Peter, the inspecto|t a lantern."],
      ["Amos Penhallow", "“My brother Amos did, and the ma|till there.”"],
    ],
  ],
  [
    "lamp",
    "sides",
    [
      ["Josiah Penhallow", "“You are early,” said Josiah.|said Josiah."],
      ["Josiah Penhallow", "“There is a room,” he said, “but| wife died.”"],
      ["Josiah Penhallow", "“The lamp was out for less than |en minutes.”"],
      ["Peter Trevanion", "“Only the inspector, miss,” Pete|ook it off.”"],
      ["Peter Trevanion", "According to Peter, the inspecto|t a lantern."],
      ["Marta Quill", "“The wind was kind,” Marta answe|ta answered."],
      ["Marta Quill", "“I was told you would have a roo|oom for me.”"],
    ],
  ],
  ["lamp", "line", [[null, "Marta Quill came to the lighthou| not opened."]]],
  [
    "harbour",
    "timeline",
    [
      ["on Tuesday: ?", "The engineer who inspected the W|two dockers."],
      ["on 14 January: ?", "Samuel Adeyemi, 41, said he firs| 14 January."],
      ["on 3 March: ?", "The prosecutor, Daniel Voss, sho| on 3 March."],
      ["in June: ?", "Marsh, who left the company in J|een charged."],
      ["on 19 April: ?", "The crane was lifting 26.5 tonne|n its limit."],
      ["on Wednesday: ?", "The trial, which is expected to |n Wednesday."],
    ],
  ],
  [
    "harbour",
    "who",
    [
      ["Samuel Adeyemi", "Samuel Adeyemi, 41, said he firs| 14 January."],
      [
        "Dame Ruth Calloway",
        "lawyer, Dame Ruth Calloway|uth Calloway",
        "“My clients grieve for these men|lloway said.",
      ],
      ["Daniel Voss", "The prosecutor, Daniel Voss, sho| on 3 March."],
      ["Wiktor Banas", "Wiktor Banas, who survived the c|cable broke."],
      ["Helen Marsh", "the manager, Helen Marsh| Helen Marsh"],
      ["Lionel Marchetti", "Judge Lionel Marchetti|el Marchetti"],
      ["Portline Company", "The Portline Company denies mans|anslaughter."],
    ],
  ],
  [
    "harbour",
    "sides",
    [
      ["Samuel Adeyemi", "Samuel Adeyemi, 41, said he firs| 14 January."],
      ["Samuel Adeyemi", "“I want somebody to say that I w|e the court."],
      ["Wiktor Banas", "Wiktor Banas, who survived the c|cable broke."],
      ["Wiktor Banas", "Asked by Calloway whether he had|er at work.”"],
      ["Daniel Voss", "According to Voss, the manager, |our minutes."],
      ["Daniel Voss", "The company’s so-called “safety |, Voss said."],
      ["Dame Ruth Calloway", "“My clients grieve for these men|no warning.”"],
    ],
  ],
  ["harbour", "line", [[null, "Samuel Adeyemi, 41, said he firs| 14 January."]]],
];

describe("summarizeExtractively", () => {
  it.each(SUMMARIES)("tells of the %s its %s", (name, style, expected) => {
    const { lines, quotes } = summarizeExtractively(stories[name], { style, focus: null });
    const shown = lines.map(({ label, citations }) => [
      label === null
        ? null
        : label.type === "time"
          ? `${label.said}: ${label.date?.from ?? "?"}`
          : label.name,
      ...citations.map((n) => {
        const { text } = quotes[n - 1]!;
        return `${text.replace(/\s+/gu, " ").slice(0, 32)}|${text.slice(-12)}`;
      }),
    ]);
    expect(shown).toEqual(expected);
  });
});
