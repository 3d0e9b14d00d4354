import type { ClaimVerdict } from "../../answering/claim-check/check-claim.ts";
import type { QuoteVerdict } from "../../answering/quote-check/check-quote.ts";
import type { InEveryLanguage } from "./language.ts";
import type { Named } from "./localize.ts";
import { counted } from "./plural.ts";

/** A verdict: the first part is set in bold. */
export type Verdict = readonly [string, string];

/** `/check`, the entries of a message's menu, and their cards. */
export interface CheckTexts {
  readonly command: Named;
  readonly quote: Named;
  readonly story: Named;
  /** Entries of a message's menu: at most 32 characters. */
  readonly menus: Readonly<Record<"quotes" | "claims", string>>;
  readonly quotesTitle: string;
  readonly noQuotation: string;
  readonly quoteVerdicts: Readonly<Record<QuoteVerdict, Verdict>>;
  readonly moreQuotations: (count: number) => string;
  readonly claimsTitle: string;
  /** It says what stands in the story, not what is true. */
  readonly claimsCaution: string;
  readonly noClaim: string;
  readonly claimVerdicts: Readonly<Record<ClaimVerdict, string>>;
  readonly nearest: string;
  readonly moreClaims: (count: number) => string;
  readonly sharedBy: (mention: string) => string;
}

