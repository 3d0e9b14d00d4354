import { ROLE_NOUNS } from "../../story/cast/roles.ts";
import type { Story } from "../../story/story.ts";
import { readWords } from "../checks/read-words.ts";
import { fitsPronoun, type Pronoun } from "./pronouns.ts";
import { type AskedQuestion, readAsked } from "./read-asked.ts";
import { asClause, asThose, nounOf } from "./recast.ts";
import { findReferents, type Referent } from "./referents.ts";
import { sexOfMember } from "./sex-of-member.ts";
import type { Turn } from "./turn.ts";

/** Turns that a pronoun may reach back. */
const REACH = 3;
/** Shown text that is read for names, in UTF-16 code units. */
const MOST_TEXT = 3_000;
/** A name that begins this early opens its quote. */
const OPENS = 40;
const SPEAKS =
  /^(?:said|says|told|tells|mentioned|mentions|talked|talks|spoke|asked|asks|claimed|claims|announced|warned|replied|answered|explained|complained|insisted|insists|called|calls|thinks|thought|promised)\b/iu;
const ANSWERS = /(?<!\p{L})(?:answer|reply|respond|retort|say to that)(?!\p{L})/iu;

const distinct = (referents: readonly Referent[]) =>
  [
    ...new Map(referents.toReversed().map((referent) => [referent.key, referent])).values(),
  ].reverse();

/** Those whom a pronoun may mean: the sure ones, or without any the others. */
function fitting(referents: readonly Referent[], wants: Pronoun["wants"]): Referent[] {
  const fit = distinct(referents.filter((referent) => fitsPronoun(referent, wants)));
  const sure = fit.filter(({ sex }) => sex === wants);
  return sure.length > 0 ? sure : fit;
}

function speakerOf(name: string | null, story: Story): Referent[] {
  const member = story.cast.find((one) => one.name === name);
  if (member === undefined) return [];
  const sex = sexOfMember(story, member);
  const { kind } = member;
  return [{ kind, text: member.name, key: member.name, sex, plural: false, start: 0, end: 0 }];
}

/** Members under their full names: an answer may have used them in full, or by a pronoun. */
const inFull = (referents: readonly Referent[], story: Story) =>
  referents.map((referent) => {
    const known = story.cast.some(({ name }) => name === referent.key);
    return known ? { ...referent, text: referent.key } : referent;
  });

/** Everybody and everything that an answer showed. */
function shownIn(
  { quotes, statements }: Turn,
  story: Story,
): (Referent & { readonly spoke: boolean })[] {
  const speakers = quotes.flatMap(({ speaker }) => speakerOf(speaker, story));
  const texts = [...statements, ...quotes.map(({ text }) => text)];
  let left = MOST_TEXT;
  const named: Referent[] = [];
  for (const text of texts) {
    if (left <= 0) break;
    named.push(...findReferents(text.slice(0, left), story));
    left -= text.length;
  }
  const spoken = speakers.map((referent) => ({ ...referent, spoke: true }));
  return [...spoken, ...inFull(named, story).map((referent) => ({ ...referent, spoke: false }))];
}

/** "Who said …?": the answer is a speaker. */
const asksWhoSpeaks = ({ rest }: AskedQuestion) => SPEAKS.test(rest);

/** Who answers "Who …?": the speaker where it asks who said something, else who the best quote is about. */
function whoAnswers(
  question: AskedQuestion,
  turn: Turn,
  story: Story,
  wants: Pronoun["wants"],
): Referent | null {
  const best = turn.quotes[0];
  if (best === undefined) return null;
  const [speaker] = fitting(speakerOf(best.speaker, story), wants);
  if (speaker !== undefined && asksWhoSpeaks(question)) return speaker;
  const asked = new Set(question.referents.map(({ key }) => key));
  const text = best.text.slice(0, MOST_TEXT);
  const all = findReferents(text, story);
  // "Zelenskyy aide Dmytro Lytvyn": a name in somebody else's role is not whom the quote is about.
  const standing = all.filter(({ end }, at) => {
    const next = all[at + 1];
    const between = next === undefined ? "" : text.slice(end, next.start);
    const words = between.trim().split(/\s+/u);
    return !(words.length <= 3 && ROLE_NOUNS.has(words.at(-1)!));
  });
  const named = inFull(standing, story).filter(({ key }) => !asked.has(key));
  const fit = fitting(named, wants);
  if (fit.length === 1 && (fit[0]!.sex === wants || fit[0]!.start < OPENS)) return fit[0]!;
  const first = named.find(({ kind }) => kind === "person");
  const opens = first !== undefined && first.start < OPENS && fit.includes(first);
  return opens ? first : null;
}

