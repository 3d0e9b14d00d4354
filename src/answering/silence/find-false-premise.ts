import type { CastMember, Sentence, Span, Story } from "../../story/story.ts";
import type { Quote } from "../answer.ts";
import { leansOn } from "../checks/read-evidence.ts";
import { readWords, type Word } from "../checks/read-words.ts";
import { isSameName } from "../checks/same-word.ts";
import { castIndexOf } from "../conversation/cast-index.ts";
import { readAsked } from "../conversation/read-asked.ts";
import { asEvent } from "../conversation/recast.ts";
import { quoteOf } from "../quote.ts";
import { wholeSentence } from "../show-span.ts";

/** Something that a question takes for granted, and that the story contradicts. */
export interface FalsePremise {
  /** What is taken for granted, as a clause: "Slovakia backed Ukraine’s NATO bid". */
  readonly claim: string;
  /** `opposite`: the story tells the opposite; `denied`: it says that this was or is not done. */
  readonly conflict: "opposite" | "denied";
  /** Whom the premise is about: canonical name. */
  readonly about: string;
  /** Where the story contradicts it. */
  readonly quote: Quote;
}

/** Questions that take for granted that something is or was done. */
const PRESUMES = /^(?:why|when|where|how|how come|since when)$/iu;
/** A question of several clauses, or with a "not" of its own, takes too much for granted to be sure. */
const ENTANGLED =
  /[,;:()"“”]|(?<!\p{L})(?:not|never|no|nobody|without|if|when|while|because|that|who|which|after|before|since|until|although|than|whether|and|or|but)(?!\p{L})|n['’]t(?!\p{L})/iu;
const MOST_WORDS = 14;
/** Sentences about somebody that are looked at, from the story's beginning. */
const MOST_MENTIONS = 400;

const FOR =
  /^(?:support(?:s|ed|ing)?|back(?:s|ed|ing)|favou?r(?:s|ed|ing)?|welcom(?:e|es|ed|ing)|endors(?:e|es|ed|ing)|approv(?:e|es|ed|ing)|agree(?:s|d|ing)?|accept(?:s|ed|ing)?|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|insist(?:s|ed|ing)?|demand(?:s|ed|ing)?|embrac(?:e|es|ed|ing)|back)$/u;
const AGAINST =
  /^(?:oppos(?:e|es|ed|ing)|resist(?:s|ed|ing|ant)?|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|object(?:s|ed|ing)?|veto(?:es|ed|ing)?|forbid(?:s|ding)?|forbade|prohibit(?:s|ed|ing)?|ban(?:s|ned|ning)?|block(?:s|ed|ing)?|den(?:y|ies|ied|ying)|declin(?:e|es|ed|ing))$/u;
const NOT = /^(?:not|never|nor|\p{L}+n['’]t)$/u;
/** Behind these, "to do" was not done. */
const UNDONE = /^(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?)$/u;
/** Between "not" and its verb. */
const LINK = /^(?:been|be|have|has|had|yet|to|even|ever|really|still|also|\p{L}+ly)$/u;
const HYPOTHETICAL =
  /(?<!\p{L})(?:if|unless|whether|would|could|might|may|should|perhaps|maybe|must)(?!\p{L})/iu;
const INCLUDING = /(?<!\p{L})(?:including|such as|among them|like|led by)\s[^.;:!?]*$/iu;

interface Premise {
  readonly claim: string;
  readonly member: CastMember;
  /** The verb as the claim has it. */
  readonly verb: Word;
  /** What it is done to: content words behind the verb. */
  readonly objects: readonly Word[];
}

/** The one member of the cast that words name; null for none or several. */
function memberOf(story: Story, words: readonly Word[]): CastMember | null {
  const content = words.filter(({ stop }) => !stop);
  if (content.length === 0) return null;
  const index = castIndexOf(story);
  const [first, ...others] = content.map(({ word }) => index.named(word));
  const named = first!.filter((member) => others.every((members) => members.includes(member)));
  return named.length === 1 ? named[0]! : null;
}

function readPremise(question: string, story: Story): Premise | null {
  const asked = readAsked(question, story);
  if (asked === null || asked.aux === null || asked.subject === null) return null;
  if (!PRESUMES.test(asked.wh) || ENTANGLED.test(`${asked.subject} ${asked.rest}`)) return null;
  // What may, will or should be done is not taken for done.
  if (/^(?:may|might|could|would|should|must|can|will)$/u.test(asked.aux)) return null;
  const member = memberOf(story, readWords(asked.subject, story.language));
  const words = readWords(asked.rest, story.language);
  const [verb, ...behind] = words;
  if (member === null || verb === undefined || words.length > MOST_WORDS) return null;
  const objects = behind.filter(({ stop }) => !stop);
  // "How does he think?" says too little to be denied; "when was she charged?" does not.
  const passive = /^(?:is|are|was|were|has|have)$/u.test(asked.aux);
  if (/ing$/u.test(verb.word) || (objects.length === 0 && !passive)) return null;
  return { claim: asEvent(asked), member, verb, objects };
}

/** A sentence about somebody, with the one that it leans on. */
interface Looked {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** The words of both. */
  readonly around: readonly Word[];
}

const IDEA =
  /(?<!\p{L})(?:the|this|that|such an?)\s+(?:idea|move|plan|offer|proposal|decision|step|claim|suggestion|bid)(?!\p{L})/iu;

function sentencesAbout(story: Story, { mentions }: CastMember): Looked[] {
  const sentences = new Set<Sentence>();
  let at = 0;
  for (const { start } of mentions.slice(0, MOST_MENTIONS)) {
    while (at < story.sentences.length && story.sentences[at]!.end <= start) at++;
    const sentence = story.sentences[at];
    if (sentence !== undefined && sentence.start <= start) sentences.add(sentence);
  }
  return [...sentences].map((sentence) => {
    const text = story.text.slice(sentence.start, sentence.end);
    const words = readWords(text, story.language, sentence.start);
    const before = story.sentences[sentence.index - 1];
    const leans = leansOn(story, sentence) !== null || IDEA.test(text);
    const joined = leans && before?.block === sentence.block;
    const earlier = joined
      ? readWords(story.text.slice(before!.start, before!.end), story.language, before!.start)
      : [];
    return { sentence, words, around: [...earlier, ...words] };
  });
}

/** Share (0..1) of some words that a stretch of the story has, names by whatever it calls them. */
function shareOf(objects: readonly Word[], around: readonly Word[]): number {
  if (objects.length === 0) return 1;
  const met = objects.filter((word) =>
    around.some((other) => word.stem === other.stem || (word.capital && isSameName(word, other))),
  );
  return met.length / objects.length;
}

/** "Ukraine’s allies", "Moscow-friendly": it is somebody else. */
const OWNED = /^(?:['’]|-\p{L})/u;

/** Who does what stands at a place: the last one named before it; `sure` where the name stands alone. */
function agentAt(story: Story, sentence: Span, at: number) {
  let agent: { readonly member: CastMember; readonly sure: boolean } | null = null;
  let latest = -1;
  for (const member of story.cast) {
    for (const { start, end } of member.mentions) {
      if (start < sentence.start || end > at || start <= latest) continue;
      latest = start;
      agent = { member, sure: !OWNED.test(story.text.slice(end, end + 2)) };
    }
  }
  return agent;
}

/** True where the one named does it: right before it, or in a list of those who do. */
function isAgent(story: Story, { member }: Premise, { sentence }: Looked, word: Word): boolean {
  const agent = agentAt(story, sentence, word.start);
  if (agent !== null) return agent.sure && agent.member === member;
  return member.mentions.some(
    ({ start, end }) =>
      start > word.end &&
      end <= sentence.end &&
      !OWNED.test(story.text.slice(end, end + 2)) &&
      INCLUDING.test(story.text.slice(word.end, start)),
  );
}

/** "not been charged", "refused to allow": the place of a word is denied. */
function isDenied(words: readonly Word[], at: number): boolean {
  let back = at - 1;
  while (back >= 0 && at - back <= 4 && LINK.test(words[back]!.word)) back--;
  const before = words[back];
  if (before === undefined) return false;
  return NOT.test(before.word) || (UNDONE.test(before.word) && words[back + 1]?.word === "to");
}

type Stance = "same" | "opposite" | "denied";

/** How a word of the story stands to the claim's verb; null: it has nothing to do with it. */
function stanceOf({ verb }: Premise, words: readonly Word[], at: number): Stance | null {
  const word = words[at]!;
  const denied = isDenied(words, at);
  if (word.stem === verb.stem) return denied ? "denied" : "same";
  const own = FOR.test(verb.word) ? FOR : AGAINST.test(verb.word) ? AGAINST : null;
  if (own === null) return null;
  if (own.test(word.word)) return denied ? "opposite" : "same";
  const other = own === FOR ? AGAINST : FOR;
  if (!other.test(word.word)) return null;
  // "refusing to allow": what is refused is another matter.
  if (
    words[at + 1]?.word === "to" &&
    !/^(?:resistant|oppos\p{L}+|object\p{L}*|agree\p{L}*)$/u.test(word.word)
  ) {
    return null;
  }
  return denied ? "same" : "opposite";
}

interface Found {
  readonly looked: Looked;
  readonly stance: "opposite" | "denied";
  readonly alone: boolean;
}

/** What the story must have of the claim's objects to speak of the same, and to be about it at all. */
const SAME_MATTER = 1;
const SAME_FIELD = 0.5;

/**
 * What a question takes for granted although the story says otherwise: "Why did Slovakia back the
 * bid?", where the story has Slovakia resist it. Found only where somebody of the cast is told to
 * have done the opposite, or not to have done it, about just the same; and nowhere in the story
 * what the question says. Null for everything less sure: a wrong charge is worse than none.
 */
export function findFalsePremise(question: string, story: Story): FalsePremise | null {
  if (story.language !== "en") return null;
  const premise = readPremise(question, story);
  if (premise === null) return null;
  const { member, objects, claim } = premise;
  let found: Found | null = null;
  for (const looked of sentencesAbout(story, member)) {
    for (const [at, word] of looked.words.entries()) {
      const stance = stanceOf(premise, looked.words, at);
      if (stance === null) continue;
      const share = shareOf(objects, looked.around);
      // Somewhere the story has it as the question says: then the question is a fair one.
      if (stance === "same") {
        const agent = agentAt(story, looked.sentence, word.start);
        const own = agent === null || !agent.sure || agent.member === member;
        if (share >= SAME_FIELD && own) return null;
        continue;
      }
      const text = story.text.slice(looked.sentence.start, looked.sentence.end);
      if (share < SAME_MATTER || !isAgent(story, premise, looked, word)) continue;
      if (HYPOTHETICAL.test(text.slice(0, word.start - looked.sentence.start))) continue;
      // What one sentence says alone goes before what it says with the one before.
      const alone = shareOf(objects, looked.words) >= SAME_MATTER;
      if (found === null || (alone && !found.alone)) found = { looked, stance, alone };
    }
  }
  if (found === null) return null;
  const { sentence } = found.looked;
  const before = story.sentences[sentence.index - 1];
  const whole =
    !found.alone && before !== undefined
      ? { start: before.start, end: sentence.end }
      : wholeSentence(story, sentence);
  return { claim, conflict: found.stance, about: member.name, quote: quoteOf(story, whole, 1) };
}
