import type { Story } from "../../story/story.ts";
import { splitQuestion } from "../split-question.ts";
import { antecedentOf } from "./antecedents.ts";
import { type BareForm, readBareForm } from "./bare-forms.ts";
import { findOpenPronouns, insert } from "./pronouns.ts";
import { type AskedQuestion, LEAD, readAsked } from "./read-asked.ts";
import { asClause, asEvent, asQuestion, whatElse, whoElse, withQuestionWord } from "./recast.ts";
import { findReferents } from "./referents.ts";
import { isForeign, resolveForeign } from "./resolve-foreign.ts";
import { shiftTopic } from "./shift-topic.ts";
import type { Turn } from "./turn.ts";

/** A question of a conversation, made whole. */
export interface ResolvedQuestion {
  /** The full question, to be shown and answered. */
  readonly text: string;
  /** False: `text` is the question as asked, to the letter. */
  readonly changed: boolean;
}

/** A longer text is no follow-up. UTF-16 code units. */
const LONGEST_FOLLOW_UP = 240;
/** A question that has grown longer is left as it was asked. */
const LONGEST_QUESTION = 480;
/** Turns that are looked at. */
const MOST_TURNS = 10;
/** Only what asks is resolved: an order to the bot is none of the conversation's questions. */
const ASKS =
  /^(?:(?:by|to|with|for|from|of|in|at|on|under|since|until|about) )?(?:who|whom|whose|what|whats|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might|tell me|any)(?!\p{L})/iu;

/** "… that?", "about that": the question before as a clause. Not "that" with a noun behind it. */
const DEMONSTRATIVE =
  /(?<=(?<!\p{L})(?:about|of|to|say|said|says|ask|asked|deny|denied|denies|confirm|confirmed|think|thought|mean|means|know|knew|knows|believe|believed|believes|oppose|opposes|support|supports|explain|explained|report|reported|claim|claimed|mention|mentioned|after|before|against|with|disputes?|disputed|contradicts?|contradicted|rejects?|rejected|accepts?|accepted|likes?|wants?|wanted|sees?|saw|regrets?|welcomes?|criticis\p{L}+|criticiz\p{L}+)\s)(?:that|this)(?=\s*(?:[?!.]|$)| (?:to|with|at|in|on|for)\s)/iu;
/** "When did he say that?" asks the question before once more. */
const SAID_THAT =
  /^(?<word>when|where|why|how|to whom|who to) (?:did|does|has|had|was|is) (?:he|she|they|it|\p{Lu}\S+(?: \p{Lu}\S+)?) (?:say|do|claim|think|tell \S+|want|ask|write|offer|promise|admit) (?:that|this|it|so)\W*$/iu;
const THERE =
  /(?<=(?:was|were|is|are|else|happened|live|lived|go|went|come|came|stay|do|did|met|meet|been)\s)there(?=\s*(?:[?!.]|$))/iu;
/** "How many members are there?": nowhere in particular. */
const EXISTS =
  /^(?:how (?:many|much)|what|which)\b.*(?:is|are|was|were) there|^(?:is|are|was|were) there/iu;
const PLACE = /(?<!\p{L})(?:in|at|on|near) (?:the )?\p{Lu}[^\s?!.,]*(?: \p{Lu}[^\s?!.,]*)*/u;

/** What a question is about, for "tell me more": its people, bodies and things. */
function topicOf({ referents, subject, rest }: AskedQuestion): string {
  const named = [...new Set(referents.map(({ text }) => text))].slice(0, 2);
  return named.length > 0 ? named.join(" and ") : (subject ?? rest);
}

function fromBareForm(form: BareForm, last: string, asked: AskedQuestion, story: Story): string {
  switch (form.asks) {
    case "word":
      return withQuestionWord(asked, form.word) ?? `${asQuestion(form.word)} (${last})`;
    case "who else":
      return whoElse(asked);
    case "what else":
      return whatElse(asked) ?? asQuestion("what else does the story say about", topicOf(asked));
    case "truth":
      return asked.wh === ""
        ? asQuestion("is it true", asClause(asked).replace(/^whether/u, "that"))
        : asQuestion("is", asClause(asked), "true");
    case "after":
    case "before":
      return asQuestion("what happened", form.asks, asEvent(asked));
    case "who said":
      return asQuestion("who said", asClause(asked).replace(/^whether/u, "that"));
    case "shift":
      return shiftTopic(asked, form.to, story);
  }
}

/** "Who is invited to the wedding? – When is it?": of the one thing that the question speaks of. */
function ofTheThing(text: string, { subject, referents }: AskedQuestion): string | null {
  const [, word, aux] = /^(when|where) (is|was) (?:that|this|it)\W*$/iu.exec(text) ?? [];
  const things = referents.filter(({ kind }) => kind === "thing");
  const [thing] = things;
  if (word === undefined || subject !== null || things.length !== 1 || thing === undefined) {
    return null;
  }
  return asQuestion(word, thing.plural ? PLURAL_AUX[aux!.toLowerCase()]! : aux!, thing.text);
}