/** Of several in one question, the one that it is about; null where that is no one alone. */
function mainOf(
  fit: readonly Referent[],
  asked: AskedQuestion | null,
  pronounText: string,
): Referent | null {
  if (fit.length <= 1) return fit[0] ?? null;
  const subject = asked?.subject ?? null;
  if (subject === null || /\band\b/iu.test(subject)) return null;
  const own = fit.filter(({ text }) => subject.includes(text));
  if (own.length !== 1) return null;
  // "What did Witkoff tell Zelenskyy? – What did he answer?"
  if (fit.length === 2 && ANSWERS.test(pronounText)) return fit.find((one) => one !== own[0])!;
  return own[0]!;
}

function personFor(
  wants: Pronoun["wants"],
  text: string,
  turns: readonly Turn[],
  story: Story,
): Referent | null {
  const last = turns.at(-1)!;
  const asked = readAsked(last.question, story);
  const named = new Set(findReferents(text, story).map(({ key }) => key));
  const others = (referents: readonly Referent[]) =>
    fitting(
      referents.filter(({ key }) => !named.has(key)),
      wants,
    );
  const own = others(findReferents(last.question, story));
  const whoAsked = asked?.subject === null && /^(?:who|which|what)\b/iu.test(asked.wh);
  if (whoAsked) {
    const answering = whoAnswers(asked, last, story, wants);
    if (answering !== null && !named.has(answering.key)) {
      // "Who met Starmer? – What did he say?": either of the two.
      return asksWhoSpeaks(asked) || own.length === 0 ? answering : null;
    }
  }
  if (own.length > 0) return mainOf(own, asked, text);
  // Whom an answer names in passing is meant only where the story tells that they fit.
  const passing = shownIn(last, story).filter(({ sex, spoke }) => sex === wants || spoke);
  const shown = others(passing);
  for (const earlier of turns.slice(-REACH - 1, -1).toReversed()) {
    const fit = others(findReferents(earlier.question, story));
    if (fit.length === 0) continue;
    const main = mainOf(fit, readAsked(earlier.question, story), text);
    const agrees = shown.length === 0 || shown.some(({ key }) => key === main?.key);
    return agrees ? main : null;
  }
  return shown.length === 1 ? shown[0]! : null;
}

/** How many sentences of the story have a thing together with what is asked about it. */
function attested({ key }: Referent, text: string, story: Story): number {
  const head = key.split(/\s+/u).at(-1)!;
  const stems = new Set(
    readWords(text, story.language).flatMap(({ stop, stem }) => (stop ? [] : [stem])),
  );
  let count = 0;
  let looked = 0;
  for (const { start, end } of story.sentences) {
    const sentence = story.text.slice(start, end);
    if (!sentence.includes(head)) continue;
    if (readWords(sentence, story.language).some(({ stem }) => stems.has(stem))) count++;
    if (++looked > 200) break;
  }
  return count;
}

/** What "it" does here, only something that takes place does: no country, and no name. */
const TAKES_PLACE =
  /(?<!\p{L})it\s+(?:be(?:en)?\s+)?(?:\p{L}+ly\s+)?(?:happen(?:ed|ing)?|take|last|work|go(?:ing)?|end|start|begin|over|finish)(?!\p{L})/iu;
/** "What did Voss show the jury? – Who sent it?": what was shown. */
const HANDLED =
  /^(?:show|find|send|give|write|buy|sell|steal|make|build|bring|take|receive|get|see|hear|read|carry|hide|lose|wear|eat|drink|hold|keep|own|offer|discover|throw|drop|leave)(?!\p{L})/u;

/** What a question with "what" asks for, as a thing of its own; null where it speaks of other things. */
function askedThing(asked: AskedQuestion | null): Referent | null {
  if (asked === null) return null;
  // "Who sent what Voss showed the jury? – And who opened it?"
  if (asked.subject === null && /^what\s/u.test(asked.rest)) return thing(asked.rest);
  if (asked.subject === null || !/^what$/iu.test(asked.wh)) return null;
  const handled = HANDLED.test(asked.rest) && asked.rest.split(/\s+/u).length <= 3;
  // "What did the council decide? – Who voted against it?"
  if (!handled && !/^(?:decide|propose|plan|announce|suggest|promise)$/u.test(asked.rest))
    return null;
  return thing(asClause(asked));
}

