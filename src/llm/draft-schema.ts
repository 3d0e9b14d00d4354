import { z } from "zod";

/** Text of a single statement: longer ones are no answer. */
const LONGEST_TEXT = 600;

export const statementSchema = z.object({
  cites: z.array(z.object({ sentence: z.string(), words: z.string().nullable() })),
  text: z.string(),
});

/**
 * What a model answers. Order matters: `in_story` is decided first, and within a statement the
 * citations come before the text, so that a finished statement can be checked at once.
 */
export const draftSchema = z.object({
  in_story: z.boolean(),
  statements: z.array(statementSchema),
  nearest: z.array(z.string()),
});

/** A statement as the schema has it, or null; overlong texts are none. */
export function parseStatement(value: unknown): z.infer<typeof statementSchema> | null {
  const parsed = statementSchema.safeParse(value);
  return parsed.success && parsed.data.text.length <= LONGEST_TEXT ? parsed.data : null;
}
