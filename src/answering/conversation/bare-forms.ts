/** What a follow-up without a subject of its own asks of the question before it. */
export type BareForm =
  | { readonly asks: "word"; readonly word: string }
  | { readonly asks: "who else" | "what else" | "truth" | "after" | "before" | "who said" }
  /** "and Merz?", "what about Russia?": the same about another one. */
  | { readonly asks: "shift"; readonly to: string };

const THAT = "(?: (?:that|this|it|so))";
const HAPPENED = "(?: (?:happen|happened|take place|be|come about))?";
const EXACTLY = "(?: (?:exactly|precisely|again|specifically|then))?";
const WORDED: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^why not${THAT}?$`, "u"), "why not"],
  [
    new RegExp(
      `^(?:why|how come|what for|for what reason)${EXACTLY}(?: (?:is|was|did|does)${THAT}${HAPPENED})?$`,
      "u",
    ),
    "why",
  ],
  [
    new RegExp(
      `^((?:since |until |by )?when|where|how)${EXACTLY}(?: (?:is|was|did|does|were)${THAT}${HAPPENED})?$`,
      "u",
    ),
    "$1",
  ],
  [/^(?:what|which) (day|date|year|month|time) (?:is|was) (?:that|this|it)$/u, "when"],
  [/^(?:at|on) (?:what|which) (?:day|date|time)$/u, "when"],
  [/^(?:in )?(?:what|which) (?:place|city|town|country)$/u, "where"],
  [
    new RegExp(
      `^(how (?:many|much|long|often|far|big|old|many times))${EXACTLY}(?: (?:is|was) (?:that|this))?$`,
      "u",
    ),
    "$1",
  ],
  [/^(how (?:quickly|fast|soon|slowly|well|badly|close|likely|sure|strongly))$/u, "$1"],
  [
    /^((?:by|to|with|for|from|on|in|at|about|under|of|against|since|until) (?:whom|who|what|how (?:long|much|many)|(?:which|whose) \p{L}+))$/u,
    "$1",
  ],
  // "In exchange for what?"
  [
    /^((?:in (?:exchange|return) for|because of|instead of|apart from|on behalf of) (?:whom|who|what))$/u,
    "$1",
  ],
];
const WHO_ELSE =
  /^(?:(?:and )?(?:who|whom|anyone|anybody|someone|somebody) else(?: (?:was it|is it|did (?:that|it|so)|does (?:that|it)|(?:said|says|thinks|thought) (?:that|so)|then|too))?|which others?|others|which other (?:one|ones|people))$/u;
const WHAT_ELSE =
  /^(?:(?:what|anything|something) else(?: then)?|more|(?:tell|show|give) me more(?: about (?:that|it|this))?|go on|continue|(?:any )?(?:more )?details?|what more|is that all|is that it|elaborate)$/u;
const TRUTH =
  /^(?:really|(?:is|was) (?:that|this|it) (?:true|right|so|correct|certain|confirmed|a fact)|is that really (?:true|so)|for real|are you sure(?: about that)?|true|truly)$/u;
const AFTER =
  /^(?:(?:and )?(?:what (?:happened|happens|came|comes|did happen)|what was)?\s*(?:next|then|after (?:that|this|it)|afterwards?|later))$/u;
const BEFORE = /^(?:what (?:happened|came|was) )?(?:before (?:that|this|it)|beforehand)$/u;
const WHO_SAID = /^(?:who (?:said|says|claims|claimed|told you) (?:that|this|it|so)|says who)$/u;
/** A topic is short, and asks nothing itself. */
const TOPIC =
  /^(?!(?:what|who|whom|whose|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|tell|show|give|then|now|if|that|this|it|so|not|no|yes|he|she|they|him|her|them)\b)(?:\S+ ){0,6}\S+$/iu;

/** Reads a short English follow-up; null for a question that stands on its own feet. */
export function readBareForm(text: string, opensWithAnd: boolean): BareForm | null {
  const plain = text.replace(/[\s?!.,;:…]+$/u, "").replace(/^[\s…]+/u, "");
  const lower = plain.toLowerCase();
  for (const [pattern, word] of WORDED) {
    const match = pattern.exec(lower);
    if (match !== null) return { asks: "word", word: word === "$1" ? match[1]! : word };
  }
  if (WHO_ELSE.test(lower)) return { asks: "who else" };
  if (WHAT_ELSE.test(lower)) return { asks: "what else" };
  if (TRUTH.test(lower)) return { asks: "truth" };
  if (AFTER.test(lower)) return { asks: "after" };
  if (BEFORE.test(lower)) return { asks: "before" };
  if (WHO_SAID.test(lower)) return { asks: "who said" };
  const about = /^(?:what|how) about (.+)$/isu.exec(plain)?.[1];
  if (about !== undefined) return TOPIC.test(about) ? { asks: "shift", to: about } : null;
  return opensWithAnd && TOPIC.test(plain) ? { asks: "shift", to: plain } : null;
}
