import type { Expects } from "../../retrieval/parse-question.ts";
import type { SilenceReason } from "./explain-silence.ts";

const WANTED: Readonly<Record<Expects, string>> = {
  person: "a person",
  time: "a time",
  place: "a place",
  quantity: "a number",
  reason: "a reason",
  body: "a country or body",
  duration: "a length of time",
  age: "an age",
  name: "a name",
};

const listed = (words: readonly string[], last: string) =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`);

/** A reason for silence in one English line, for the terminal; other places have texts of their own. */
export function renderSilenceReason(reason: SilenceReason): string {
  switch (reason.kind) {
    case "false-premise": {
      const says = reason.conflict === "denied" ? "says that this is not so" : "says the opposite";
      return `The question takes for granted that ${reason.claim}; the story ${says} (${reason.quote.place}): “${reason.quote.text}”`;
    }
    case "never-speaks":
      return `The story has no words of ${reason.name}.`;
    case "never-named":
      return `The story never has ${listed(quoted(reason.names), "or")}.`;
    case "near-passage": {
      const { quote, speaksOf, lacks, wants } = reason;
      const place = quote.place.charAt(0).toUpperCase() + quote.place.slice(1);
      const parts = [`${place} speaks of ${listed(quoted(speaksOf), "and")}`];
      if (lacks.length > 0) parts.push(`not of ${listed(quoted(lacks), "or")}`);
      if (wants !== null)
        parts.push(
          `${lacks.length > 0 ? "and gives no" : "but gives no"} ${WANTED[wants].replace(/^an? /u, "")}`,
        );
      if (lacks.length === 0 && wants === null) parts.push("but does not say this");
      return `${parts.join(", ").replace(", and gives", " and gives")}.`;
    }
    case "nothing-near":
      return "No passage comes near.";
  }
}
