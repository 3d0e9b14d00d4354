import { type CastMember, type Sentence, type Story, sliceOf } from "../../story/story.ts";
import { sexOfMember } from "./sex-of-member.ts";
import { topicOfSpeech } from "./topic-of-speech.ts";
import { baseOf, presentOf } from "./verb-forms.ts";

/** A question that a sentence of the story seems to answer. Whether it does is for others to check. */
export interface QuestionIdea {
  readonly text: string;
  readonly sentence: Sentence;
  /** Of one kind there should not be too many: "speech", "deed", "who", "length". */
  readonly kind: "speech" | "deed" | "who" | "length";
  /** Whom or what it is about; one of each is enough. */
  readonly about: string;
}

/** The name that the story uses most, with its article where it has one ("the Portline Company"). */
function commonNameOf(story: Story, { name, kind, mentions }: CastMember): string {
  const counts = new Map<string, number>();
  for (const { start, end } of mentions.slice(0, 200)) {
    const article =
      kind === "body" && /\b[Tt]he\s+$/u.test(story.text.slice(Math.max(0, start - 5), start));
    const words = sliceOf(story, { start, end }).replace(/\s+/gu, " ");
    const called = `${article ? "the " : ""}${words}`;
    counts.set(called, (counts.get(called) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? name;
}

function sentenceAt(offset: number, sentences: readonly Sentence[]): Sentence | null {
  return sentences.find(({ start, end }) => offset >= start && offset < end) ?? null;
}

function speechIdeas(story: Story, sentences: readonly Sentence[]): QuestionIdea[] {
  const [from, to] = [sentences[0]!.start, sentences.at(-1)!.end];
  return story.utterances.flatMap((utterance): QuestionIdea[] => {
    const { kind, speaker, start, end } = utterance;
    if (kind === "scare" || speaker === null || start < from || end > to) return [];
    const member = story.cast.find(({ name }) => name === speaker);
    const sentence = sentenceAt(start, sentences);
    if (member === undefined || sentence === null) return [];
    // Of a report inside a report, the inner one is asked for.
    const outer = story.utterances.some(
      (other) =>
        other !== utterance &&
        other.start >= start &&
        other.end <= end &&
        other.kind === "reported",
    );
    const topic = outer ? null : topicOfSpeech(story, utterance, member);
    if (topic === null) return [];
    const text = `What did ${commonNameOf(story, member)} say about ${topic}?`;
    return [{ text, sentence, kind: "speech", about: member.name }];
  });
}

/** Verbs whose object can be asked for, with what goes with it. */
const DEEDS: ReadonlyMap<string, string> = new Map(
  "oppose|insist on|want|demand|offer|deny|refuse|propose|reject|promise|fear|expect|need|support|launch|build|lose|find|buy|sell|steal|discover|carry|hide|bring|show|write|remember|learn|worry about|complain about|believe|plan|claim|mention|pour|open|cut|drink|eat|break|choose"
    .split("|")
    .map((verb) => [verb.split(" ")[0]!, verb] as const),
);

function deedIdeas(story: Story, sentences: readonly Sentence[]): QuestionIdea[] {
  const [from, to] = [sentences[0]!.start, sentences.at(-1)!.end];
  return story.cast.flatMap((member) =>
    member.mentions.flatMap(({ start, end }): QuestionIdea[] => {
      if (start < from || end > to) return [];
      const sentence = sentenceAt(start, sentences);
      // Only where the name opens the sentence is it surely what the verb is about.
      if (sentence === null || start - sentence.start > 4) return [];
      const verb = /^\s+(?:\p{L}+ly\s+)?(\p{Ll}+)\s+\S/u.exec(story.text.slice(end, end + 60))?.[1];
      const base = verb === undefined ? null : baseOf(verb);
      const deed = base === null ? undefined : DEEDS.get(base);
      if (deed === undefined) return [];
      const aux = presentOf(base!) === verb ? "does" : "did";
      const text = `What ${aux} ${commonNameOf(story, member)} ${deed}?`;
      return [{ text, sentence, kind: "deed", about: member.name }];
    }),
  );
}

function whoIdeas(story: Story, sentences: readonly Sentence[]): QuestionIdea[] {
  const [from, to] = [sentences[0]!.start, sentences.at(-1)!.end];
  return story.cast.flatMap((member): QuestionIdea[] => {
    const role = member.roles[0];
    if (member.kind !== "person" || role === undefined) return [];
    // What looks like a person by its role alone may be a place or a people.
    const speaks = story.utterances.some(({ speaker }) => speaker === member.name);
    if (!speaks && sexOfMember(story, member) === null) return [];
    for (const { start, end } of member.mentions) {
      if (start < from || end > to) continue;
      const near = story.text.slice(Math.max(0, start - role.length - 12), end + role.length + 12);
      const sentence = sentenceAt(start, sentences);
      if (sentence === null || !near.replace(/\s+/gu, " ").includes(role)) continue;
      return [{ text: `Who is ${member.name}?`, sentence, kind: "who", about: member.name }];
    }
    return [];
  });
}

const LENGTH =
  /(?<!\p{L})(?:\p{L}+|\d+)\s+(?:hours|days|weeks|months|years|minutes)\s+of\s+(\p{Ll}{4,})(?=[\s,.])/gu;

function lengthIdeas(story: Story, sentences: readonly Sentence[]): QuestionIdea[] {
  return sentences.flatMap((sentence) =>
    [...sliceOf(story, sentence).matchAll(LENGTH)].map(([, noun]): QuestionIdea => {
      return { text: `How long did the ${noun} last?`, sentence, kind: "length", about: noun! };
    }),
  );
}

/**
 * Questions that some sentences of an English story (in a row) seem to answer: what somebody said
 * about something, what somebody wants or did, who somebody is, how long something took.
 */
export function questionIdeas(story: Story, sentences: readonly Sentence[]): QuestionIdea[] {
  if (story.language !== "en" || sentences.length === 0) return [];
  return [
    ...speechIdeas(story, sentences),
    ...deedIdeas(story, sentences),
    ...lengthIdeas(story, sentences),
    ...whoIdeas(story, sentences),
  ];
}
