import { describe, expect, it } from "vitest";
import { resolveTime } from "../../../src/answering/summary/resolve-time.ts";
import { findTimeWords } from "../../../src/answering/summary/time-words.ts";

/** A Monday. */
const WRITTEN = "2025-12-15";
const told = (said: string, sentence: string, written: string | null = WRITTEN) => {
  const range = resolveTime(said, sentence, written);
  return range === null ? null : `${range.from}/${range.to} ${range.precision}`;
};

describe("resolveTime", () => {
  it.each([
    ["over the weekend", "2025-12-13/2025-12-14 day"],
    ["at the weekend", "2025-12-13/2025-12-14 day"],
    ["this weekend", "2025-12-13/2025-12-14 day"],
    ["next weekend", "2025-12-20/2025-12-21 day"],
    ["on Sunday", "2025-12-14/2025-12-14 day"],
    ["on Monday", "2025-12-15/2025-12-15 day"],
    ["on Tuesday", "2025-12-09/2025-12-09 day"],
    ["on saturday", "2025-12-13/2025-12-13 day"],
    ["last Monday", null],
    ["next Friday", null],
    ["this Friday", "2025-12-12/2025-12-12 day"],
    ["since Wednesday", "2025-12-10/2025-12-10 day"],
    ["later on Sunday", "2025-12-14/2025-12-14 day"],
    ["earlier on Monday", "2025-12-15/2025-12-15 day"],
    ["later that day", null],
    ["two days later", null],
    ["two days earlier", null],
    ["the day before", null],
    ["three weeks afterwards", null],
    ["the following week", null],
    ["the same year", null],
    ["the previous day", null],
    ["the next day", null],
    ["next morning", null],
    ["next week", null],
    ["last week", null],
    ["this week", null],
    ["in March", "2025-03-01/2025-03-31 month"],
    ["in December", "2025-12-01/2025-12-31 month"],
    ["in May 2020", "2020-05-01/2020-05-31 month"],
    ["in June", "2025-06-01/2025-06-30 month"],
    ["since June", "2025-06-01/2025-06-30 month"],
    ["on 14 January", "2025-01-14/2025-01-14 day"],
    ["on December 15", "2025-12-15/2025-12-15 day"],
    ["on December 16", "2024-12-16/2024-12-16 day"],
    ["December 8, 2025", "2025-12-08/2025-12-08 day"],
    ["in 2022", "2022-01-01/2022-12-31 year"],
    ["in 1887", "1887-01-01/1887-12-31 year"],
    ["in 18870", null],
    ["12022", null],
    ["in 2122", null],
    ["yesterday", "2025-12-14/2025-12-14 day"],
    ["yesterday morning", "2025-12-14/2025-12-14 day"],
    ["tonight", "2025-12-15/2025-12-15 day"],
    ["this morning", null],
    ["two days ago", "2025-12-13/2025-12-13 day"],
    ["a week ago", null],
    ["a month ago", "2025-11-01/2025-11-30 month"],
    ["two years ago", null],
    ["last month", "2025-11-01/2025-11-30 month"],
    ["this month", "2025-12-01/2025-12-31 month"],
    ["last year", "2024-01-01/2024-12-31 year"],
    ["this year", "2025-01-01/2025-12-31 year"],
    ["next year", "2026-01-01/2026-12-31 year"],
    ["by 1871", "1871-01-01/1871-12-31 year"],
    ["in the spring of 1999", "1999-01-01/1999-12-31 year"],
    ["on the ninth of November 1887", "1887-11-09/1887-11-09 day"],
    ["at noon", null],
    ["once", null],
    ["after May", "2025-05-01/2025-05-31 month"],
    ["by May", "2025-05-01/2025-05-31 month"],
    ["until May", "2025-05-01/2025-05-31 month"],
    ["from May", "2025-05-01/2025-05-31 month"],
    ["during May", "2025-05-01/2025-05-31 month"],
    ["in early March", "2025-03-01/2025-03-31 month"],
    ["weekday", null],
    ["in mid-March", "2025-03-01/2025-03-31 month"],
    ["on the third day", null],
    ["year 1999 or so", "1999-01-01/1999-12-31 year"],
  ] as [string, string | null][])("of what was “%s” says %s", (said, range) => {
    expect(told(said, `It was so ${said}.`)).toBe(range);
  });

  it.each([
    ["over the weekend", "2025-12-20/2025-12-21 day"],
    ["at the weekend", "2025-12-20/2025-12-21 day"],
    ["this weekend", "2025-12-20/2025-12-21 day"],
    ["on Sunday", "2025-12-21/2025-12-21 day"],
    ["on Tuesday", "2025-12-16/2025-12-16 day"],
    ["on saturday", "2025-12-20/2025-12-20 day"],
    ["this Friday", "2025-12-19/2025-12-19 day"],
    ["since Wednesday", "2025-12-17/2025-12-17 day"],
    ["later on Sunday", "2025-12-21/2025-12-21 day"],
    ["in March", "2026-03-01/2026-03-31 month"],
    ["in December", "2026-12-01/2026-12-31 month"],
    ["in June", "2026-06-01/2026-06-30 month"],
    ["since June", "2026-06-01/2026-06-30 month"],
    ["on 14 January", "2026-01-14/2026-01-14 day"],
    ["on December 16", "2025-12-16/2025-12-16 day"],
    ["after May", "2026-05-01/2026-05-31 month"],
    ["by May", "2026-05-01/2026-05-31 month"],
    ["until May", "2026-05-01/2026-05-31 month"],
    ["from May", "2026-05-01/2026-05-31 month"],
    ["during May", "2026-05-01/2026-05-31 month"],
    ["in early March", "2026-03-01/2026-03-31 month"],
    ["in mid-March", "2026-03-01/2026-03-31 month"],
  ] as [string, string][])("of what will be “%s” says %s", (said, range) => {
    expect(told(said, `It will be so ${said}.`)).toBe(range);
  });

  it.each([
    ["in May 2020", "2020-05-01/2020-05-31 month"],
    ["December 8, 2025", "2025-12-08/2025-12-08 day"],
    ["in 2022", "2022-01-01/2022-12-31 year"],
    ["in 1887", "1887-01-01/1887-12-31 year"],
    ["by 1871", "1871-01-01/1871-12-31 year"],
    ["in the spring of 1999", "1999-01-01/1999-12-31 year"],
    ["on the ninth of November 1887", "1887-11-09/1887-11-09 day"],
    ["year 1999 or so", "1999-01-01/1999-12-31 year"],
  ] as [string, string][])("needs no date of the story for “%s”", (said, range) => {
    expect(told(said, `It was so ${said}.`, null)).toBe(range);
  });

  it.each([
    ["It is due on Tuesday.", "2025-12-16/2025-12-16 day"],
    ["They are set on Tuesday.", "2025-12-16/2025-12-16 day"],
    ["It is going on Tuesday.", "2025-12-16/2025-12-16 day"],
    ["It was set on Tuesday.", "2025-12-09/2025-12-09 day"],
    ["Be scheduled on Tuesday.", "2025-12-16/2025-12-16 day"],
    ["it is too on Tuesday.", "2025-12-09/2025-12-09 day"],
    ["shall on Tuesday.", "2025-12-16/2025-12-16 day"],
    ["willing on Tuesday.", "2025-12-09/2025-12-09 day"],
    ["is  expected on Tuesday.", "2025-12-16/2025-12-16 day"],
    ["are planned on Tuesday.", "2025-12-16/2025-12-16 day"],
    ["is about on Tuesday.", "2025-12-16/2025-12-16 day"],
    ["is continuing on Tuesday.", "2025-12-16/2025-12-16 day"],
    ["isdue on Tuesday.", "2025-12-09/2025-12-09 day"],
  ] as [string, string][])("tells by “%s” which Tuesday", (sentence, range) => {
    expect(told("on Tuesday", sentence)).toBe(range);
  });

  it("knows tomorrow and next month, whatever the tense", () => {
    expect(told("tomorrow", "It was to be tomorrow.")).toBe("2025-12-16/2025-12-16 day");
    expect(told("next month", "It was planned for next month.")).toBe(
      "2026-01-01/2026-01-31 month",
    );
  });

  it("makes nothing of a date that is none", () => {
    expect(told("on Monday", "It was so.", "soon")).toBeNull();
  });
});

