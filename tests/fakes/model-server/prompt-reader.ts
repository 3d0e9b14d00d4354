/** A request as the stand-in model sees it. */
export interface SeenPrompt {
  readonly system: string;
  readonly sentences: readonly {
    readonly label: string;
    readonly speaker: string | null;
    readonly text: string;
  }[];
  readonly question: string;
  readonly whole: string;
}

interface ChatRequest {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

const LINE = /^\[(s\d+)\] \(([^)]*)\) (.*)$/gm;

/** Reads the sentences and the question out of the messages that Verbatim sends. */
export function readPrompt({ messages }: ChatRequest): SeenPrompt {
  const contents = messages.map(({ content }) => content);
  const story = contents[1] ?? "";
  const sentences = [...story.matchAll(LINE)].map(([, label, place, text]) => ({
    label: label!,
    speaker: /, (.+) speaking$/.exec(place!)?.[1] ?? null,
    text: text!,
  }));
  const question = /\n\nQuestion =====\w+=====\n([\s\S]*)\n=====\w+=====$/.exec(
    contents.at(-1) ?? "",
  )?.[1];
  if (question === undefined || sentences.length === 0) {
    throw new Error("the stand-in model was sent a prompt it does not know");
  }
  return { system: contents[0]!, sentences, question, whole: contents.join("\n") };
}

/** Statement and quotes of each claim that a judging prompt holds; null for another prompt. */
export function readVerification({ messages }: ChatRequest): readonly SeenClaim[] | null {
  if (!messages[0]!.content.startsWith("You check statements against quotes")) return null;
  const claims = [
    ...messages.at(-1)!.content.matchAll(/^Statement \d+ (=====\w+=====)\n([\s\S]*?)\n\1$/gm),
  ].map(([, , body]) => {
    const [text, ...quotes] = body!.split("\nQuote: ");
    return { text: text!, quotes };
  });
  if (claims.length === 0) throw new Error("the stand-in model was sent nothing to judge");
  return claims;
}

export interface SeenClaim {
  readonly text: string;
  readonly quotes: readonly string[];
}
