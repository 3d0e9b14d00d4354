import type { Retriever } from "../../retrieval/retrieved.ts";
import {
  ADDRESSED,
  FOREIGN_TOPIC,
  GREETING,
  SMALL_TALK,
  type SmallTalkKind,
} from "./small-talk-forms.ts";

/** Longer messages are questions, or nothing that a friendly line helps. UTF-16 code units. */
const LONGEST = 300;

/** From this weight on, a word tells what a message is about. */
const TELLING = 0.4;

/** What the bot is told to do is not what a message is about. */
const ORDER =
  /^(?:translate|repeat|write|print|reveal|pretend|ignore|forget|show|explain|define)$/u;

interface Compiled {
  readonly kind: SmallTalkKind;
  readonly whole: RegExp;
  readonly opening: RegExp | null;
}

let compiled: readonly Compiled[] | null = null;
let greeting: RegExp | null = null;

/** Compiled on first use: they are long. */
function forms(): readonly Compiled[] {
  compiled ??= SMALL_TALK.map(({ kind, whole, opening }) => ({
    kind,
    whole: new RegExp(`^(?:(?:${whole})(?:${ADDRESSED})(?: |$))+$`, "u"),
    opening: opening === undefined ? null : new RegExp(`^(?:${opening})`, "u"),
  }));
  return compiled;
}

function plainOf(message: string): string {
  return message
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’ʼ`´]/gu, "'")
    .replace(/[^\p{L}\p{M}\p{N}'+*/=@^×÷-]+/gu, " ")
    .replace(/(?<!\d) ?- ?(?!\d)/gu, " ")
    .replace(/ +/gu, " ")
    .trim();
}

/** Words of the message that the stories have as a name or a number, in any script or spelling. */
function namesTheStory(message: string, retriever: Retriever, storyId: string | undefined) {
  const options = storyId === undefined ? {} : { storyId };
  const { question, missing } = retriever.read(message, options);
  return question.terms.some((term) => term.kind === "name" && !missing.includes(term));
}

/** True where one sentence has every telling word of the message: it may well ask about that. */
function isToldOf(message: string, retriever: Retriever, storyId: string | undefined): boolean {
  const options = storyId === undefined ? {} : { storyId };
  const { question } = retriever.read(message, options);
  const terms = question.terms.filter(
    ({ kind, weight, word }) => kind === "word" && weight >= TELLING && !ORDER.test(word),
  );
  const best = retriever.retrieve(message, { ...options, limit: 1 })[0]?.sentences[0];
  if (best === undefined || terms.length === 0) return false;
  return terms.every(({ asked }) =>
    best.matches.some((match) => match.asked === asked && /^(?:exact|stem)$/u.test(match.how)),
  );
}

/**
 * What kind of small talk a message is; null for whatever may be a question about the story. A
 * message that names somebody of the story is never small talk, nor is chatter all of whose words
 * the story has. English, German, French, Spanish, Polish, Ukrainian and Russian.
 */
export function readSmallTalk(
  message: string,
  retriever: Retriever,
  storyId?: string,
): SmallTalkKind | null {
  if (message.length > LONGEST) return null;
  const plain = plainOf(message);
  // Emoji, question marks, nothing at all: there is nothing to look up.
  if (plain === "") return "greeting";
  greeting ??= new RegExp(`^(?:(?:${GREETING})(?:${ADDRESSED})(?: |$))+`, "u");
  const rest = plain.replace(greeting, "").trim();
  const kind = rest === "" ? "greeting" : (kindOf(rest) ?? strangeTopic(rest, retriever, storyId));
  if (kind === null || namesTheStory(message, retriever, storyId)) return null;
  const open = kind === "chatter" || kind === "about-bot" || kind === "misuse";
  return open && isToldOf(message, retriever, storyId) ? null : kind;
}

/** "How tall is Mount Everest?": chatter, where the story has none of the words. */
function strangeTopic(
  plain: string,
  retriever: Retriever,
  storyId: string | undefined,
): SmallTalkKind | null {
  const opening = FOREIGN_TOPIC.exec(plain)?.[0];
  if (opening === undefined) return null;
  const options = storyId === undefined ? {} : { storyId };
  const { question, missing } = retriever.read(plain.slice(opening.length), options);
  const strange = question.terms.length > 0 && question.terms.length === missing.length;
  return strange ? "chatter" : null;
}

function kindOf(plain: string): SmallTalkKind | null {
  // "thanks, bye": each part small talk of its own; the last one tells the kind.
  for (const { kind, whole, opening } of forms()) {
    if (whole.test(plain) || opening?.test(plain) === true) return kind;
  }
  return mixed(plain);
}

/** "thank you so much, great answer", "bye bye, see you": parts of several kinds. */
function mixed(plain: string): SmallTalkKind | null {
  const words = plain.split(" ");
  for (let at = words.length - 1; at > 0; at--) {
    const [head, tail] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    const first = forms().find(({ whole }) => whole.test(head));
    if (first === undefined) continue;
    const second = forms().find(
      ({ whole, opening }) => whole.test(tail) || opening?.test(tail) === true,
    );
    if (second !== undefined) return second.kind;
  }
  return null;
}
