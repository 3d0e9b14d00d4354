import OpenAI, { APIError } from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import { z } from "zod";
import { createLimitedFetch } from "./limit-bytes.ts";
import { readShutDown } from "./read-shut-down.ts";
import { parametersFor, serverKindOf } from "./server-profile.ts";

/** One thing found out about a model server. */
export interface ProbeFinding {
  readonly ok: boolean;
  /** True where it works, but not for long. */
  readonly warning?: boolean;
  readonly message: string;
}

export interface ProbeOptions {
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
  readonly model: string;
  /** Milliseconds for each request. Default 20,000. */
  readonly deadline?: number;
}

const DEADLINE = 20_000;

const probeFormat = zodResponseFormat(z.object({ in_story: z.boolean() }), "probe");

const DAY = 86_400_000;
/** Days ahead that a model's end is told. */
const AHEAD = 60;

/** What a model's last day means now; null: nothing yet. */
function judgeLastDay(model: string, day: string | null): ProbeFinding | null {
  const left = day === null ? AHEAD + 1 : (Date.parse(day) - Date.now()) / DAY;
  if (left > AHEAD) return null;
  return left <= 0
    ? { ok: false, message: `${model} was to be shut down on ${day}: choose another` }
    : {
        ok: true,
        warning: true,
        message: `${model} will be shut down on ${day}: choose another before that`,
      };
}

function explain(error: unknown): string {
  if (error instanceof APIError && error.status !== undefined) {
    const advice: Readonly<Record<number, string>> = {
      401: "refuses the key: check OPENAI_API_KEY",
      403: "refuses the key: check OPENAI_API_KEY and its project",
      404: "does not know this model or address: check OPENAI_MODEL and OPENAI_BASE_URL",
      429: "is over its limit: check the account's quota",
    };
    return advice[error.status] ?? `answers ${error.status}`;
  }
  return "can't be reached: check OPENAI_BASE_URL and that the server runs";
}

/** Finds out what a model server can do, with one look at its models and one short question. */
export async function probeServer(options: ProbeOptions): Promise<ProbeFinding[]> {
  const { apiKey, baseUrl, model } = options;
  const kind = serverKindOf(baseUrl);
  const signal = () => AbortSignal.timeout(options.deadline ?? DEADLINE);
  const client = new OpenAI({
    apiKey: apiKey ?? "none",
    ...(baseUrl === null ? {} : { baseURL: baseUrl }),
    maxRetries: 0,
    fetch: createLimitedFetch(),
  });
  const findings: ProbeFinding[] = [];
  const lastDay = judgeLastDay(model, await readShutDown(options));
  if (lastDay !== null) findings.push(lastDay);
  const ask = async (format: object, streamed: boolean) => {
    const {
      store: _,
      prompt_cache_key: __,
      stream_options: ___,
      ...parameters
    } = parametersFor(kind, model, "probe");
    const body = {
      model,
      messages: [{ role: "user", content: 'Answer with the JSON {"in_story": true}.' }],
      ...parameters,
      ...format,
    };
    if (!streamed) {
      const reply = await client.chat.completions.create(body as never, { signal: signal() });
      const { choices } = reply as unknown as {
        choices: { message: { content: string | null } }[];
      };
      return choices[0]?.message.content ?? "";
    }
    const usage = { stream: true, stream_options: { include_usage: true } };
    const stream = await client.chat.completions.create({ ...body, ...usage } as never, {
      signal: signal(),
    });
    let counted = false;
    for await (const chunk of stream as unknown as AsyncIterable<{ usage?: object | null }>) {
      counted ||= chunk.usage != null;
    }
    return counted ? "usage" : "";
  };

  try {
    const content = await ask({ response_format: probeFormat }, false);
    const fits = /"in_story"\s*:\s*(?:true|false)/.test(content);
    findings.push({ ok: true, message: `${model} answers (${kind} server)` });
    findings.push({
      ok: fits,
      message: fits
        ? "keeps to a JSON schema"
        : "does not keep to a JSON schema: drafts will be read from plain JSON, and more of them fail",
    });
  } catch (error) {
    if (!(error instanceof APIError) || error.status !== 400) {
      return [...findings, { ok: false, message: `the model server ${explain(error)}` }];
    }
    findings.push({
      ok: true,
      message: `${model} is there (${kind} server), without JSON schemas`,
    });
  }
  try {
    const usage = (await ask({}, true)) === "usage";
    findings.push({
      ok: true,
      message: usage ? "streams, and counts its tokens" : "streams; tokens are estimated",
    });
  } catch (error) {
    findings.push({ ok: false, message: `streaming fails: the server ${explain(error)}` });
  }
  return findings;
}
