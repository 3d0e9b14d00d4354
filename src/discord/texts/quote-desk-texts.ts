import type { QuoteVerdict } from "../../answering/quote-check/check-quote.ts";
import type { UtteranceKind } from "../../story/story.ts";
import type { InEveryLanguage } from "./language.ts";
import { counted } from "./plural.ts";

/** The desk of `/quote`: finding, posting and copying quotes. Names and topics come escaped. */
export interface QuoteDeskTexts {
  readonly voices: Readonly<Record<UtteranceKind, string>>;
  readonly quotesOf: (speaker: string) => string;
  readonly quotesOfEverybody: string;
  readonly about: (topic: string) => string;
  readonly count: (count: number) => string;
  readonly page: (page: number, of: number) => string;
  /** The word of the story that introduces somebody's words. */
  readonly cue: (cue: string) => string;
  readonly nothingFound: string;
  readonly nobodyOfThatName: string;
  readonly exactWords: Readonly<Record<QuoteVerdict, string>>;
  /** Stands behind an `altered` verdict where the true words follow. */
  readonly nearest: string;
  readonly sameWords: string;
  readonly buttons: Readonly<Record<"post" | "context" | "card" | "copy" | "postCard", string>>;
  readonly pulledBy: (mention: string, entry: number) => string;
  /** `post` and `copy` are the labels of buttons. */
  readonly noPictures: (post: string, copy: string) => string;
  readonly copyAsFile: string;
  readonly cast: {
    readonly title: string;
    readonly also: (names: string) => string;
    readonly direct: (count: number) => string;
    readonly reported: (count: number) => string;
    readonly mentioned: (count: number) => string;
    readonly more: (count: number) => string;
    readonly nobody: string;
  };
}