export const CHECK_TEXTS: InEveryLanguage<CheckTexts> = {
  en: {
    command: {
      name: "check",
      description: "Check whether words are the story’s own, and whose",
    },
    quote: {
      name: "quote",
      description: "The words, with or without quotation marks and a name",
    },
    story: { name: "story", description: "Which story?" },
    menus: { quotes: "Check quotes", claims: "Check against the story" },
    quotesTitle: "Quotes, checked",
    noQuotation: "There is no quotation in this message.",
    quoteVerdicts: {
      exact: ["Exact.", "The story has these words."],
      wrong_speaker: ["Exact words, but another speaker.", ""],
      altered: ["Altered.", "The story has other words:"],
      absent: ["Not in the story.", ""],
    },
    moreQuotations: (count) =>
      `and ${counted("en", count, { one: "more quotation", other: "more quotations" })}`,
    claimsTitle: "What the story says about this message",
    claimsCaution: "It says what stands in the story, not what is true.",
    noClaim: "This message claims nothing that I could hold against the story.",
    claimVerdicts: {
      supported: "The story says so.",
      contradicted: "The story says otherwise.",
      partly: "The story says a part of this.",
      silent: "The story does not say.",
    },
    nearest: "what comes nearest:",
    moreClaims: (count) =>
      `and ${counted("en", count, { one: "more claim", other: "more claims" })}`,
    sharedBy: (mention) => `shared by ${mention}`,
  },
  uk: {
    command: {
      name: "перевірити",
      description: "Перевірити, чи є ці слова в тексті й чиї вони",
    },
    quote: { name: "цитата", description: "Слова, з лапками й іменем або без них" },
    story: { name: "текст", description: "Який текст?" },
    menus: { quotes: "Перевірити цитати", claims: "Звірити з текстом" },
    quotesTitle: "Перевірені цитати",
    noQuotation: "У цьому повідомленні немає цитат.",
    quoteVerdicts: {
      exact: ["Точно.", "У тексті є ці слова."],
      wrong_speaker: ["Слова точні, але сказав їх хтось інший.", ""],
      altered: ["Змінено.", "У тексті інші слова:"],
      absent: ["У тексті цього немає.", ""],
    },
    moreQuotations: (count) =>
      `і ще ${counted("uk", count, { one: "цитата", few: "цитати", many: "цитат", other: "цитати" })}`,
    claimsTitle: "Що каже текст про це повідомлення",
    claimsCaution: "Ідеться про те, що написано в тексті, а не про те, що є правдою.",
    noClaim: "У цьому повідомленні немає тверджень, які можна звірити з текстом.",
    claimVerdicts: {
      supported: "У тексті так і сказано.",
      contradicted: "У тексті сказано інакше.",
      partly: "У тексті сказано лише частину цього.",
      silent: "У тексті про це не сказано.",
    },
    nearest: "найближче за змістом:",
    moreClaims: (count) =>
      `і ще ${counted("uk", count, { one: "твердження", few: "твердження", many: "тверджень", other: "твердження" })}`,
    sharedBy: (mention) => `ділиться ${mention}`,
  },
  de: {
    command: {
      name: "prüfen",
      description: "Prüf, ob Worte wirklich im Text stehen und von wem sie sind",
    },
    quote: {
      name: "zitat",
      description: "Die Worte, mit oder ohne Anführungszeichen und Namen",
    },
    story: { name: "text", description: "Welcher Text?" },
    menus: { quotes: "Zitate prüfen", claims: "Mit dem Text abgleichen" },
    quotesTitle: "Geprüfte Zitate",
    noQuotation: "In dieser Nachricht steht kein Zitat.",
    quoteVerdicts: {
      exact: ["Exakt.", "Diese Worte stehen im Text."],
      wrong_speaker: ["Die Worte stimmen, aber gesagt hat sie jemand anderes.", ""],
      altered: ["Verändert.", "Im Text stehen andere Worte:"],
      absent: ["Steht nicht im Text.", ""],
    },
    moreQuotations: (count) =>
      `und ${counted("de", count, { one: "weiteres Zitat", other: "weitere Zitate" })}`,
    claimsTitle: "Was der Text zu dieser Nachricht sagt",
    claimsCaution: "Es geht darum, was im Text steht, nicht darum, was wahr ist.",
    noClaim: "Diese Nachricht behauptet nichts, was ich mit dem Text abgleichen könnte.",
    claimVerdicts: {
      supported: "So steht es im Text.",
      contradicted: "Der Text sagt etwas anderes.",
      partly: "Der Text sagt nur einen Teil davon.",
      silent: "Der Text sagt dazu nichts.",
    },
    nearest: "am nächsten kommt:",
    moreClaims: (count) =>
      `und ${counted("de", count, { one: "weitere Behauptung", other: "weitere Behauptungen" })}`,
    sharedBy: (mention) => `geteilt von ${mention}`,
  },
  fr: {
    command: {
      name: "vérifier",
      description: "Vérifiez si des mots sont bien ceux du texte, et de qui",
    },
    quote: { name: "citation", description: "Les mots, avec ou sans guillemets et nom" },
    story: { name: "texte", description: "Quel texte ?" },
    menus: { quotes: "Vérifier les citations", claims: "Comparer avec le texte" },
    quotesTitle: "Citations vérifiées",
    noQuotation: "Il n’y a pas de citation dans ce message.",
    quoteVerdicts: {
      exact: ["Conforme.", "Ces mots sont dans le texte."],
      wrong_speaker: ["Les mots sont exacts, mais ils sont de quelqu’un d’autre.", ""],
      altered: ["Modifié.", "Le texte dit autre chose :"],
      absent: ["Absent du texte.", ""],
    },
    moreQuotations: (count) =>
      `et encore ${counted("fr", count, { one: "citation", other: "citations" })}`,
    claimsTitle: "Ce que le texte dit de ce message",
    claimsCaution: "Il s’agit de ce que dit le texte, pas de ce qui est vrai.",
    noClaim: "Ce message n’affirme rien que je puisse comparer avec le texte.",
    claimVerdicts: {
      supported: "Le texte le dit.",
      contradicted: "Le texte dit autre chose.",
      partly: "Le texte n’en dit qu’une partie.",
      silent: "Le texte ne le dit pas.",
    },
    nearest: "le plus proche :",
    moreClaims: (count) =>
      `et encore ${counted("fr", count, { one: "affirmation", other: "affirmations" })}`,
    sharedBy: (mention) => `partagé par ${mention}`,
  },
  es: {
    command: {
      name: "comprobar",
      description: "Comprueba si unas palabras son del texto y de quién son",
    },
    quote: { name: "cita", description: "Las palabras, con o sin comillas y nombre" },
    story: { name: "texto", description: "¿Qué texto?" },
    menus: { quotes: "Comprobar citas", claims: "Contrastar con el texto" },
    quotesTitle: "Citas comprobadas",
    noQuotation: "En este mensaje no hay ninguna cita.",
    quoteVerdicts: {
      exact: ["Exacta.", "El texto tiene estas palabras."],
      wrong_speaker: ["Las palabras son exactas, pero son de otra persona.", ""],
      altered: ["Alterada.", "El texto tiene otras palabras:"],
      absent: ["No está en el texto.", ""],
    },
    moreQuotations: (count) => `y ${counted("es", count, { one: "cita más", other: "citas más" })}`,
    claimsTitle: "Lo que dice el texto sobre este mensaje",
    claimsCaution: "Se trata de lo que pone en el texto, no de lo que es verdad.",
    noClaim: "Este mensaje no afirma nada que pueda contrastar con el texto.",
    claimVerdicts: {
      supported: "El texto lo dice.",
      contradicted: "El texto dice otra cosa.",
      partly: "El texto dice solo una parte.",
      silent: "El texto no lo dice.",
    },
    nearest: "lo más cercano:",
    moreClaims: (count) =>
      `y ${counted("es", count, { one: "afirmación más", other: "afirmaciones más" })}`,
    sharedBy: (mention) => `compartido por ${mention}`,
  },
  pl: {
    command: {
      name: "sprawdź",
      description: "Sprawdź, czy słowa pochodzą z tekstu i czyje są",
    },
    quote: { name: "cytat", description: "Słowa, z cudzysłowem i nazwiskiem lub bez nich" },
    story: { name: "tekst", description: "Który tekst?" },
    menus: { quotes: "Sprawdź cytaty", claims: "Porównaj z tekstem" },
    quotesTitle: "Sprawdzone cytaty",
    noQuotation: "W tej wiadomości nie ma cytatu.",
    quoteVerdicts: {
      exact: ["Zgodne.", "Te słowa są w tekście."],
      wrong_speaker: ["Słowa się zgadzają, ale powiedział je ktoś inny.", ""],
      altered: ["Zmieniono.", "W tekście są inne słowa:"],
      absent: ["Nie ma tego w tekście.", ""],
    },
    moreQuotations: (count) =>
      `i jeszcze ${counted("pl", count, { one: "cytat", few: "cytaty", many: "cytatów", other: "cytatu" })}`,
    claimsTitle: "Co tekst mówi na temat tej wiadomości",
    claimsCaution: "Chodzi o to, co stoi w tekście, a nie o to, co jest prawdą.",
    noClaim: "Ta wiadomość nie zawiera twierdzeń, które można porównać z tekstem.",
    claimVerdicts: {
      supported: "Tekst tak mówi.",
      contradicted: "Tekst mówi co innego.",
      partly: "Tekst mówi tylko część tego.",
      silent: "W tekście nie ma o tym mowy.",
    },
    nearest: "najbliższy fragment:",
    moreClaims: (count) =>
      `i jeszcze ${counted("pl", count, { one: "twierdzenie", few: "twierdzenia", many: "twierdzeń", other: "twierdzenia" })}`,
    sharedBy: (mention) => `udostępnia ${mention}`,
  },
  ru: {
    command: {
      name: "проверить",
      description: "Проверить, есть ли эти слова в тексте и чьи они",
    },
    quote: { name: "цитата", description: "Слова, с кавычками и именем или без них" },
    story: { name: "текст", description: "Какой текст?" },
    menus: { quotes: "Проверить цитаты", claims: "Сверить с текстом" },
    quotesTitle: "Проверенные цитаты",
    noQuotation: "В этом сообщении нет цитат.",
    quoteVerdicts: {
      exact: ["Точно.", "В тексте есть эти слова."],
      wrong_speaker: ["Слова точные, но сказал их кто-то другой.", ""],
      altered: ["Изменено.", "В тексте другие слова:"],
      absent: ["В тексте этого нет.", ""],
    },
    moreQuotations: (count) =>
      `и ещё ${counted("ru", count, { one: "цитата", few: "цитаты", many: "цитат", other: "цитаты" })}`,
    claimsTitle: "Что текст говорит об этом сообщении",
    claimsCaution: "Речь о том, что написано в тексте, а не о том, что правда.",
    noClaim: "В этом сообщении нет утверждений, которые можно сверить с текстом.",
    claimVerdicts: {
      supported: "В тексте так и сказано.",
      contradicted: "В тексте сказано иначе.",
      partly: "В тексте сказана лишь часть этого.",
      silent: "В тексте об этом не сказано.",
    },
    nearest: "ближайшее по смыслу:",
    moreClaims: (count) =>
      `и ещё ${counted("ru", count, { one: "утверждение", few: "утверждения", many: "утверждений", other: "утверждения" })}`,
    sharedBy: (mention) => `делится ${mention}`,
  },
};
