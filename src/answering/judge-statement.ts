import type { Span } from "../story/story.ts";
import { checkClean, cleanText } from "./checks/check-clean.ts";
import { isCopy, voiceOfCopy } from "./checks/check-copy.ts";
import { checkCoverage } from "./checks/check-coverage.ts";
import { checkHedges, checkNegation, checkOpposites } from "./checks/check-markers.ts";
import { checkNames } from "./checks/check-names.ts";
import { checkNumbers } from "./checks/check-numbers.ts";
import { checkQuotations } from "./checks/check-quotations.ts";
import { checkRelevance } from "./checks/check-relevance.ts";
import { type CheckResult, fail, pass, type Stamp, stampOf } from "./checks/check-result.ts";
import { checkRoles } from "./checks/check-roles.ts";
import { checkVoice } from "./checks/check-voice.ts";
import { checkWording } from "./checks/check-wording.ts";
import { readClaim } from "./checks/read-claim.ts";
import { readEvidence } from "./checks/read-evidence.ts";
import type { DraftStatement, Grounding } from "./draft.ts";
import { type ResolvedCitation, resolveCitations } from "./resolve-citations.ts";

/** What became of one statement of a draft. */
export interface JudgedStatement {
  /** As it may be shown; meaningless when the stamp is `none`. */
  readonly text: string;
  readonly stamp: Stamp;
  /** Stretches of the story to quote for it, in story order. */
  readonly spans: readonly Span[];
  readonly checks: readonly CheckResult[];
}

function judgeWith(
  text: string,
  citations: readonly ResolvedCitation[],
  question: string,
  grounding: Grounding,
): JudgedStatement {
  const { story } = grounding;
  const cited = citations.map(({ sentence }) => sentence);
  const spans = citations.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const evidence = readEvidence(story, cited);
  const copied = cited.find((sentence) => isCopy(story, sentence, text));
  if (copied !== undefined) {
    const own = voiceOfCopy(story, copied);
    const relevance = checkRelevance(readClaim(text, question, story), evidence);
    const checks = [own.result, relevance];
    return { text: own.text, stamp: stampOf(checks), spans, checks };
  }
  const quoted = checkQuotations(readClaim(text, question, story), story, evidence.sentences);
  const claim = readClaim(quoted.text, question, story);
  const voice = checkVoice(claim, evidence);
  const checks = [
    quoted.result,
    checkNumbers(claim, evidence, question),
    checkNames(claim, evidence),
    checkNegation(claim, evidence),
    checkOpposites(claim, evidence),
    checkHedges(claim, evidence),
    checkRoles(claim, evidence),
    checkWording(claim, evidence),
    voice.result,
    checkRelevance(claim, evidence),
    checkCoverage(claim, evidence),
  ];
  return { text: voice.text, stamp: stampOf(checks), spans, checks };
}

/** Leaves out the citations without which a statement stands just as well. */
function withFewest(
  judged: JudgedStatement,
  citations: readonly ResolvedCitation[],
  judge: (citations: readonly ResolvedCitation[]) => JudgedStatement,
): JudgedStatement {
  let best = judged;
  let kept = citations;
  for (const citation of citations.toReversed()) {
    if (kept.length === 1) break;
    const fewer = kept.filter((other) => other !== citation);
    const without = judge(fewer);
    if (without.stamp !== best.stamp || without.text !== best.text) continue;
    best = without;
    kept = fewer;
  }
  return best;
}

/**
 * Checks one statement of a draft against the story. Never throws, whatever a model wrote.
 * Citations that add nothing are left out.
 */
export function judgeStatement(
  statement: DraftStatement,
  grounding: Grounding,
  question: string,
): JudgedStatement {
  const text = cleanText(statement.text);
  const { kept, problems } = resolveCitations(statement, grounding);
  const clean = checkClean(text);
  const detail = problems.join("; ");
  const none = kept.length === 0;
  const citations = none
    ? fail("citations", "none", detail === "" ? "the statement cites nothing" : detail)
    : pass("citations");
  const known = none || problems.length === 0 ? citations : { ...citations, detail };
  if (none || !clean.passed) return { text, stamp: "none", spans: [], checks: [known, clean] };
  const judge = (list: readonly ResolvedCitation[]) => judgeWith(text, list, question, grounding);
  const judged = judge(kept);
  const best = judged.stamp === "none" ? judged : withFewest(judged, kept, judge);
  return { ...best, checks: [known, clean, ...best.checks] };
}
