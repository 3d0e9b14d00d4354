import { readFileSync } from "node:fs";
import { parseStory } from "../../src/story/parse-story.ts";
import { mutationsOf } from "../answering/mutations/operators.ts";
import { HARMLESS_AS_STATEMENTS, runMutations } from "../answering/mutations/run-mutations.ts";
import { answerTo, flat, quotedLines, textsOf } from "./lib/card-text.ts";
import { askMany, settle } from "./lib/load.ts";
import { addCrowd, startStage } from "./lib/stage.ts";
import { readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const STORIES = [
  "corpus/ukraine-nato.txt",
  "tests/fixtures/stories/lamp-room.txt",
  "tests/fixtures/stories/harbour-trial.txt",
];
const KEPT = 0.995;
const RATE = 40;

const negationsIn = (text: string) =>
  text.match(/\b(?:not|never|no|nobody|nothing|without|un\w+able)\b|n[’']t\b/giu)?.length ?? 0;

/** What of a lying model's drafts came to be seen: lines given as the story's that are not, and lies without a mark. */
async function tellLies(
  count: number,
): Promise<{ readonly shown: number; readonly bad: readonly string[] }> {
  const article = readFileSync(STORIES[0]!, "utf8");
  const story = parseStory(article, { id: "story" });
  const own = flat(story.text);
  const lies = new Set(
    story.sentences.flatMap((sentence) =>
      mutationsOf(story, sentence)
        // "during talks" for "during the talks": a statement may say it so, a quote may not.
        .filter(
          ({ verdict, operator, words }) =>
            verdict === "reject" &&
            (!HARMLESS_AS_STATEMENTS.has(operator) ||
              negationsIn(words) < negationsIn(story.text.slice(sentence.start, sentence.end))),
        )
        .map(({ words }) => flat(words)),
    ),
  );
  const stage = await startStage({ model: "liar" });
  try {
    await askMany(stage, { count, rate: RATE, askers: addCrowd(stage.discord, 200) });
    await settle(stage, 30_000);
    const bad: string[] = [];
    let shown = 0;
    for (const { id } of readWire(stage.discord)) {
      const components = answerTo(stage.discord, id)?.components;
      const quotes = quotedLines(components);
      shown += quotes.length;
      bad.push(...quotes.filter((line) => !own.includes(line)));
      const statements = textsOf(components)
        .flatMap((text) => text.split("\n"))
        .filter((line) => /\\\[\d\\\]/.test(line) && !/partly/i.test(line))
        .map((line) => flat(line.replace(/(?:\s*\\\[\d\\\])+.*$/u, "").replace(/\\(.)/gu, "$1")));
      bad.push(...statements.filter((text) => lies.has(text) && !own.includes(text)));
    }
    return { shown, bad };
  } finally {
    await stage.stop();
  }
}

/** Every way to falsify a sentence, on every sentence, before the checks; and told by a lying model. */
export default {
  id: "S16",
  title: "quote mutations × sentences",
  target: "0 false, stitched or misattributed shown; ≥ 99.5 % of the true kept",
  async run({ quick }) {
    let [tried, bad, truths, lost, misattributed] = [0, 0, 0, 0, 0];
    for (const file of STORIES) {
      const report = runMutations(parseStory(readFileSync(file, "utf8"), { id: "story" }));
      tried += report.falseWords;
      truths += report.trueWords + report.trueStatements;
      lost += report.trueLost.length + report.statementsLost.length;
      misattributed += report.misattributed;
      bad +=
        report.notTheSlice.length +
        report.falseLocated.length +
        report.falseQuoted.length +
        report.falseCertified.length +
        report.wrongSpeaker.length;
    }
    const told = await tellLies(quick ? 100 : 600);
    const kept = 1 - lost / truths;
    return {
      figure: `${bad} of ${tried + misattributed} false ones certified, ${told.bad.length} of ${told.shown} lines on the wire false, ${(kept * 100).toFixed(2)} % of ${truths} true ones kept`,
      passed: bad === 0 && told.bad.length === 0 && kept >= KEPT && told.shown > 100,
      notes: told.bad.slice(0, 3),
    };
  },
} satisfies Score;
