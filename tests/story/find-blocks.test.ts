import { describe, expect, it } from "vitest";
import { parseStory } from "../../src/story/parse-story.ts";

const PARAGRAPH = "The council met on Tuesday and agreed on nothing at all.";

/** Kinds of the blocks of a text, with their words. */
const blocksOf = (text: string) => {
  const story = parseStory(text, { id: "x" });
  return story.blocks.map(({ kind, start, end }) => [kind, story.text.slice(start, end)]);
};

/** The kind of a line that stands alone between the title and a paragraph. */
const kindOf = (line: string) => blocksOf(`A title\n\n${line}\n\n${PARAGRAPH}`)[1]?.[0];

/** What sites put between and behind the paragraphs of a story. */
const BOILERPLATE = [
  "Read more: The bridge is closed",
  "Read more",
  "READ MORE.",
  "Read also | Another story",
  "See also – Bridges",
  "Watch now",
  "Listen next: a talk",
  "Read more about the bridge",
  "Read more on bridges here",
  "Also read: The bridge",
  "Related",
  "Related stories",
  "Related coverage: three",
  "More from the Courier",
  "More on the bridge",
  "More on it",
  "Subscribe to our letter",
  "Subscribe now",
  "Sign up for more",
  "Sign up here.",
  "Share this",
  "Share on a page",
  "Follow us on X",
  "Follow us at home",
  "Click here",
  "click here to see",
  "Advertisement",
  "ADVERTISEMENT.",
  "Sponsored",
  "Sponsored content",
  "Copyright © 2025 Courier",
  "Copyright (c) Courier",
  "Copyright 2025 Courier",
  "Copyright by Courier",
  "(c) 2025 Courier",
  "© Courier 2025",
  "©Courier",
  "All rights reserved",
  "All rights reserved.",
  "This is a breaking story.",
  "This story has been updated.",
  "This story was updated at noon",
  "This story is being updated",
  "This article was originally published in May",
  "This article first appeared here",
  "Recommended",
  "Recommended for you",
  "Recommended for you:",
  "Recommended : ",
  "Newsletter",
  "Newsletter sign-up",
  "Comments",
  "Comment",
  "Comments (3)",
  "Comments(12)",
  "3 min read",
  "12 minutes read",
  "3 mins read",
  "Updated on Monday",
  "Published at noon",
  "Posted 3 days ago",
  "Updated 12:30",
];

/** Lines of a picture. */
const CREDITS = [
  "Toby Melville | Reuters",
  "Toby Melville/Reuters",
  "A picture of the bridge | AP",
  "Photo of it / Getty Images",
  "Jo | AFP",
  "Lena Orr | Harwick Courier",
  "Lena Orr / Harwick",
  "Photo: Lena Orr",
  "Photos : Lena Orr",
  "Photograph: x",
  "Photo credit: Lena",
  "Photo courtesy: Lena",
  "Image courtesy of: Lena",
  "Picture: L",
  "Credit: AP",
  "Credits: many",
  "Illustration: Orr",
  "Photo by Lena Orr",
  "Photographed by Lena Orr",
  "Image by Orr",
  "(AP Photo/Lena Orr)",
  "AP Photo by Orr",
  "EPA Photo",
];

const HEADINGS = [
  "Chapter One",
  "CHAPTER 2",
  "Chapter",
  "Part II: The Sea",
  "Act 1",
  "Scene 2.",
  "Prologue",
  "Epilogue",
  "Kapitel 3",
  "Teil Zwei",
  "Chapitre 4",
  "Capítulo 5",
  "Глава 1",
  "Розділ 2",
  "Частина третя",
  "Часть первая",
  "iv",
  "XII.",
  "* * *",
  "***",
  "12",
  "12.",
  "THE END",
  "ABC",
  "ДРУГА НІЧ",
];

/** Words of the story that look like one of the others. */
const PARAGRAPHS = [
  "Read more books, she said, and left.",
  "See moreover the hill.",
  "Please read more: it helps",
  "Also read the book.",
  "Related to him, she wept.",
  "More from a",
  "More on xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "Much more on the bridge",
  "Sign upward",
  "He will sign up for more.",
  "Share the bread.",
  "Follow us home.",
  "They follow us on X",
  "Click hereafter.",
  "Advertisements are old.",
  "An advertisement",
  "Sponsored by nobody.",
  "Copyright law is old.",
  "All rights were theirs.",
  "This is a breakfast.",
  "This story was told.",
  "This article is long.",
  "Recommended by all.",
  "Newsletter yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy",
  "The newsletter came.",
  "Comments are free.",
  "A 3 min read",
  "3 min reader",
  "Updated the list.",
  "Posted on zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
  "We updated on Monday",
  "It fell! | AFP",
  "lena orr | Harwick Courier",
  "Lena Orr and | Courier",
  "Anna Bell Carla Dora Eva Fay | Courier",
  "Anna Bell | The Daily News of Old Harwick",
  "Lena Orr | courier",
  "Lena Orr, 12 | Courier",
  "Photo bystander",
  "The AP Photo",
  "Photo",
  "Photos were lost.",
  "The photo: a lie.",
  "Chapters come and go, he said.",
  "The chapter",
  "ivory",
  "**",
  "1234",
  "1,2",
  "THE END.",
  "The End",
  "AB",
  "WHAT NOW?",
  "1234-5678",
  "“QUOTED”",
  "A1 B2",
  "第一章",
];