describe("findTimeWords", () => {
  it.each([
    [
      "en",
      "He came on Monday morning and left on the 3rd of May 1999.",
      ["on Monday morning", "on the 3rd of May 1999"],
    ],
    [
      "en",
      "On 3 May, by the first June, since May 3rd, 1999.",
      ["On 3 May", "by the first June", "since May 3rd, 1999"],
    ],
    ["en", "until December 8, 2025 it was", ["until December 8, 2025"]],
    [
      "en",
      "in May, by early June, in mid-July, in late August 2001, in May 1999",
      ["in May", "by early June", "in mid-July", "in late August 2001", "in May 1999"],
    ],
    [
      "en",
      "in 2022, since 1999, in 1999s, in 2022 books, by 1871.",
      ["in 2022", "since 1999", "by 1871"],
    ],
    ["en", "in 20222 or 1,999 in 1,999", []],
    [
      "en",
      "in the spring of 1999, in early 2001, in mid-1999",
      ["in the spring of 1999", "in early 2001", "in mid-1999"],
    ],
    [
      "en",
      "on Friday, last Monday, next Sunday evening, this Tuesday, later on Monday, Late on Monday",
      [
        "on Friday",
        "last Monday",
        "next Sunday evening",
        "this Tuesday",
        "later on Monday",
        "Late on Monday",
      ],
    ],
    [
      "en",
      "over the weekend, over the past weekend, at the weekend, last weekend",
      ["over the weekend", "over the past weekend", "at the weekend", "last weekend"],
    ],
    [
      "en",
      "the day before yesterday, The day after tomorrow, yesterday evening, tomorrow night, tonight, last night, this week",
      [
        "the day before yesterday",
        "The day after tomorrow",
        "yesterday evening",
        "tomorrow night",
        "tonight",
        "last night",
        "this week",
      ],
    ],
    [
      "en",
      "last week, next spring, earlier this year, later that day",
      ["last week", "next spring", "earlier this year", "later that day"],
    ],
    [
      "en",
      "the next day, on the following morning, the very same night, The previous week",
      ["the next day", "on the following morning", "the very same night", "The previous week"],
    ],
    [
      "en",
      "on the third day, in the second week, On the 5th night",
      ["on the third day", "in the second week", "On the 5th night"],
    ],
    [
      "en",
      "two days later, a few weeks ago, Three years earlier, The day before, some hours afterwards, years later, Years ago",
      [
        "two days later",
        "a few weeks ago",
        "Three years earlier",
        "The day before",
        "some hours afterwards",
        "years later",
        "Years ago",
      ],
    ],
    [
      "en",
      "One fine day, one cold night, that same evening, that summer, Once upon a time",
      ["One fine day", "one cold night", "that same evening", "that summer", "Once upon a time"],
    ],
    [
      "en",
      "at dawn, by nightfall, At first light, at noon",
      ["at dawn", "by nightfall", "At first light", "at noon"],
    ],
    ["en", "in the spring, during the winter", ["in the spring", "during the winter"]],
    ["en", "Mondays and Mayor", []],
    ["en", "May came", []],
    ["en", "the May 5 of", ["May 5"]],
    ["en", "on Mondayish", []],
    ["en", "1999", []],
    [
      "de",
      "Am 3. Mai 1999 kam er, am Montagabend ging er. Im Jahr 1999, seit 2001, Im Mai 1999.",
      ["Am 3. Mai 1999", "am Montagabend", "Im Jahr 1999", "seit 2001", "Im Mai 1999"],
    ],
    [
      "de",
      "Gestern, morgen früh, am nächsten Tag, eines Abends, es war einmal, am Wochenende, bis 3. Mai",
      [
        "Gestern",
        "morgen früh",
        "am nächsten Tag",
        "eines Abends",
        "es war einmal",
        "am Wochenende",
        "bis 3. Mai",
      ],
    ],
    [
      "fr",
      "Le 3 mai 1999, 1er juin, en 1999, lundi soir, hier, le lendemain, un jour, Il était une fois",
      [
        "Le 3 mai 1999",
        "1er juin",
        "en 1999",
        "lundi soir",
        "hier",
        "le lendemain",
        "un jour",
        "Il était une fois",
      ],
    ],
    [
      "es",
      "El 3 de mayo de 1999, en 1999, el lunes por la tarde, ayer, al día siguiente, un día, érase una vez",
      [
        "El 3 de mayo de 1999",
        "en 1999",
        "el lunes por la tarde",
        "ayer",
        "al día siguiente",
        "un día",
        "érase una vez",
      ],
    ],
    [
      "ru",
      "3 мая 1999, в 1999 году, во вторник, вчера, на следующий день, однажды",
      ["3 мая 1999", "в 1999 году", "во вторник", "вчера", "на следующий день", "однажды"],
    ],
    [
      "uk",
      "3 травня 1999, у 1999 році, в понеділок, у п'ятницю, вчора, наступного дня, одного разу",
      [
        "3 травня 1999",
        "у 1999 році",
        "в понеділок",
        "у п'ятницю",
        "вчора",
        "наступного дня",
        "одного разу",
      ],
    ],
    [
      "pl",
      "3 maja 1999, w 1999 roku, w 1999 r., we wtorek, w środę, wczoraj, następnego dnia, pewnego dnia",
      [
        "3 maja 1999",
        "w 1999 roku",
        "w 1999 r.",
        "we wtorek",
        "w środę",
        "wczoraj",
        "następnego dnia",
        "pewnego dnia",
      ],
    ],
    ["ja", "1999", []],
  ] as [string, string, string[]][])("finds in %s, in “%s”: %j", (language, text, found) => {
    expect(findTimeWords(text, language).map(({ said }) => said)).toEqual(found);
    for (const { said, at } of findTimeWords(text, language)) {
      expect(text.slice(at, at + said.length)).toBe(said);
    }
  });

  it("finds no part of a number of several words", () => {
    expect(findTimeWords("It fell twenty-five years ago.", "en")).toEqual([]);
  });
});
