import type { ServerResponse } from "node:http";

const NUMBERS = 64;

/** Words that the stand-in takes for one another, as a real model would. */
const ALIKE: Readonly<Record<string, string>> = {
  beverage: "tea",
  attorney: "lawyer",
  automobile: "car",
};

/** A vector by the text's words alone: texts that share words, or words alike, are near. */
export function wordVector(text: string): number[] {
  const vector = new Array<number>(NUMBERS).fill(0);
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
    let hash = 7;
    for (const letter of ALIKE[word] ?? word) {
      hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) >>> 0;
    }
    vector[hash % NUMBERS]! += 1;
  }
  return vector;
}

/** Answers as OpenAI's Embeddings do; as a fault where the behaviour's name begins as one's. */
export function answerEmbeddings(
  response: ServerResponse,
  { input }: { readonly input: readonly string[] },
  behaviour: string,
): void {
  if (behaviour.startsWith("hang")) return;
  if (/^r[45]/.test(behaviour)) {
    response.writeHead(503).end();
    return;
  }
  const data = input.map((text, index) => ({
    object: "embedding",
    index,
    embedding: wordVector(text),
  }));
  response.writeHead(200, { "content-type": "application/json" });
  // Servers promise no order.
  response.end(JSON.stringify({ object: "list", data: data.toReversed(), model: "stand-in" }));
}