/** "it" for "the talks" is "they": the helping verb before it follows. */
const PLURAL_AUX: Readonly<Record<string, string>> = {
  is: "are",
  was: "were",
  does: "do",
  has: "have",
};

function withNames(text: string, turns: readonly Turn[], story: Story): string {
  // The second of two questions speaks of the first one.
  const first = splitQuestion(text)[0] ?? text;
  const pronouns = findOpenPronouns(text, story).filter(({ end }) => end <= first.length);
  // "What did he say to him?": two people, and nobody knows which is which.
  const people = pronouns.filter(({ wants }) => wants === "he" || wants === "she");
  const rivals = /(?<!\p{L})he(?!\p{L}).*(?<!\p{L})him(?!\p{L})/iu.test(text) && people.length > 0;
  let result = text;
  for (const pronoun of pronouns.toReversed()) {
    if (rivals && pronoun.wants === "he") continue;
    const antecedent = antecedentOf(pronoun, text, turns, story);
    if (antecedent === null) continue;
    let before = result.slice(0, pronoun.start);
    if (pronoun.wants === "it" && antecedent.plural && !pronoun.possessive) {
      before = before.replace(
        /(?<!\p{L})(is|was|does|has)( )$/iu,
        (_, aux: string, space: string) => (PLURAL_AUX[aux.toLowerCase()] ?? aux) + space,
      );
    }
    result = before + insert(pronoun, antecedent.text) + result.slice(pronoun.end);
  }
  return result;
}

/** The question after its pronouns, "that" and "there" are told from the conversation. */
function withContext(
  text: string,
  turns: readonly Turn[],
  asked: AskedQuestion | null,
  story: Story,
): string {
  const last = turns.at(-1)!;
  const again = SAID_THAT.exec(text)?.groups?.word;
  const didSo = asked?.subject != null && /^(?:did|does|do|has|have|had)$/u.test(asked.aux ?? "");
  if (again !== undefined && asked !== null && didSo) {
    return withQuestionWord(asked, again) ?? text;
  }
  let result = withNames(text, turns, story);
  if (THERE.test(result) && !EXISTS.test(result)) {
    const place = PLACE.exec(last.question)?.[0];
    const referents = asked?.referents ?? findReferents(last.question, story);
    const thing = referents.find(({ kind }) => kind === "thing")?.text;
    if (place !== undefined) result = result.replace(THERE, () => place);
    else if (thing !== undefined) result = result.replace(THERE, () => `at ${thing}`);
  }
  if (asked !== null && DEMONSTRATIVE.test(result)) {
    result = result.replace(DEMONSTRATIVE, () => asClause(asked));
  }
  return result;
}

function resolveEnglish(trimmed: string, turns: readonly Turn[], story: Story): string | null {
  const text = trimmed.replace(LEAD, "");
  const opensWithAnd = /^(?:and|or|but|so)\b/iu.test(trimmed) && text !== trimmed;
  const last = turns.at(-1)!;
  const asked = isForeign(last.question) ? null : readAsked(last.question, story);
  const form = readBareForm(text, opensWithAnd);
  if (form !== null) {
    if (form.asks === "shift") {
      const to = withNames(form.to, turns, story);
      return asked === null
        ? asQuestion("what does the story say about", to)
        : fromBareForm({ asks: "shift", to }, last.question, asked, story);
    }
    if (asked !== null) {
      return ofTheThing(text, asked) ?? fromBareForm(form, last.question, asked, story);
    }
    return `${asQuestion(text)} (${last.question})`;
  }
  if (!ASKS.test(text)) return null;
  const result = withContext(text, turns, asked, story);
  return result === text ? null : asQuestion(result);
}

/** The rules read questions whose white space is single spaces. */
const singleSpaced = (text: string) => text.trim().replace(/\s+/gu, " ");

/**
 * Makes a follow-up whole from the conversation so far: "and who else?", "what did he say about
 * that?", "why?". A question that stands on its own feet, and a pronoun that nobody fits or two fit
 * equally well, stay to the letter. `turns` are oldest first; those of other stories are passed
 * over. English, and the common short forms in German, Ukrainian, French, Spanish, Polish and
 * Russian. Reads nothing but its arguments, and never throws.
 */
export function resolveFollowUp(
  question: string,
  turns: readonly Turn[],
  story: Story,
): ResolvedQuestion {
  const unchanged = { text: question, changed: false };
  const own = turns.filter((turn) => turn.story === story.id).slice(-MOST_TURNS);
  const last = own.at(-1);
  if (last === undefined || question.length > LONGEST_FOLLOW_UP) return unchanged;
  const asked = singleSpaced(question);
  const before = own.map((turn) => ({ ...turn, question: singleSpaced(turn.question) }));
  const text = resolveForeign(asked, before, story) ?? resolveEnglish(asked, before, story);
  if (text === null || text.length > LONGEST_QUESTION || text === asked) return unchanged;
  return { text, changed: true };
}