function thingFor(text: string, turns: readonly Turn[], story: Story): Referent | null {
  const named = new Set(findReferents(text, story).map(({ key }) => key));
  for (const { question } of turns.slice(-REACH).toReversed()) {
    const asked = readAsked(question, story);
    const handled = askedThing(asked);
    if (handled !== null) return handled;
    const takesPlace = TAKES_PLACE.test(text);
    const referents = distinct(findReferents(question, story)).filter(
      (one) =>
        !named.has(one.key) &&
        (!takesPlace || (one.kind === "thing" && !/^(?:the )?\p{Lu}\S*$/u.test(one.text))),
    );
    const single = referents.filter((referent) => fitsPronoun(referent, "it"));
    // "How long did the talks last? – When was it?"
    const fit = single.length > 0 ? single : referents.filter(({ kind }) => kind === "thing");
    if (fit.length <= 1) {
      if (fit.length === 1) return fit[0]!;
      continue;
    }
    const scored = fit.map((referent) => ({ referent, count: attested(referent, text, story) }));
    const most = Math.max(...scored.map(({ count }) => count));
    const likely = scored.filter(({ count }) => count === most).map(({ referent }) => referent);
    if (likely.length === 1) return likely[0]!;
    return likely.find((one) => asked?.subject?.includes(one.text) === true) ?? null;
  }
  return null;
}

const unnamed =
  (kind: Referent["kind"], plural: boolean) =>
  (text: string): Referent => ({
    kind,
    text,
    key: text,
    sex: null,
    plural,
    start: 0,
    end: 0,
  });
const several = unnamed("person", true);
const thing = unnamed("thing", false);

/** "Who were they?" asks for names: those must be told whole. */
const WHO_THEY = /^who(?:\s+(?:are|were)|[’']re)\s+they(?!\p{L})/iu;

function severalFor(text: string, turns: readonly Turn[], story: Story): Referent | null {
  for (const [back, turn] of turns.slice(-REACH).toReversed().entries()) {
    const asked = readAsked(turn.question, story);
    const subject = asked?.subject ?? null;
    // "Which members objected?": those.
    if (subject !== null && (/\band\b/u.test(subject) || /[^s’'i]s$/u.test(subject))) {
      const named = asked!.referents.some(({ text, plural }) => text === subject && !plural);
      if (!named) return several(subject);
    }
    // "Which members objected?", "Which members did he name?": those. Not the steps of "How many
    // steps did they climb?".
    const noun = nounOf(asked?.wh ?? "");
    const askedFor = subject === null || /^(?:which|what)/iu.test(asked!.wh);
    if (askedFor && noun !== null && /^(?:people|\p{Ll}+s)$/u.test(noun)) {
      const whole = WHO_THEY.test(text) ? asThose(asked!) : null;
      return several(whole ?? `the ${noun}`);
    }
    const plural = distinct(findReferents(turn.question, story)).filter((one) => one.plural);
    if (plural.length === 1) return plural[0]!;
    if (plural.length > 1) return null;
    if (back > 0 || asked?.subject !== null || turn.quotes[0] === undefined) continue;
    // "Who stopped speaking?": those two whom the best quote names.
    const people = distinct(inFull(findReferents(turn.quotes[0].text, story), story)).filter(
      ({ kind, plural: many }) => kind === "person" && !many,
    );
    if (people.length === 2) return several(people.map(({ text }) => text).join(" and "));
  }
  return null;
}

/**
 * Whom or what a pronoun of a follow-up means, from the conversation alone; null where nobody fits,
 * or two fit equally well. `text` is the follow-up; `turns` are of one story, oldest first.
 */
export function antecedentOf(
  { wants }: Pronoun,
  text: string,
  turns: readonly Turn[],
  story: Story,
): Referent | null {
  if (turns.length === 0) return null;
  if (wants === "they") return severalFor(text, turns, story);
  return wants === "it" ? thingFor(text, turns, story) : personFor(wants, text, turns, story);
}
