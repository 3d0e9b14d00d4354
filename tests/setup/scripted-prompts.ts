import { type Prompts, SetupCancelled } from "../../src/setup/prompts.ts";

type Kind = "secret" | "text" | "choose" | "confirm";

/** One question that is expected, with its answer; `Error` leaves there. */
export interface Expected {
  readonly kind: Kind;
  readonly asks: RegExp;
  readonly answer: string | boolean | "LEAVE";
  /** Runs before the answer is given. */
  readonly before?: () => void | Promise<void>;
}

export interface ScriptedPrompts extends Prompts {
  /** Everything that was told, a line each: "ok …", "fail …". */
  readonly told: readonly string[];
  /** Questions of the script that were not asked. */
  readonly left: () => number;
}

/** A user who answers a script; a question out of turn fails the test. */
export function scriptPrompts(script: readonly Expected[]): ScriptedPrompts {
  const told: string[] = [];
  let at = 0;
  const tell = (kind: string) => (message: string) => void told.push(`${kind} ${message}`);
  const ask = async (kind: Kind, message: string): Promise<string | boolean> => {
    const expected = script[at++];
    if (expected?.kind !== kind || !expected.asks.test(message)) {
      throw new Error(`question ${at} was not in the script: ${kind} "${message}"`);
    }
    await expected.before?.();
    if (expected.answer === "LEAVE") throw new SetupCancelled("stopped");
    return expected.answer;
  };
  /** What is typed has to be taken at once: a script makes no mistakes that it does not name. */
  const typed = async (
    kind: "secret" | "text",
    { message, validate }: Parameters<Prompts["text"]>[0],
  ): Promise<string> => {
    for (;;) {
      const answer = String(await ask(kind, message));
      const problem = validate?.(answer) ?? null;
      if (problem === null) return answer;
      told.push(`refused ${problem}`);
    }
  };
  return {
    told,
    left: () => script.length - at,
    begin: tell("begin"),
    end: tell("end"),
    note: (title, text) => void told.push(`note ${title}\n${text}`),
    say: tell("say"),
    address: tell("address"),
    ok: tell("ok"),
    warn: tell("warn"),
    fail: tell("fail"),
    secret: (question) => typed("secret", question),
    text: (question) => typed("text", question),
    async choose(message, choices) {
      const answer = await ask("choose", message);
      const chosen = choices.find(({ value }) => value === answer);
      if (chosen === undefined) throw new Error(`"${answer}" is no choice of "${message}"`);
      return chosen.value;
    },
    confirm: async (message) => (await ask("confirm", message)) === true,
    wait: (_, result) => result,
  };
}
