import type { Finding } from "./finding.ts";
import { type Prompts, SetupCancelled } from "./prompts.ts";
import { modelOf, problemOf } from "./settings-rules.ts";
import type { Env, SetupContext, SetupPorts } from "./setup-context.ts";

/** The settings of a model server; blank ones stand for none. */
export interface ModelSettings {
  readonly OPENAI_API_KEY: string;
  readonly OPENAI_BASE_URL: string;
  readonly OPENAI_MODEL: string;
}

export interface ModelAnswers {
  /** Null: the settings stay as they are. */
  readonly settings: ModelSettings | null;
  /** Finds out whether the model answers; empty without one. */
  readonly probe: (ports: SetupPorts) => Promise<readonly Finding[]>;
}

const DEFAULT_MODEL = "gpt-6-luna";
const OLLAMA = "http://127.0.0.1:11434/v1";
const KEYS_PAGE = "https://platform.openai.com/api-keys";

function withProbe(settings: ModelSettings | null, env: Env): ModelAnswers {
  const model = modelOf(settings === null ? env : { ...settings });
  return {
    settings,
    probe: async (ports) => (model === null ? [] : ports.probeModel(model)),
  };
}

async function askModelName(prompts: Prompts, initial: string): Promise<string> {
  const answer = await prompts.text({
    message: "The model to ask",
    initial,
    validate: (name) => (name.trim() === "" ? "A name is needed." : null),
  });
  return answer.trim();
}

async function askOpenAi(prompts: Prompts): Promise<ModelSettings> {
  prompts.say(`The API key is made at ${KEYS_PAGE} by Create new secret key`);
  const key = await prompts.secret({
    message: "The API key",
    validate: (answer) => (answer.trim() === "" ? "A key is needed. Ctrl-C leaves." : null),
  });
  return {
    OPENAI_API_KEY: key.trim(),
    OPENAI_BASE_URL: "",
    OPENAI_MODEL: await askModelName(prompts, DEFAULT_MODEL),
  };
}

async function askOtherServer(prompts: Prompts): Promise<ModelSettings> {
  const url = await prompts.text({
    message: "The server’s address, up to /v1",
    initial: OLLAMA,
    validate: (answer) =>
      answer.trim() === "" ? "An address is needed." : problemOf("OPENAI_BASE_URL", answer),
  });
  const key = await prompts.secret({ message: "Its API key; empty where it takes none" });
  return {
    OPENAI_API_KEY: key.trim(),
    OPENAI_BASE_URL: url.trim(),
    OPENAI_MODEL: await askModelName(prompts, ""),
  };
}

/** Asks whether and which language model drafts the answers. */
export async function askModel(prompts: Prompts, current: Env): Promise<ModelAnswers> {
  const configured = modelOf(current);
  const choice = await prompts.choose("Who drafts the answers?", [
    ...(configured === null
      ? []
      : [{ value: "keep" as const, label: `${configured.name}, as it is set up now` }]),
    { value: "none", label: "Nobody: the story’s sentences alone", hint: "no key, no cost" },
    { value: "openai", label: "A model of OpenAI" },
    { value: "other", label: "A model on another server", hint: "Ollama, llama.cpp, vLLM, …" },
  ]);
  if (choice === "keep") return withProbe(null, current);
  if (choice === "openai") return withProbe(await askOpenAi(prompts), current);
  if (choice === "other") return withProbe(await askOtherServer(prompts), current);
  const none = { OPENAI_API_KEY: "", OPENAI_BASE_URL: "", OPENAI_MODEL: DEFAULT_MODEL };
  return withProbe(none, current);
}

/** Tells what was found out about the model; true when it can be used. */
export function tellModel(findings: readonly Finding[], prompts: Prompts): boolean {
  for (const { state, message } of findings) {
    if (state === "ok") prompts.ok(`Model: ${message}`);
    else prompts.fail(`Model: ${message}`);
  }
  return findings.every(({ state }) => state === "ok");
}

/** Tells what the probe found, and asks again until the model works or the user takes it as it is. */
export async function settleModel(
  first: { readonly answers: ModelAnswers; readonly findings: Promise<readonly Finding[]> },
  { prompts, ports }: SetupContext,
  current: Env,
): Promise<Partial<ModelSettings>> {
  let { answers, findings } = first;
  for (;;) {
    const found = await prompts.wait("Asking the model server", findings);
    if (tellModel(found, prompts)) return answers.settings ?? {};
    const next = await prompts.choose("What now?", [
      { value: "again", label: "Ask the model server again" },
      { value: "other", label: "Change the model" },
      { value: "use", label: "Use it all the same", hint: "when it fails, quotes alone answer" },
      { value: "stop", label: "Stop; nothing was written" },
    ]);
    if (next === "stop") throw new SetupCancelled("stopped");
    if (next === "use") return answers.settings ?? {};
    if (next === "other") answers = await askModel(prompts, current);
    findings = answers.probe(ports);
  }
}
