import {
  type CastMember,
  type Sentence,
  type Span,
  type Story,
  sliceOf,
} from "../../story/story.ts";
import type { Candidate } from "./find-candidates.ts";
import { isSummable } from "./is-summable.ts";
import { lookAround } from "./look-around.ts";
import { standAlone } from "./stand-alone.ts";
import { itemOf, overlaps, type SummaryItem } from "./summary-item.ts";

const MOST_SPEAKERS = 6;
const MOST_LINES = 10;
/** Lines of one speaker, by how many speakers there are: two sides are told in more words. */
const linesEach = (speakers: number) => (speakers <= 3 ? 3 : 2);

/** Somebody who is told to hold something, in the narrator's words: "Moscow opposes …". */
const STANCE =
  /^(?:\s|,|\p{L}+ly\b|has|have|had|also|still|is|are|was|were)*\s(?:oppos|refus|reject|support|back(?:s|ed)\b|insist|demand|want|resist|favou?r|object|den(?:y|ie)|declin|agree|accept|accus|blam|call(?:s|ed)\s+(?:for|on)|offer|threaten|welcom|condemn|criticis|criticiz|warn)/iu;

/** Whoever asks holds nothing by it. */
const QUESTION = /\?["”’»)\]]*(?:\s|$)/u;

interface Line {
  readonly member: CastMember;
  readonly span: Span;
  readonly score: number;
}

/** The member of the cast that a sentence opens with, where it tells what they hold. */
function standing(story: Story, sentence: Sentence): CastMember | null {
  for (const { member, start, end } of lookAround(story).mentions(sentence)) {
    const before = story.text.slice(sentence.start, start);
    if (/[“"«„]|\p{Ll}\s*$|,/u.test(before)) continue;
    if (STANCE.test(story.text.slice(end, sentence.end))) return member;
  }
  return null;
}

/** Whose words or stand a stretch shows; null where it is nobody's alone. */
export function sideOf(story: Story, sentence: Sentence, span: Span): CastMember | null {
  const voice = lookAround(story).voice(span);
  if (voice.kind === "direct" || voice.kind === "reported") {
    return story.cast.find(({ name }) => name === voice.speaker) ?? null;
  }
  return standing(story, sentence);
}

function findLines(story: Story, candidates: readonly Candidate[]): Line[] {
  const known = new Map(candidates.map((candidate) => [candidate.sentence, candidate]));
  return story.sentences.flatMap((sentence): Line[] => {
    if (!isSummable(story, sentence) || QUESTION.test(sliceOf(story, sentence))) return [];
    const candidate = known.get(sentence);
    const span = candidate?.span ?? standAlone(story, sentence);
    if (span === null) return [];
    const member = sideOf(story, sentence, span);
    return member === null ? [] : [{ member, span, score: candidate?.score ?? 0 }];
  });
}

function pickLines(lines: readonly Line[], most: number): Line[] {
  const picked: Line[] = [];
  for (const line of lines.toSorted((a, b) => b.score - a.score)) {
    if (picked.length >= most) break;
    if (!picked.some(({ span }) => overlaps(span, line.span))) picked.push(line);
  }
  return picked.sort((a, b) => a.span.start - b.span.start);
}

/** Who holds what: the words of each speaker, and what the story tells of their stand. */
export function groupSides(story: Story, candidates: readonly Candidate[]): SummaryItem[] {
  const bySpeaker = Map.groupBy(findLines(story, candidates), ({ member }) => member);
  const speakers = [...bySpeaker]
    .map(([member, lines]) => ({
      member,
      lines,
      weight: lines.reduce((sum, { score }) => sum + 0.2 + score, 0),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SPEAKERS);
  return speakers
    .flatMap(({ member, lines }) =>
      pickLines(lines, linesEach(speakers.length)).map(({ span }) =>
        itemOf({ type: "member", name: member.name }, span),
      ),
    )
    .slice(0, MOST_LINES);
}
