import { describe, expect, it } from "vitest";
import { foldCase, normalizeTypography } from "../../src/answering/normalize-typography.ts";

describe("normalizeTypography", () => {
  it.each([
    ["“It’s a ‘test’”", "\"It's a 'test'\""],
    ["a – b — c - d", "a - b - c - d"],
    ["a--b", "a - b"],
    ["a -- b", "a - b"],
    ["a — b", "a - b"],
    ["well-known", "well-known"],
    ["well–known", "well-known"],
    ["x−y", "x-y"],
    ["wait… and....", "wait... and..."],
    ["a . . . b", "a ... b"],
    ["a.b", "a.b"],
    ["...", "..."],
    ["ﬁne ﬂow", "fine flow"],
    ["ef­fect", "effect"],
    ["ze​ro", "zero"],
    ["a ​ b", "a b"],
    ["**bold** text", "bold text"],
    ["a*b*c", "a*b*c"],
    ["snake_case", "snake_case"],
    ["_it_ is", "it is"],
    ["~~gone~~", "gone"],
    ["~one~", "~one~"],
    ["||spoiler||", "spoiler"],
    ["|one|", "|one|"],
    ["`code` x", "code x"],
    ["2*3", "2*3"],
    ["\\*kept\\*", "kept"],
    ["a\\b", "ab"],
    ["café", "café"],
    ["é", "é"],
    ["A B", "A B"],
    ["tab\tand\nline", "tab and line"],
    ["  two  ", " two "],
    ["ʼtis", "'tis"],
    ["″5′", "\"5'"],
    ["‚low‘ «fr» ‹x›", "'low' \"fr\" 'x'"],
    ["„de“", '"de"'],
    ["İstanbul", "İstanbul"],
    ["ΣΑΣ", "ΣΑΣ"],
    ["é̂", "é̂"],
    ["__x__", "x"],
    ["`` a ``", " a "],
    ["..", ".."],
    ["a..b", "a..b"],
    ["a \n b", "a b"],
    ["—start", " - start"],
    ["end—", "end - "],
    ["- item", "- item"],
    ["a -b", "a -b"],
    ["a- b", "a- b"],
    ["５", "５"],
    ["​", ""],
    ["x️", "x"],
  ])("makes %j plain: %j", (raw, plain) => {
    expect(normalizeTypography(raw).text).toBe(plain);
  });

  it.each([
    "“It’s a ‘test’”",
    "a – b — c - d",
    "a--b",
    "a -- b",
    "a — b",
    "well-known",
    "well–known",
    "x−y",
    "wait… and....",
    "a . . . b",
    "a.b",
    "...",
    "ﬁne ﬂow",
    "ef­fect",
    "ze​ro",
    "a ​ b",
    "**bold** text",
    "a*b*c",
    "snake_case",
    "_it_ is",
    "~~gone~~",
    "~one~",
    "||spoiler||",
    "|one|",
    "`code` x",
    "2*3",
    "\\*kept\\*",
    "a\\b",
    "café",
    "é",
    "A B",
    "tab\tand\nline",
    "  two  ",
    "ʼtis",
    "″5′",
    "‚low‘ «fr» ‹x›",
    "„de“",
    "İstanbul",
    "ΣΑΣ",
    "é̂",
    "__x__",
    "`` a ``",
    "..",
    "a..b",
    "a \n b",
    "—start",
    "end—",
    "- item",
    "a -b",
    "a- b",
    "５",
    "​",
    "x️",
  ])("leads back from each unit to where it stands in %j", (raw) => {
    const { text, starts, ends } = normalizeTypography(raw);
    expect(starts).toHaveLength(text.length);
    expect(ends).toHaveLength(text.length);
    for (let at = 0; at < text.length; at++) {
      const piece = raw.slice(starts[at], ends[at]);
      expect(piece).not.toBe("");
      if (/[\p{L}\p{N}]/u.test(text[at]!))
        expect(piece + piece.normalize("NFKC")).toContain(text[at]!);
      if (at > 0) expect(starts[at]! >= ends[at - 1]! || starts[at] === starts[at - 1]).toBe(true);
    }
  });
});

describe("foldCase", () => {
  it.each([
    ["ABC", "abc"],
    ["Éa", "éa"],
    ["İstanbul", "İstanbul"],
    ["ΣΑΣ", "σασ"],
    ["ЇЖ", "їж"],
  ])("folds %s to %s, of the same length", (text, folded) => {
    expect(foldCase(text)).toBe(folded);
    expect(folded).toHaveLength(text.length);
  });
});
