import { zodResponseFormat } from "openai/helpers/zod";
import { z } from "zod";
import type { Grounding } from "../answering/draft.ts";
import { draftSchema } from "./draft-schema.ts";
import type { ServerKind } from "./server-profile.ts";

/** Servers limit the values of an enumeration; a long story's labels stay plain strings. */
const MOST_LABELS = 150;
const MOST_STATEMENTS = 3;
const MOST_CITES = 3;

/** Servers that turn a schema into a grammar and so keep to the length of lists. */
const BOUNDED: ReadonlySet<ServerKind> = new Set([
  "llama.cpp",
  "ollama",
  "lmstudio",
  "vllm",
  "unknown",
]);

/** The response format of each story's labels, of the last few stories. */
const MOST_KEPT = 50;

/**
 * The form of a draft for a server. It lists the labels that may be cited, so that no other can be
 * written, and for servers that keep to it, how many: a small model would go on for ever.
 */
export function createDraftFormat(
  kind: ServerKind,
  mostStatements = MOST_STATEMENTS,
): (grounding: Grounding) => object {
  const kept = new Map<string, object>();
  const bounded = BOUNDED.has(kind);
  const list = <Item extends z.ZodType>(item: Item, most: number) =>
    bounded ? z.array(item).max(most) : z.array(item);

  const build = (labels: readonly string[]) => {
    if (labels.length > MOST_LABELS) return zodResponseFormat(draftSchema, "draft");
    const label = z.enum(labels);
    const statement = z.object({
      cites: list(z.object({ sentence: label, words: z.string().nullable() }), MOST_CITES),
      text: z.string(),
    });
    const schema = z.object({
      in_story: z.boolean(),
      statements: list(statement, mostStatements),
      nearest: list(label, MOST_CITES),
    });
    return zodResponseFormat(schema, "draft");
  };

  return ({ sentences }) => {
    const labels = sentences.map(({ label }) => label);
    const key = labels.join();
    let format = kept.get(key);
    if (format === undefined) {
      format = build(labels);
      kept.set(key, format);
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    }
    return format;
  };
}
