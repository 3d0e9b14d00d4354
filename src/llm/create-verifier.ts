import { zodResponseFormat } from "openai/helpers/zod";
import { z } from "zod";
import type { Stamp } from "../answering/checks/check-result.ts";
import { DraftError } from "../answering/draft.ts";
import type { Verifier } from "../answering/verifier.ts";
import type { ChatClient, ChatReader } from "./create-chat-client.ts";
import { renderVerification } from "./prompts.ts";

const verdictsSchema = z.object({ verdicts: z.array(z.enum(["full", "partly", "no"])) });
const verdictsFormat = zodResponseFormat(verdictsSchema, "verdicts");

const STAMPS = { full: "full", partly: "partial", no: "none" } as const;

/** A few words a statement: more is an accident. In UTF-16 code units. */
const LONGEST = 5_000;

/** Reads the verdicts on `count` statements. */
function createVerdictReader(count: number): ChatReader<readonly Stamp[]> {
  let text = "";
  return {
    push(content) {
      text += content;
      if (text.length > LONGEST) throw new DraftError("malformed", "the opinion is too long");
      return [];
    },
    finish() {
      const parsed = verdictsSchema.safeParse(parseObject(text));
      if (!parsed.success || parsed.data.verdicts.length !== count) {
        throw new DraftError("malformed", "the opinion has another form");
      }
      return parsed.data.verdicts.map((verdict) => STAMPS[verdict]);
    },
  };
}

/** The JSON object in a reply that may wrap it in a fence or in polite words; null for none. */
function parseObject(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
  } catch {
    return null;
  }
}

/** A second opinion by a judging call of the model server. */
export function createVerifier(client: ChatClient): Verifier {
  return {
    async verify(statements, signal) {
      const opinions = client.send({
        messages: renderVerification(statements),
        cacheKey: "verify",
        format: () => verdictsFormat,
        read: () => createVerdictReader(statements.length),
        shorten: null,
        asker: null,
        signal,
      });
      let given: Awaited<ReturnType<Verifier["verify"]>> | null = null;
      for await (const stamps of opinions) given ??= stamps;
      if (given === null) throw new DraftError("truncated", "the model gave no opinion");
      return given;
    },
  };
}