export const QUOTE_DESK_TEXTS: InEveryLanguage<QuoteDeskTexts> = {
  en: {
    voices: {
      direct: "in their own words",
      reported: "as reported",
      scare: "terms in quotation marks",
    },
    quotesOf: (speaker) => `Quotes of ${speaker}`,
    quotesOfEverybody: "Quotes of everybody",
    about: (topic) => `about “${topic}”`,
    count: (count) => counted("en", count, { one: "quote", other: "quotes" }),
    page: (page, of) => `page ${page} of ${of}`,
    cue: (cue) => `cue “${cue}”`,
    nothingFound: "The story has no such words.",
    nobodyOfThatName:
      "The story has nobody of that name. Choose one from the list that opens as you type.",
    exactWords: {
      exact: "The story has these words.",
      wrong_speaker: "The story has these words.",
      altered: "The story does not have these words.",
      absent: "The story does not have these words.",
    },
    nearest: "What comes nearest:",
    sameWords: "the same words in other typography, white space, case or with marked omissions",
    buttons: {
      post: "Post",
      context: "Context",
      card: "Card",
      copy: "Copy",
      postCard: "Post card",
    },
    pulledBy: (mention, entry) => `pulled by ${mention} · log entry ${entry}`,
    noPictures: (post, copy) => `I can’t draw pictures here. Use *${post}* or *${copy}*.`,
    copyAsFile: "The quote with its citation: too long for a message.",
    cast: {
      title: "Who is in the story",
      also: (names) => `also ${names}`,
      direct: (count) => `quoted ${count}×`,
      reported: (count) => `reported ${count}×`,
      mentioned: (count) => `only spoken about, named ${count}×`,
      more: (count) => `and ${count} more`,
      nobody: "The story names nobody.",
    },
  },
  uk: {
    voices: { direct: "пряма мова", reported: "у переказі", scare: "слова в лапках" },
    quotesOf: (speaker) => `Цитати: ${speaker}`,
    quotesOfEverybody: "Усі цитати",
    about: (topic) => `· тема «${topic}»`,
    count: (count) =>
      counted("uk", count, { one: "цитата", few: "цитати", many: "цитат", other: "цитати" }),
    page: (page, of) => `сторінка ${page} з ${of}`,
    cue: (cue) => `вводить слово «${cue}»`,
    nothingFound: "Таких слів у тексті немає.",
    nobodyOfThatName:
      "Нікого з таким іменем у тексті немає. Виберіть зі списку, що з’являється під час введення.",
    exactWords: {
      exact: "У тексті є ці слова.",
      wrong_speaker: "У тексті є ці слова.",
      altered: "Цих слів у тексті немає.",
      absent: "Цих слів у тексті немає.",
    },
    nearest: "Найближче:",
    sameWords:
      "ті самі слова з іншими друкарськими знаками, пробілами, регістром або з позначеними пропусками",
    buttons: {
      post: "Опублікувати",
      context: "Контекст",
      card: "Картка",
      copy: "Копіювати",
      postCard: "Опублікувати картку",
    },
    pulledBy: (mention, entry) => `дібрано: ${mention} · запис журналу ${entry}`,
    noPictures: (post, copy) =>
      `Тут неможливо створювати зображення. Скористайтеся кнопкою *${post}* або *${copy}*.`,
    copyAsFile: "Цитата з посиланням на джерело: задовга для повідомлення.",
    cast: {
      title: "Хто є в тексті",
      also: (names) => `також ${names}`,
      direct: (count) => `пряма мова ${count}×`,
      reported: (count) => `переказ ${count}×`,
      mentioned: (count) => `лише згадки, ${count}×`,
      more: (count) => `і ще ${count}`,
      nobody: "Текст нікого не називає.",
    },
  },
  de: {
    voices: {
      direct: "wörtlich",
      reported: "indirekt wiedergegeben",
      scare: "Ausdrücke in Anführungszeichen",
    },
    quotesOf: (speaker) => `Zitate von ${speaker}`,
    quotesOfEverybody: "Zitate von allen",
    about: (topic) => `zu „${topic}“`,
    count: (count) => counted("de", count, { one: "Zitat", other: "Zitate" }),
    page: (page, of) => `Seite ${page} von ${of}`,
    cue: (cue) => `eingeleitet mit „${cue}“`,
    nothingFound: "Solche Worte stehen nicht im Text.",
    nobodyOfThatName:
      "Im Text kommt niemand mit diesem Namen vor. Wähl jemanden aus der Liste, die sich beim Tippen öffnet.",
    exactWords: {
      exact: "Diese Worte stehen im Text.",
      wrong_speaker: "Diese Worte stehen im Text.",
      altered: "Diese Worte stehen nicht im Text.",
      absent: "Diese Worte stehen nicht im Text.",
    },
    nearest: "Am nächsten kommt:",
    sameWords:
      "dieselben Worte mit anderen Satzzeichen, Leerzeichen, anderer Groß- und Kleinschreibung oder markierten Auslassungen",
    buttons: {
      post: "Posten",
      context: "Zusammenhang",
      card: "Karte",
      copy: "Kopieren",
      postCard: "Karte posten",
    },
    pulledBy: (mention, entry) => `herausgesucht von ${mention} · Protokolleintrag ${entry}`,
    noPictures: (post, copy) =>
      `Ich kann hier keine Bilder zeichnen. Nimm *${post}* oder *${copy}*.`,
    copyAsFile: "Das Zitat mit Quellenangabe: zu lang für eine Nachricht.",
    cast: {
      title: "Wer im Text vorkommt",
      also: (names) => `auch ${names}`,
      direct: (count) => `${count}× wörtlich zitiert`,
      reported: (count) => `${count}× indirekt wiedergegeben`,
      mentioned: (count) => `nur erwähnt, ${count}× genannt`,
      more: (count) => `und ${count} weitere`,
      nobody: "Der Text nennt niemanden.",
    },
  },
  fr: {
    voices: {
      direct: "citations directes",
      reported: "propos rapportés",
      scare: "expressions entre guillemets",
    },
    quotesOf: (speaker) => `Citations : ${speaker}`,
    quotesOfEverybody: "Toutes les citations",
    about: (topic) => `sur « ${topic} »`,
    count: (count) => counted("fr", count, { one: "citation", other: "citations" }),
    page: (page, of) => `page ${page} sur ${of}`,
    cue: (cue) => `introduit par « ${cue} »`,
    nothingFound: "Le texte ne contient rien de tel.",
    nobodyOfThatName:
      "Personne ne porte ce nom dans le texte. Choisissez dans la liste qui s’ouvre pendant la saisie.",
    exactWords: {
      exact: "Ces mots sont dans le texte.",
      wrong_speaker: "Ces mots sont dans le texte.",
      altered: "Ces mots ne sont pas dans le texte.",
      absent: "Ces mots ne sont pas dans le texte.",
    },
    nearest: "Ce qui s’en approche le plus :",
    sameWords:
      "les mêmes mots, à la typographie, aux espaces, à la casse ou aux coupures signalées près",
    buttons: {
      post: "Publier",
      context: "Contexte",
      card: "Carte",
      copy: "Copier",
      postCard: "Publier la carte",
    },
    pulledBy: (mention, entry) => `extrait par ${mention} · entrée ${entry} du journal`,
    noPictures: (post, copy) =>
      `Je ne peux pas dessiner d’images ici. Utilisez *${post}* ou *${copy}*.`,
    copyAsFile: "La citation avec sa référence : trop longue pour un message.",
    cast: {
      title: "Qui figure dans le texte",
      also: (names) => `aussi ${names}`,
      direct: (count) => `parole citée ${count}×`,
      reported: (count) => `propos rapportés ${count}×`,
      mentioned: (count) => `simples mentions, ${count}×`,
      more: (count) => `et ${count} de plus`,
      nobody: "Le texte ne nomme personne.",
    },
  },
  es: {
    voices: {
      direct: "citas textuales",
      reported: "en estilo indirecto",
      scare: "expresiones entre comillas",
    },
    quotesOf: (speaker) => `Citas de ${speaker}`,
    quotesOfEverybody: "Citas de todos",
    about: (topic) => `sobre «${topic}»`,
    count: (count) => counted("es", count, { one: "cita", other: "citas" }),
    page: (page, of) => `página ${page} de ${of}`,
    cue: (cue) => `introducido por «${cue}»`,
    nothingFound: "El texto no contiene nada así.",
    nobodyOfThatName:
      "En el texto no hay nadie con ese nombre. Elige de la lista que se abre al escribir.",
    exactWords: {
      exact: "El texto tiene estas palabras.",
      wrong_speaker: "El texto tiene estas palabras.",
      altered: "El texto no tiene estas palabras.",
      absent: "El texto no tiene estas palabras.",
    },
    nearest: "Lo más cercano:",
    sameWords:
      "las mismas palabras con otra tipografía, otros espacios, otras mayúsculas o con omisiones marcadas",
    buttons: {
      post: "Publicar",
      context: "Contexto",
      card: "Tarjeta",
      copy: "Copiar",
      postCard: "Publicar tarjeta",
    },
    pulledBy: (mention, entry) => `extraída por ${mention} · entrada ${entry} del registro`,
    noPictures: (post, copy) => `Aquí no puedo dibujar imágenes. Usa *${post}* o *${copy}*.`,
    copyAsFile: "La cita con su referencia: demasiado larga para un mensaje.",
    cast: {
      title: "Quién aparece en el texto",
      also: (names) => `también ${names}`,
      direct: (count) => `cita textual ${count}×`,
      reported: (count) => `estilo indirecto ${count}×`,
      mentioned: (count) => `solo menciones, ${count}×`,
      more: (count) => `y ${count} más`,
      nobody: "El texto no nombra a nadie.",
    },
  },
  pl: {
    voices: {
      direct: "cytaty dosłowne",
      reported: "w mowie zależnej",
      scare: "określenia w cudzysłowie",
    },
    quotesOf: (speaker) => `Cytaty: ${speaker}`,
    quotesOfEverybody: "Wszystkie cytaty",
    about: (topic) => `· temat „${topic}”`,
    count: (count) =>
      counted("pl", count, { one: "cytat", few: "cytaty", many: "cytatów", other: "cytatu" }),
    page: (page, of) => `strona ${page} z ${of}`,
    cue: (cue) => `wprowadza słowo „${cue}”`,
    nothingFound: "W tekście nie ma takich słów.",
    nobodyOfThatName:
      "W tekście nie ma nikogo o takim nazwisku. Proszę wybrać z listy, która otwiera się podczas pisania.",
    exactWords: {
      exact: "Te słowa są w tekście.",
      wrong_speaker: "Te słowa są w tekście.",
      altered: "Tych słów nie ma w tekście.",
      absent: "Tych słów nie ma w tekście.",
    },
    nearest: "Najbliższy fragment:",
    sameWords:
      "te same słowa z inną typografią, odstępami, wielkością liter lub z zaznaczonymi opuszczeniami",
    buttons: {
      post: "Opublikuj",
      context: "Kontekst",
      card: "Karta",
      copy: "Kopiuj",
      postCard: "Opublikuj kartę",
    },
    pulledBy: (mention, entry) => `wybrano: ${mention} · wpis dziennika ${entry}`,
    noPictures: (post, copy) =>
      `Tu nie da się tworzyć obrazów. Proszę użyć przycisku *${post}* lub *${copy}*.`,
    copyAsFile: "Cytat ze wskazaniem źródła: za długi na wiadomość.",
    cast: {
      title: "Kto występuje w tekście",
      also: (names) => `także ${names}`,
      direct: (count) => `cytaty dosłowne ${count}×`,
      reported: (count) => `mowa zależna ${count}×`,
      mentioned: (count) => `tylko wzmianki, ${count}×`,
      more: (count) => `i jeszcze ${count}`,
      nobody: "Tekst nikogo nie wymienia.",
    },
  },
  ru: {
    voices: { direct: "прямая речь", reported: "в пересказе", scare: "слова в кавычках" },
    quotesOf: (speaker) => `Цитаты: ${speaker}`,
    quotesOfEverybody: "Все цитаты",
    about: (topic) => `· тема «${topic}»`,
    count: (count) =>
      counted("ru", count, { one: "цитата", few: "цитаты", many: "цитат", other: "цитаты" }),
    page: (page, of) => `страница ${page} из ${of}`,
    cue: (cue) => `вводится словом «${cue}»`,
    nothingFound: "Таких слов в тексте нет.",
    nobodyOfThatName:
      "Никого с таким именем в тексте нет. Выберите из списка, который появляется при вводе.",
    exactWords: {
      exact: "В тексте есть эти слова.",
      wrong_speaker: "В тексте есть эти слова.",
      altered: "Этих слов в тексте нет.",
      absent: "Этих слов в тексте нет.",
    },
    nearest: "Ближайшее:",
    sameWords:
      "те же слова с другими типографскими знаками, пробелами, регистром или с отмеченными пропусками",
    buttons: {
      post: "Опубликовать",
      context: "Контекст",
      card: "Карточка",
      copy: "Копировать",
      postCard: "Опубликовать карточку",
    },
    pulledBy: (mention, entry) => `подобрано: ${mention} · запись журнала ${entry}`,
    noPictures: (post, copy) =>
      `Здесь нельзя создавать изображения. Воспользуйтесь кнопкой *${post}* или *${copy}*.`,
    copyAsFile: "Цитата со ссылкой на источник: слишком длинная для сообщения.",
    cast: {
      title: "Кто есть в тексте",
      also: (names) => `также ${names}`,
      direct: (count) => `прямая речь ${count}×`,
      reported: (count) => `пересказ ${count}×`,
      mentioned: (count) => `только упоминания, ${count}×`,
      more: (count) => `и ещё ${count}`,
      nobody: "Текст никого не называет.",
    },
  },
};