describe("classifyBlocks", () => {
  it.each(BOILERPLATE)("never quotes “%s”", (line) => {
    expect(kindOf(line)).toBe("boilerplate");
  });

  it.each(CREDITS)("takes “%s” for a picture's credit", (line) => {
    expect(kindOf(line)).toBe("credit");
  });

  it.each(HEADINGS)("takes “%s” for a heading", (line) => {
    expect(kindOf(line)).toBe("heading");
  });

  it.each(PARAGRAPHS)("leaves “%s” to the story", (line) => {
    expect(kindOf(line)).toBe("paragraph");
  });

  it.each([...BOILERPLATE, ...CREDITS])(
    "tells “%s” also where its words stand wide apart",
    (line) => {
      expect(kindOf(line.replaceAll(" ", "  "))).toBe(kindOf(line));
    },
  );

  it("knows how long a line of each kind may be", () => {
    for (const [line, most] of [
      ["Newsletter", 60],
      ["Posted on", 60],
      ["Share this", 80],
    ] as const) {
      expect(kindOf(line + "x".repeat(most).replace(/^x/u, " "))).toBe("boilerplate");
      expect(kindOf(line + "x".repeat(most + 1).replace(/^x/u, " "))).toBe("paragraph");
    }
    expect(kindOf(`More on ${"x".repeat(60)}`)).toBe("boilerplate");
    expect(kindOf(`Photo: ${"x".repeat(93)}`)).toBe("credit");
    expect(kindOf(`Photo: ${"x".repeat(94)}`)).toBe("paragraph");
    expect(kindOf("A".repeat(80))).toBe("heading");
    expect(kindOf("A".repeat(81))).toBe("paragraph");
    expect(kindOf(`Chapter ${"x".repeat(79)}`)).toBe("heading");
    expect(kindOf(`Chapter ${"x".repeat(80)}`)).toBe("paragraph");
  });

  it("takes the line before a credit for the picture's caption, but no heading", () => {
    const credit = "Toby Melville | Reuters";
    expect(blocksOf(`Title\n\nThe bridge at noon\n\n${credit}\n\n${PARAGRAPH}`)).toEqual([
      ["title", "Title"],
      ["caption", "The bridge at noon"],
      ["credit", credit],
      ["paragraph", PARAGRAPH],
    ]);
    expect(blocksOf(`Title\n\nCHAPTER ONE\n\n${credit}`).map(([kind]) => kind)).toEqual([
      "title",
      "heading",
      "credit",
    ]);
  });
});

describe("findBlocks", () => {
  const textsOf = (text: string) =>
    blocksOf(`Title\n\n${text}`)
      .slice(1)
      .map(([, words]) => words);

  it.each([
    ["a line for each paragraph", "One ends here.\nTwo ends here.\nThree ends.", 3],
    [
      "lines that are broken to fit a page",
      "The council met on\nTuesday and agreed\non nothing.",
      1,
    ],
    ["lines half of which end a sentence", "One ends here.\nTwo does not\nThree ends.", 1],
    [
      "sentences that a quotation mark or a bracket closes",
      "He said “no.”\nHe left (no.)\nand went",
      3,
    ],
    ["a quotation mark alone", "One ends…\ntwo”\nthree not", 1],
    ["a line as long as a page is wide", `short line\n${"w".repeat(120)}\nends`, 1],
    ["a line that no page holds", `short line\n${"w".repeat(121)}\nends`, 3],
    ["lines of white space alone", "one\n \t\ntwo", 2],
  ])("counts the paragraphs of %s", (_, text, count) => {
    expect(textsOf(text)).toHaveLength(count);
  });

  it.each([
    [
      "items",
      "A list of\n- one thing\n- another\nand its rest\n* star\n• dot",
      ["A list of", "- one thing", "- another\nand its rest", "* star", "• dot"],
    ],
    [
      "steps",
      "Steps are\n1. first step\n2) second\na) third\n1234. none\n1.5 of it",
      ["Steps are", "1. first step", "2) second", "a) third\n1234. none\n1.5 of it"],
    ],
    [
      "dashes of a dialogue",
      "They spoke\n— Yes, he said\n— 5 apples\n– No\n—Maybe\n-no item",
      ["They spoke", "— Yes, he said\n— 5 apples", "– No", "—Maybe\n-no item"],
    ],
    [
      "labels of an interview",
      "We began\nQ: Why so\nA: Because\nBRAM OKAFOR: What is\nInes Calloway: It is\nnote: no label\nA Very Long Name Here: none",
      [
        "We began",
        "Q: Why so",
        "A: Because",
        "BRAM OKAFOR: What is",
        "Ines Calloway: It is\nnote: no label\nA Very Long Name Here: none",
      ],
    ],
  ])("begins a paragraph at each of the %s", (_, text, blocks) => {
    expect(textsOf(text)).toEqual(blocks);
  });

  it("leaves the white space around a block out", () => {
    expect(blocksOf("\n\n  Title  \n\n   an indented line\n\tand a tab   \n")).toEqual([
      ["title", "Title"],
      ["paragraph", "an indented line\n\tand a tab"],
    ]);
  });

  it("finds nothing in an empty text", () => {
    expect(blocksOf("")).toEqual([]);
    expect(blocksOf(" \n ")).toEqual([]);
  });
});
