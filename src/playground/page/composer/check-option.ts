import { OPTION, type OptionSpec } from "./command-entries.ts";

export interface Candidate {
  readonly name: string;
  readonly value: string | number | boolean;
}

export type CheckedOption =
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly reason: string };

/** The longest string that Discord takes for an option. */
const LONGEST = 6000;
const LARGEST_INTEGER = Number.MAX_SAFE_INTEGER;

/**
 * What was typed for an option, as the value that is sent. `candidates` are the choices, users or
 * channels to choose from, and `null` for an option that takes free input.
 */
export function checkOption(
  spec: OptionSpec,
  typed: string,
  candidates: readonly Candidate[] | null,
): CheckedOption {
  const text = typed.trim();
  if (text === "") return refuse("This option is required. Specify a value.");
  if (spec.type === OPTION.attachment) return refuse("Choose a file.");
  if (candidates !== null) {
    const wanted = text.toLowerCase();
    const found = candidates.find(({ name }) => name.toLowerCase() === wanted);
    return found
      ? { ok: true, value: found.value }
      : refuse("Choose one of the options in the list.");
  }
  if (spec.type === OPTION.integer || spec.type === OPTION.number) return checkNumber(spec, text);
  const length = text.length;
  const { min_length: shortest = 0, max_length: longest = LONGEST } = spec;
  if (length < shortest) return refuse(`Write at least ${shortest} characters.`);
  if (length > longest) return refuse(`Write at most ${longest} characters: this is ${length}.`);
  return { ok: true, value: text };
}

function checkNumber(spec: OptionSpec, text: string): CheckedOption {
  const integer = spec.type === OPTION.integer;
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) return refuse(integer ? "Write a whole number." : "Write a number.");
  if (integer && !Number.isInteger(value)) return refuse("Write a whole number.");
  const { min_value: least = -LARGEST_INTEGER, max_value: most = LARGEST_INTEGER } = spec;
  if (value < least) return refuse(`The least possible value is ${least}.`);
  if (value > most) return refuse(`The greatest possible value is ${most}.`);
  return { ok: true, value };
}

function refuse(reason: string): CheckedOption {
  return { ok: false, reason };
}
