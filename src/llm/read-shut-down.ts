import OpenAI from "openai";
import { createLimitedFetch } from "./limit-bytes.ts";
import { serverKindOf } from "./server-profile.ts";

/**
 * The days on which OpenAI shuts models down, from its page of deprecations as it was in November 2026
 * (developers.openai.com/api/docs/deprecations). It stands in where the server itself does not tell.
 */
const ANNOUNCED: Readonly<Record<string, string>> = {
  "gpt-4.5-preview": "2025-07-14",
  "o1-preview": "2025-07-28",
  "o1-mini": "2025-10-27",
  "chatgpt-4o-latest": "2026-02-17",
  "gpt-5-chat-latest": "2026-07-23",
  "gpt-3.5-turbo": "2026-10-23",
  "gpt-4": "2026-10-23",
  "gpt-4-turbo": "2026-10-23",
  "gpt-4.1-nano": "2026-10-23",
  o1: "2026-10-23",
  "o3-mini": "2026-10-23",
  "o4-mini": "2026-10-23",
  "gpt-5": "2026-12-11",
  "gpt-5-mini": "2026-12-11",
  "gpt-5-nano": "2026-12-11",
  o3: "2026-12-11",
  "gpt-4o": "2027-01-14",
  "gpt-4o-mini": "2027-01-14",
  "gpt-4.1": "2027-01-14",
  "gpt-4.1-mini": "2027-01-14",
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DEADLINE = 10_000;

/** The day that was announced for a model of OpenAI's; a dated name is its model's. Null: none was. */
export function announcedShutDown(model: string): string | null {
  return ANNOUNCED[model.replace(/-\d{4}-\d{2}-\d{2}$/, "")] ?? null;
}

export interface ShutDownOptions {
  readonly apiKey: string | null;
  /** Null: OpenAI's own. */
  readonly baseUrl: string | null;
  readonly model: string;
}

/**
 * The day on which a model is shut down, like "2026-12-11": as its server says (`shutdown_date` of
 * `GET /models/…`), or, at OpenAI, as it was announced. Null: none is known. Never rejects.
 */
export async function readShutDown(options: ShutDownOptions): Promise<string | null> {
  const { apiKey, baseUrl, model } = options;
  const client = new OpenAI({
    apiKey: apiKey ?? "none",
    ...(baseUrl === null ? {} : { baseURL: baseUrl }),
    maxRetries: 0,
    logLevel: "off",
    fetch: createLimitedFetch(),
  });
  const announced = serverKindOf(baseUrl) === "openai" ? announcedShutDown(model) : null;
  try {
    const found = (await client.models.retrieve(model, {
      signal: AbortSignal.timeout(DEADLINE),
    })) as { shutdown_date?: unknown };
    const day = found.shutdown_date;
    return typeof day === "string" && DAY.test(day) ? day : announced;
  } catch {
    return announced;
  }
}
