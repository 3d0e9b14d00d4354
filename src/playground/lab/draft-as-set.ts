import { setTimeout as wait } from "node:timers/promises";
import { DraftError, type DraftEvent, type DraftModel } from "../../answering/draft.ts";
import type { LabSettings } from "./lab-settings.ts";
import { faithful, liar, obedient, type StandIn } from "./stand-ins.ts";

const STAND_INS: Readonly<Record<string, StandIn>> = { faithful, liar, obedient };

/** Tells what a stand-in drafts, a statement at a time. */
function* eventsOf(standIn: StandIn, request: Parameters<DraftModel["draftAnswer"]>[0]) {
  const { question, grounding } = request;
  const sentences = grounding.sentences.map(({ label, sentence: { start, end } }) => ({
    label,
    text: grounding.story.text.slice(start, end),
  }));
  const statements = standIn(question, sentences);
  if (statements.length === 0) {
    yield { type: "silent", nearest: [], why: null } satisfies DraftEvent;
    return;
  }
  for (const statement of statements) yield { type: "statement", statement } satisfies DraftEvent;
  yield { type: "end" } satisfies DraftEvent;
}

/**
 * A model that waits and fails as the panel says, and drafts as the stand-in chosen there; with
 * "own" as the configured one, without any where none is configured.
 */
export function draftAsSet(settings: () => LabSettings, own: DraftModel | null): DraftModel {
  return {
    name: own?.name ?? "stand-in",
    promptVersion: own?.promptVersion ?? "stand-in",
    async *draftAnswer(request) {
      const { model, fault, latency } = settings();
      await wait(latency);
      if (fault !== null) throw new DraftError(fault, "as set in the panel");
      const standIn = STAND_INS[model];
      if (standIn !== undefined) {
        // A stand-in costs nothing.
        request.onCost?.(0);
        yield* eventsOf(standIn, request);
      } else if (own !== null) yield* own.draftAnswer(request);
      else throw new DraftError("unavailable", "no model is configured");
    },
  };
}
