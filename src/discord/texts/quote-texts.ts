import type { BlockKind } from "../../story/story.ts";
import type { InEveryLanguage } from "./language.ts";

/** How a quote is introduced: who speaks, and where it stands. Names come formatted and escaped. */
export interface QuoteTexts {
  /** For a speaker whom the story leaves open. */
  readonly unsureSpeaker: string;
  readonly direct: (speaker: string) => string;
  readonly reported: (speaker: string) => string;
  readonly scare: (speaker: string) => string;
  /** A term in quotation marks that is nobody's for sure. */
  readonly scareOfNobody: string;
  readonly narration: string;
  readonly paragraph: (number: number) => string;
  readonly places: Readonly<Record<BlockKind, string>>;
  readonly showInContext: string;
}

export const QUOTE_TEXTS: InEveryLanguage<QuoteTexts> = {
  en: {
    unsureSpeaker: "a speaker the story leaves open",
    direct: (speaker) => `${speaker}, quoted`,
    reported: (speaker) => `${speaker}, as reported`,
    scare: (speaker) => `a term of ${speaker}`,
    scareOfNobody: "a term, in quotation marks",
    narration: "the story",
    paragraph: (number) => `paragraph ${number}`,
    places: {
      title: "title",
      heading: "heading",
      caption: "photo caption",
      credit: "credit",
      paragraph: "paragraph",
      boilerplate: "boilerplate",
    },
    showInContext: "Show in context",
  },
  uk: {
    unsureSpeaker: "автор слів неясний",
    direct: (speaker) => `${speaker}, пряма мова`,
    reported: (speaker) => `${speaker}, у переказі`,
    scare: (speaker) => `${speaker}, слова в лапках`,
    scareOfNobody: "вислів у лапках",
    narration: "сам текст",
    paragraph: (number) => `абзац ${number}`,
    places: {
      title: "заголовок",
      heading: "підзаголовок",
      caption: "підпис до фото",
      credit: "авторство фото",
      paragraph: "абзац",
      boilerplate: "службовий текст",
    },
    showInContext: "Показати контекст",
  },
  de: {
    unsureSpeaker: "unklar, von wem",
    direct: (speaker) => `${speaker}, wörtlich`,
    reported: (speaker) => `${speaker}, indirekt wiedergegeben`,
    scare: (speaker) => `${speaker}, Ausdruck in Anführungszeichen`,
    scareOfNobody: "ein Ausdruck in Anführungszeichen",
    narration: "der Text selbst",
    paragraph: (number) => `Absatz ${number}`,
    places: {
      title: "Titel",
      heading: "Zwischenüberschrift",
      caption: "Bildunterschrift",
      credit: "Bildnachweis",
      paragraph: "Absatz",
      boilerplate: "Beiwerk",
    },
    showInContext: "Im Zusammenhang zeigen",
  },
  fr: {
    unsureSpeaker: "auteur des mots incertain",
    direct: (speaker) => `${speaker}, citation directe`,
    reported: (speaker) => `${speaker}, propos rapportés`,
    scare: (speaker) => `${speaker}, expression entre guillemets`,
    scareOfNobody: "une expression entre guillemets",
    narration: "le texte lui-même",
    paragraph: (number) => `paragraphe ${number}`,
    places: {
      title: "titre",
      heading: "intertitre",
      caption: "légende de photo",
      credit: "crédit photo",
      paragraph: "paragraphe",
      boilerplate: "texte annexe",
    },
    showInContext: "Voir le contexte",
  },
  es: {
    unsureSpeaker: "sin determinar quién habla",
    direct: (speaker) => `${speaker}, cita textual`,
    reported: (speaker) => `${speaker}, en estilo indirecto`,
    scare: (speaker) => `${speaker}, expresión entre comillas`,
    scareOfNobody: "una expresión entre comillas",
    narration: "el propio texto",
    paragraph: (number) => `párrafo ${number}`,
    places: {
      title: "título",
      heading: "subtítulo",
      caption: "pie de foto",
      credit: "crédito de la foto",
      paragraph: "párrafo",
      boilerplate: "texto accesorio",
    },
    showInContext: "Ver en contexto",
  },
  pl: {
    unsureSpeaker: "nie wiadomo, kto mówi",
    direct: (speaker) => `${speaker}, cytat dosłowny`,
    reported: (speaker) => `${speaker}, mowa zależna`,
    scare: (speaker) => `${speaker}, określenie w cudzysłowie`,
    scareOfNobody: "określenie w cudzysłowie",
    narration: "sam tekst",
    paragraph: (number) => `akapit ${number}`,
    places: {
      title: "tytuł",
      heading: "śródtytuł",
      caption: "podpis pod zdjęciem",
      credit: "autor zdjęcia",
      paragraph: "akapit",
      boilerplate: "tekst dodatkowy",
    },
    showInContext: "Pokaż kontekst",
  },
  ru: {
    unsureSpeaker: "автор слов неясен",
    direct: (speaker) => `${speaker}, прямая речь`,
    reported: (speaker) => `${speaker}, в пересказе`,
    scare: (speaker) => `${speaker}, слова в кавычках`,
    scareOfNobody: "выражение в кавычках",
    narration: "сам текст",
    paragraph: (number) => `абзац ${number}`,
    places: {
      title: "заголовок",
      heading: "подзаголовок",
      caption: "подпись к фото",
      credit: "авторство фото",
      paragraph: "абзац",
      boilerplate: "служебный текст",
    },
    showInContext: "Показать контекст",
  },
};
