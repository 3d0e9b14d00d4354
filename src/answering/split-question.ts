/** A further question behind the first: ", and what did they say?", "… ? Who …". */
const FURTHER =
  /(?:,\s*|\s+)(?:and|but)\s+(?=(?:what|who|whom|whose|when|where|why|how|which|did|does|do|is|are|was|were|has|have|had|will|would|can)\b)|\?\s+(?=\p{L})/giu;
/** The least that is a question of its own: a question word and two more. */
const FEWEST_WORDS = 3;
const MOST_PARTS = 3;

/**
 * The questions that one text asks, in order: "Who met in Berlin, and what did they say?" asks two.
 * A part too short to stand alone stays with its neighbour ("When and where was it?").
 */
export function splitQuestion(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  const push = (end: number, next: number) => {
    const part = text.slice(start, end).trim();
    if (part.split(/\s+/).length < FEWEST_WORDS || parts.length >= MOST_PARTS) return;
    parts.push(part);
    start = next;
  };
  for (const match of text.matchAll(FURTHER)) {
    const rest = text.slice(match.index + match[0].length).trim();
    if (rest.split(/\s+/).length < FEWEST_WORDS) continue;
    const mark = match[0].startsWith("?") ? 1 : 0;
    push(match.index + mark, match.index + match[0].length);
  }
  const last = text.slice(start).trim();
  if (last !== "" || parts.length === 0) parts.push(last);
  return parts;
}
