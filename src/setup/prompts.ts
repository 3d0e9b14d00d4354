export interface Question {
  readonly message: string;
  /** What is wrong with an answer, in one sentence; null: nothing. */
  readonly validate?: (answer: string) => string | null;
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/**
 * How setup talks with its user. Whatever is asked throws `SetupCancelled` when the user leaves, and
 * where there is nobody to ask.
 */
export interface Prompts {
  begin(title: string): void;
  end(message: string): void;
  /** A few lines that are to be read. */
  note(title: string, text: string): void;
  say(message: string): void;
  /** An address, whole on a line of its own, so that it can be copied or clicked. */
  address(url: string): void;
  ok(message: string): void;
  warn(message: string): void;
  fail(message: string): void;
  /** An answer that is not shown while it is typed. */
  secret(question: Question): Promise<string>;
  text(question: Question & { readonly initial?: string; readonly hint?: string }): Promise<string>;
  choose<Value extends string>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  confirm(message: string): Promise<boolean>;
  /** Shows that something is waited for. */
  wait<Result>(message: string, result: Promise<Result>): Promise<Result>;
}

/** The user left, or a question was met where nobody answers. */
export class SetupCancelled extends Error {
  override readonly name = "SetupCancelled";
}
