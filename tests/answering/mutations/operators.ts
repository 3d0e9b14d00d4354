import type { Sentence, Story } from "../../../src/story/story.ts";

/** What becomes of a sentence's words under an operator. */
export interface Mutation {
  readonly operator: string;
  /**
   * - `keep`: the words are the story's, so they must be found;
   * - `own-letters`: found or not, but what is shown is in the story's letters;
   * - `reject`: the words are not the story's and must not be found.
   */
  readonly verdict: "keep" | "own-letters" | "reject";
  readonly words: string;
}

/** Changes a sentence's words; null where the sentence has nothing to change. */
type Operator = (text: string, around: Surroundings) => string | null;

interface Surroundings {
  readonly story: Story;
  readonly sentence: Sentence;
}

/** The text with a pattern's first match replaced; null when nothing changes. */
function replaced(pattern: RegExp, by: string | ((match: string) => string)): Operator {
  return (text) => {
    const result = text.replace(pattern, by as (match: string) => string);
    return result === text ? null : result;
  };
}

const sentenceText = (story: Story, { start, end }: Sentence) => story.text.slice(start, end);

/** Exchanges two words of the story wherever one of them stands. */
function exchanged(pairs: readonly (readonly [string, string])[]): Operator {
  return (text) => {
    for (const [left, right] of pairs) {
      for (const [from, to] of [
        [left, right],
        [right, left],
      ] as const) {
        const pattern = new RegExp(`(?<![\\p{L}\\p{N}’'-])${from}(?![\\p{L}\\p{N}’'-])`, "u");
        if (pattern.test(text)) return text.replace(pattern, to);
      }
    }
    return null;
  };
}

/** A part long enough to be told from any other words. */
const partOf = (part: string) => (part.split(" ").length >= 3 ? part : null);

