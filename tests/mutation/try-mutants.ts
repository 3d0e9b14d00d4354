import type { NumberedMutant } from "./probe-source.ts";
import type { Session } from "./start-session.ts";

/** How a mutant fared. */
export interface Verdict {
  readonly mutant: NumberedMutant;
  /** Killed: a test failed. Hung: the tests never ended, which a person notices, too. */
  readonly outcome: "killed" | "survived" | "hung" | "reached by no test";
}

const PROBE_TIMEOUT = 20 * 60_000;

/** Finds out which test files reach which mutant, then runs for each mutant those, the quick ones first. */
export async function* tryMutants(
  session: Session,
  mutants: readonly NumberedMutant[],
  tests: readonly string[],
): AsyncGenerator<Verdict> {
  const probed = await session.ask({ mutants, tests }, PROBE_TIMEOUT);
  if (probed === null || !("files" in probed)) throw new Error("the tests could not be run");
  const failed = probed.files.filter(({ passed }) => !passed);
  if (failed.length > 0) {
    throw new Error(`fail without a mutant: ${failed.map(({ file }) => file).join(", ")}`);
  }
  const quickFirst = probed.files.toSorted((a, b) => a.duration - b.duration);
  for (const mutant of mutants) {
    const reaching = quickFirst.filter(({ reached }) => reached.includes(mutant.id));
    if (reaching.length === 0) {
      yield { mutant, outcome: "reached by no test" };
      continue;
    }
    const expected = reaching.reduce((sum, { duration }) => sum + duration, 0);
    const reply = await session.ask(
      { mutant, tests: reaching.map(({ file }) => file) },
      30_000 + 4 * expected,
    );
    if (reply === null) yield { mutant, outcome: "hung" };
    else if ("killedBy" in reply) {
      yield { mutant, outcome: reply.killedBy === null ? "survived" : "killed" };
    }
  }
}
