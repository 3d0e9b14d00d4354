import type { Acknowledge } from "../acknowledge.ts";
import type { CardMessage } from "../card.ts";
import type { Language } from "../texts/language.ts";

/** Where a question came from, and where its answer goes: a command, a button, a form, a message. */
export interface AskTarget {
  /** Of the interaction or the message: for logs. */
  readonly id: string;
  readonly user: string;
  /** Ids of the asker's roles. */
  readonly roles: readonly string[];
  readonly server: string | null;
  readonly channel: string | null;
  /** What the asker alone reads is in this language. */
  readonly ownLanguage: Language;
  /** What everybody reads is in this language, unless the server has set another. */
  readonly language: Language;
  /** It is a reply or a mention: what was asked before goes on. */
  readonly goesOn: boolean;
  /** Says that the question is being worked on, within three seconds of its being asked. */
  acknowledge(options: { readonly ephemeral: boolean }): ReturnType<Acknowledge>;
  /** Shows the answer, or in its place what is known by now; the message's id. */
  show(message: CardMessage): Promise<string>;
  /** Says one line instead of an answer, before anything was acknowledged. */
  refuse(words: string): Promise<void>;
}