const KEEP: Readonly<Record<string, Operator>> = {
  identity: (text) => text,
  leading_part: (text) =>
    partOf(text.slice(0, text.lastIndexOf(" ", Math.floor(text.length * 0.7)))),
  trailing_part: (text) => partOf(text.slice(text.indexOf(" ", Math.floor(text.length * 0.3)) + 1)),
  curly_to_straight: (text) => text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'"),
  straight_to_curly: (text) => text.replace(/"/gu, "”").replace(/'/gu, "’"),
  case_fold: (text) => text.toLowerCase(),
  lower_first: (text) => text.replace(/\p{L}/u, (letter) => letter.toLowerCase()),
  dash_variant: replaced(/ ?[–—] ?/u, " -- "),
  trailing_stop_dropped: replaced(/\.$/u, ""),
  non_breaking_spaces: (text) => text.replaceAll(" ", "\u00A0"),
  doubled_spaces: (text) => text.replaceAll(" ", "  "),
  decomposed: (text) => text.normalize("NFD"),
  wrapped_in_quotation_marks: (text) => `“${text}”`,
  line_break_inside: replaced(/ /u, "\n"),
};

const OWN_LETTERS: Readonly<Record<string, Operator>> = {
  zero_width_insert: (text) => `${text.slice(0, 3)}\u200B${text.slice(3)}`,
  soft_hyphen_insert: (text) => `${text.slice(0, 4)}\u00AD${text.slice(4)}`,
  markdown_inside: replaced(/\p{L}{4,}/u, (word) => `**${word}**`),
  upper_case: (text) => text.toUpperCase(),
  marked_elision: (text) => {
    const words = text.split(" ");
    if (words.length < 12) return null;
    return `${words.slice(0, 4).join(" ")} […] ${words.slice(-4).join(" ")}`;
  },
};

const REJECT: Readonly<Record<string, Operator>> = {
  add_negation: replaced(
    /\b(?:is|was|has|had|were|would|could|did|must|said|told)\b/u,
    (v) => `${v} not`,
  ),
  drop_negation: replaced(/\b(?:not|never|no|nobody) /u, ""),
  swap_pronoun: exchanged([
    ["he", "she"],
    ["his", "her"],
    ["He", "She"],
    ["I", "you"],
    ["it", "they"],
    ["its", "their"],
    ["It", "They"],
  ]),
  change_tense: exchanged([
    ["is", "was"],
    ["are", "were"],
    ["has", "had"],
    ["did", "does"],
    ["came", "comes"],
    ["said", "says"],
    ["told", "tells"],
    ["continues", "continued"],
    ["opened", "opens"],
    ["will", "would"],
  ]),
  word_insert: replaced(/\b(?:the|a|an|The|A) (?=\p{Ll})/u, (article) => `${article}secret `),
  adverb_insert: replaced(/\b(?:said|told|is|was|had|has)\b/u, (verb) => `${verb} angrily`),
  word_swap: (text) => {
    const words = text.split(" ");
    const at = Math.floor(words.length / 2);
    if (words.length < 4 || words[at] === words[at - 1]) return null;
    [words[at - 1], words[at]] = [words[at]!, words[at - 1]!];
    return words.join(" ");
  },
  word_dropped: (text) => {
    const words = text.split(" ");
    if (words.length < 6) return null;
    words.splice(Math.floor(words.length / 2), 1);
    return words.join(" ");
  },
  word_truncated: (text) => {
    const letters = text.replace(/[^\p{L}]+$/u, "");
    return /\p{L}{4}$/u.test(letters) ? letters.slice(0, -2) : null;
  },
  head_truncated: (text) => (/^\p{L}{5}/u.test(text) ? text.slice(2) : null),
  unmarked_elision: (text) => {
    const words = text.split(" ");
    if (words.length < 12) return null;
    return `${words.slice(0, 5).join(" ")} ${words.slice(-5).join(" ")}`;
  },
  elision_out_of_order: (text) => {
    const words = text.split(" ");
    if (words.length < 12) return null;
    return `${words.slice(-4).join(" ")} … ${words.slice(0, 4).join(" ")}`;
  },
  elision_of_scraps: (text) => {
    const words = text.split(" ");
    return words.length < 8 ? null : `${words[0]} … ${words[4]} … ${words.at(-1)}`;
  },
  frankenquote_far: (text, { story, sentence }) => {
    const other = story.sentences.findLast(({ block }) => Math.abs(block - sentence.block) > 3);
    return other === undefined ? null : `${text} ${sentenceText(story, other)}`;
  },
  cross_paragraph: (text, { story, sentence }) => {
    const next = story.sentences[sentence.index + 1];
    if (next === undefined || next.block === sentence.block) return null;
    return `${text} ${sentenceText(story, next)}`;
  },
  merged_without_mark: (text, { story, sentence }) => {
    const next = story.sentences[sentence.index + 1];
    if (next === undefined) return null;
    return `${text.split(" ").slice(0, 4).join(" ")} ${sentenceText(story, next).split(" ").slice(-4).join(" ")}`;
  },
  number_changed: replaced(/\d+/u, (figures) => String(Number(figures) + 1)),
  number_word_changed: exchanged([
    ["five", "six"],
    ["four", "seven"],
    ["three", "two"],
    ["sixty", "seventy"],
    ["ten", "twenty"],
    ["forty", "fifty"],
    ["eleven", "twelve"],
    ["hundred", "thousand"],
    ["ninth", "tenth"],
    ["second", "third"],
  ]),
  number_grown: replaced(/\d+(?:,\d{3})*/u, (figures) => `${figures}0`),
  decimal_moved: replaced(/(\d)\.(\d)/u, "$1$2"),
  unit_swapped: exchanged([
    ["hours", "days"],
    ["weeks", "months"],
    ["minutes", "seconds"],
    ["tonnes", "kilograms"],
    ["percent", "points"],
    ["pounds", "shillings"],
    ["year", "month"],
    ["years", "months"],
  ]),
  date_shifted: exchanged([
    ["Monday", "Friday"],
    ["Tuesday", "Wednesday"],
    ["Sunday", "Saturday"],
    ["Thursday", "Friday"],
    ["January", "June"],
    ["March", "April"],
    ["December", "November"],
    ["October", "September"],
  ]),
  name_swapped: exchanged([
    ["Zelenskyy", "Witkoff"],
    ["Kushner", "Macron"],
    ["Slovakia", "Slovenia"],
    ["Moscow", "Kyiv"],
    ["Josiah", "Amos"],
    ["Marta", "Peter"],
    ["Adeyemi", "Voss"],
    ["Calloway", "Marsh"],
    ["Tom", "Yusuf"],
    ["Portline", "Westhaven"],
  ]),
  title_added: replaced(
    /\b(?:Zelenskyy|Witkoff|Josiah|Marta|Peter|Adeyemi|Voss|Calloway|Marsh|Banas)\b/u,
    (name) => `Lord ${name}`,
  ),
  hedge_dropped: replaced(
    /\b(?:perhaps|almost|about(?= [0-9])|may|rarely|expected to|more accurately) /u,
    "",
  ),
  hyphen_changed: replaced(/(\p{L})[-–](\p{L})/u, "$1$2"),
  plural_changed: replaced(
    /\b(?!this\b|its\b|his\b|was\b|has\b|is\b)\p{Ll}{3,}[^s\W]s\b/u,
    (word) => word.slice(0, -1),
  ),
  homoglyph: (text) =>
    /[aeo]/u.test(text) ? text.replace(/a/u, "а").replace(/e/u, "е").replace(/o/u, "о") : null,
  dotless_i: replaced(/i/u, "ı"),
  accent_added: replaced(/e/u, "é"),
  contraction_turned: replaced(/\b(did|could|would|was|is) not\b/u, "$1n’t"),
  paraphrase: (text) =>
    text.length < 45
      ? null
      : `In other words, it was stated that ${text.split(" ").reverse().join(" ")}`,
  from_question: () => "What did everybody agree on last night in the great hall?",
  from_memory: () => "It was the best of times, it was the worst of times",
  too_short: (text) => /\p{L}{3}/u.exec(text)?.[0] ?? null,
  empty: () => "",
  blank: () => " \u200B\n ",
  only_marks: () => "“…”",
};

const MUTATORS = [
  ["keep", KEEP],
  ["own-letters", OWN_LETTERS],
  ["reject", REJECT],
] as const;

/** Every mutation of one sentence. */
export function mutationsOf(story: Story, sentence: Sentence): Mutation[] {
  const text = sentenceText(story, sentence);
  return MUTATORS.flatMap(([verdict, operators]) =>
    Object.entries(operators).flatMap(([operator, apply]): Mutation[] => {
      const words = apply(text, { story, sentence });
      return words === null ? [] : [{ operator, verdict, words }];
    }),
  );
}
