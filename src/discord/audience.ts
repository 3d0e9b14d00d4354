import type { Here } from "./command.ts";
import { type Answerable, whisper } from "./reply.ts";
import { LANGUAGES, type Language } from "./texts/language.ts";
import { type Addressed, languageFor, ownLanguage } from "./texts/language-for.ts";
import { REFUSAL_TEXTS } from "./texts/refusal-texts.ts";

/** Who will see an answer, and in which language. */
export interface Audience {
  /** Only whoever asked sees it. */
  readonly isPrivate: boolean;
  readonly language: Language;
}

/** The language that a server has set for what everybody reads; null: each asker's own. */
export function serverLanguage({ settings }: Pick<Here, "settings">): Language | null {
  return LANGUAGES.find((known) => known === settings.language) ?? null;
}

/** True where only whoever asked may see it; `wished` is what they said about it, null for nothing. */
export function isForAskerAlone(
  { maySpeak, settings }: Pick<Here, "settings" | "maySpeak">,
  wished: boolean | null,
): boolean {
  return !maySpeak || (wished ?? settings.isPrivate);
}

/** Who will see what somebody asks for; `wished` is what they said about it, null for nothing. */
export function audienceOf(
  addressed: Addressed,
  here: Pick<Here, "settings" | "maySpeak">,
  wished: boolean | null,
): Audience {
  const isPrivate = isForAskerAlone(here, wished);
  const language = languageFor(addressed, {
    forEverybody: !isPrivate,
    serverLanguage: serverLanguage(here),
  });
  return { isPrivate, language };
}

/** The language of what somebody shows to everybody. */
export function languageForAll(addressed: Addressed, here: Pick<Here, "settings">): Language {
  return languageFor(addressed, { forEverybody: true, serverLanguage: serverLanguage(here) });
}

/** Whether something may be shown to everybody here; whoever gets false was told why. */
export async function mayShowEverybody(
  interaction: Answerable,
  { maySpeak }: Pick<Here, "maySpeak">,
): Promise<boolean> {
  if (!maySpeak) {
    await whisper(interaction, REFUSAL_TEXTS[ownLanguage(interaction)].notInThisChannel);
  }
  return maySpeak;
}
