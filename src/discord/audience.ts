import type { Here } from "./command.ts";
import { LANGUAGES, type Language } from "./texts/language.ts";
import { type Addressed, languageFor } from "./texts/language-for.ts";

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

/** Who will see what somebody asks for; `wished` is what they said about it, null for nothing. */
export function audienceOf(
  addressed: Addressed,
  here: Pick<Here, "settings" | "maySpeak">,
  wished: boolean | null,
): Audience {
  const isPrivate = !here.maySpeak || (wished ?? here.settings.isPrivate);
  const language = languageFor(addressed, {
    forEverybody: !isPrivate,
    serverLanguage: serverLanguage(here),
  });
  return { isPrivate, language };
}
