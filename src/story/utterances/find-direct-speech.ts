import type { Utterance } from "../story.ts";
import { attributeLines } from "./attribute-lines.ts";
import { findLines, type LinesInput } from "./find-lines.ts";
import { partFlatBlocks } from "./part-flat-blocks.ts";
import type { SpeakerResolver } from "./resolve-speaker.ts";
import type { AttributionInput } from "./scene.ts";

export interface DirectSpeechInput extends LinesInput {
  readonly resolver: SpeakerResolver;
  /** Canonical name of a member of the cast. */
  readonly nameOf: (member: number) => string;
  /** Who is reported to speak, with where. */
  readonly reported: AttributionInput["reported"];
}

/** Somebody's own words, with who is known to have said them by then. */
export interface DirectSpeech {
  readonly utterances: readonly Utterance[];
  /** Speakers with where they spoke, in text order. */
  readonly spoke: readonly { readonly at: number; readonly member: number }[];
}

/** What everybody says in quotation marks, and terms that the narrator quotes, in text order. */
export function findDirectSpeech(input: DirectSpeechInput): DirectSpeech {
  const lines = findLines(input);
  const turns = partFlatBlocks(input.text, input.blocks, lines);
  const { text, resolver, reported } = input;
  const members = attributeLines({ ...turns, text, resolver, reported });
  const utterances = lines.map(({ quotation, cue, kind }, at): Utterance => {
    const member = kind === "direct" ? members[at]! : null;
    return {
      start: quotation.start,
      end: quotation.end,
      kind,
      speaker: member === null ? null : input.nameOf(member),
      source: cue?.source ?? null,
      // A name and a colon have no verb.
      cue: quotation.label === undefined ? (cue?.verb ?? null) : null,
    };
  });
  const spoke = lines.flatMap(({ quotation, kind }, at) =>
    kind === "direct" && members[at] !== null
      ? [{ at: quotation.outer.end, member: members[at]! }]
      : [],
  );
  return { utterances, spoke };
}
