import type { SummaryStyle } from "../../answering/summary/summary.ts";
import type { InEveryLanguage } from "./language.ts";
import type { Named } from "./localize.ts";

/** `/summary`, its options and its card. Topics and titles come escaped. */
export interface SummaryTexts {
  readonly command: Named;
  readonly style: Named;
  readonly story: Named;
  readonly focus: Named;
  readonly private: Named;
  /** In the list of choices; at most 100 characters. */
  readonly choices: Readonly<Record<SummaryStyle, string>>;
  /** Above the lines. */
  readonly headings: Readonly<Record<SummaryStyle, string>>;
  readonly about: (topic: string) => string;
  /** While it takes long. */
  readonly working: (title: string) => string;
  /** Where the story has nothing of the kind. */
  readonly nothing: Readonly<Record<SummaryStyle, string>>;
  readonly nothingAbout: (topic: string) => string;
  readonly partly: string;
  /** Lines that found no room. */
  readonly leftOut: (count: number) => string;
}

export const SUMMARY_TEXTS: InEveryLanguage<SummaryTexts> = {
  en: {
    command: { name: "summary", description: "Sum the story up in verified lines of its own" },
    style: { name: "style", description: "What kind of summary? Default: brief" },
    story: { name: "story", description: "Which story?" },
    focus: { name: "focus", description: "Keep to one topic" },
    private: { name: "private", description: "Show the summary to you alone" },
    choices: {
      line: "one line",
      brief: "brief",
      full: "full",
      timeline: "timeline",
      who: "who’s who",
      sides: "both sides",
    },
    headings: {
      line: "In one line",
      brief: "In brief",
      full: "Summary",
      timeline: "Timeline",
      who: "Who’s who",
      sides: "Who holds what",
    },
    about: (topic) => `about ${topic}`,
    working: (title) => `Reading “${title}” …`,
    nothing: {
      line: "The story has no sentence that could stand alone as a summary.",
      brief: "The story has no sentence that could stand alone as a summary.",
      full: "The story has no sentence that could stand alone as a summary.",
      timeline: "The story doesn’t say when anything happens.",
      who: "The story doesn’t say who anybody in it is.",
      sides: "The story gives nobody’s position.",
    },
    nothingAbout: (topic) =>
      `I found nothing about ${topic} in the story for this kind of summary.`,
    partly: "partly supported",
    leftOut: (count) => `${count} more found no room here: try a topic with \`focus:\`.`,
  },
  uk: {
    command: {
      name: "підсумок",
      description: "Підсумувати текст його власними перевіреними словами",
    },
    style: { name: "вигляд", description: "Який підсумок? Типово короткий" },
    story: { name: "текст", description: "Який текст?" },
    focus: { name: "тема", description: "Лише про одну тему" },
    private: { name: "приватно", description: "Показати підсумок лише тому, хто питає" },
    choices: {
      line: "одним реченням",
      brief: "коротко",
      full: "докладно",
      timeline: "хронологія",
      who: "хто є хто",
      sides: "обидві сторони",
    },
    headings: {
      line: "Одним реченням",
      brief: "Коротко",
      full: "Підсумок",
      timeline: "Хронологія",
      who: "Хто є хто",
      sides: "Хто що відстоює",
    },
    about: (topic) => `тема: ${topic}`,
    working: (title) => `Читаю «${title}» …`,
    nothing: {
      line: "У тексті немає речення, зрозумілого без решти тексту.",
      brief: "У тексті немає речень, зрозумілих без решти тексту.",
      full: "У тексті немає речень, зрозумілих без решти тексту.",
      timeline: "У тексті не сказано, коли що відбувається.",
      who: "У тексті не сказано, хто є хто.",
      sides: "У тексті немає нічиєї позиції.",
    },
    nothingAbout: (topic) => `Для такого підсумку в тексті нічого не знайдено на тему: ${topic}.`,
    partly: "підтверджено частково",
    leftOut: (count) => `Не вмістилося рядків: ${count}. Спробуйте обрати \`тема:\`.`,
  },
  de: {
    command: {
      name: "zusammenfassung",
      description: "Den Text in geprüften eigenen Zeilen zusammenfassen",
    },
    style: { name: "art", description: "Welche Art von Zusammenfassung? Sonst: kurz" },
    story: { name: "text", description: "Welcher Text?" },
    focus: { name: "thema", description: "Nur zu einem Thema" },
    private: { name: "privat", description: "Die Zusammenfassung nur dir zeigen" },
    choices: {
      line: "ein Satz",
      brief: "kurz",
      full: "ausführlich",
      timeline: "Zeitleiste",
      who: "wer ist wer",
      sides: "beide Seiten",
    },
    headings: {
      line: "In einem Satz",
      brief: "Kurz gesagt",
      full: "Zusammenfassung",
      timeline: "Zeitleiste",
      who: "Wer ist wer",
      sides: "Wer vertritt was",
    },
    about: (topic) => `zum Thema ${topic}`,
    working: (title) => `Ich lese „${title}“ …`,
    nothing: {
      line: "Der Text hat keinen Satz, der allein als Zusammenfassung stehen könnte.",
      brief: "Der Text hat keine Sätze, die allein stehen könnten.",
      full: "Der Text hat keine Sätze, die allein stehen könnten.",
      timeline: "Der Text sagt nicht, wann etwas geschieht.",
      who: "Der Text sagt nicht, wer die Leute darin sind.",
      sides: "Der Text nennt niemandes Standpunkt.",
    },
    nothingAbout: (topic) =>
      `Für diese Art von Zusammenfassung habe ich im Text nichts zum Thema ${topic} gefunden.`,
    partly: "teilweise belegt",
    leftOut: (count) => `${count} weitere passten nicht hierher: Versuch es mit \`thema:\`.`,
  },
  fr: {
    command: {
      name: "résumé",
      description: "Résumer le texte en lignes vérifiées, avec ses propres mots",
    },
    style: { name: "genre", description: "Quel genre de résumé ? Sinon : bref" },
    story: { name: "texte", description: "Quel texte ?" },
    focus: { name: "sujet", description: "S’en tenir à un sujet" },
    private: { name: "privé", description: "Ne montrer le résumé qu’à vous" },
    choices: {
      line: "une phrase",
      brief: "bref",
      full: "complet",
      timeline: "chronologie",
      who: "qui est qui",
      sides: "les deux camps",
    },
    headings: {
      line: "En une phrase",
      brief: "En bref",
      full: "Résumé",
      timeline: "Chronologie",
      who: "Qui est qui",
      sides: "Qui défend quoi",
    },
    about: (topic) => `sujet : ${topic}`,
    working: (title) => `Je lis « ${title} » …`,
    nothing: {
      line: "Le texte n’a aucune phrase qui se comprenne seule.",
      brief: "Le texte n’a aucune phrase qui se comprenne seule.",
      full: "Le texte n’a aucune phrase qui se comprenne seule.",
      timeline: "Le texte ne dit pas quand les choses se passent.",
      who: "Le texte ne dit pas qui sont les personnes qu’il nomme.",
      sides: "Le texte ne donne la position de personne.",
    },
    nothingAbout: (topic) =>
      `Pour ce genre de résumé, je n’ai rien trouvé dans le texte sur ce sujet : ${topic}.`,
    partly: "en partie étayé",
    leftOut: (count) => `Lignes restées sans place : ${count}. Essayez avec \`sujet:\`.`,
  },
  es: {
    command: {
      name: "resumen",
      description: "Resumir el texto en líneas verificadas, con sus propias palabras",
    },
    style: { name: "tipo", description: "¿Qué tipo de resumen? Si no, breve" },
    story: { name: "texto", description: "¿Qué texto?" },
    focus: { name: "tema", description: "Solo sobre un tema" },
    private: { name: "privado", description: "Mostrarte el resumen solo a ti" },
    choices: {
      line: "una frase",
      brief: "breve",
      full: "completo",
      timeline: "cronología",
      who: "quién es quién",
      sides: "ambas partes",
    },
    headings: {
      line: "En una frase",
      brief: "En breve",
      full: "Resumen",
      timeline: "Cronología",
      who: "Quién es quién",
      sides: "Quién defiende qué",
    },
    about: (topic) => `tema: ${topic}`,
    working: (title) => `Leyendo «${title}» …`,
    nothing: {
      line: "El texto no tiene ninguna frase que se entienda por sí sola.",
      brief: "El texto no tiene frases que se entiendan por sí solas.",
      full: "El texto no tiene frases que se entiendan por sí solas.",
      timeline: "El texto no dice cuándo ocurre nada.",
      who: "El texto no dice quién es quién.",
      sides: "El texto no da la postura de nadie.",
    },
    nothingAbout: (topic) =>
      `Para este tipo de resumen no encontré nada en el texto sobre este tema: ${topic}.`,
    partly: "respaldado en parte",
    leftOut: (count) => `Líneas que no cupieron: ${count}. Prueba con \`tema:\`.`,
  },
  pl: {
    command: {
      name: "podsumowanie",
      description: "Streścić tekst w sprawdzonych wierszach, jego własnymi słowami",
    },
    style: { name: "rodzaj", description: "Jakie podsumowanie? Domyślnie krótkie" },
    story: { name: "tekst", description: "Który tekst?" },
    focus: { name: "temat", description: "Tylko na jeden temat" },
    private: { name: "prywatnie", description: "Pokazać podsumowanie tylko pytającej osobie" },
    choices: {
      line: "jednym zdaniem",
      brief: "krótkie",
      full: "pełne",
      timeline: "oś czasu",
      who: "kto jest kim",
      sides: "obie strony",
    },
    headings: {
      line: "Jednym zdaniem",
      brief: "W skrócie",
      full: "Podsumowanie",
      timeline: "Oś czasu",
      who: "Kto jest kim",
      sides: "Kto czego broni",
    },
    about: (topic) => `temat: ${topic}`,
    working: (title) => `Czytam „${title}” …`,
    nothing: {
      line: "W tekście nie ma zdania, które byłoby zrozumiałe bez reszty.",
      brief: "W tekście nie ma zdań, które byłyby zrozumiałe bez reszty.",
      full: "W tekście nie ma zdań, które byłyby zrozumiałe bez reszty.",
      timeline: "Tekst nie mówi, kiedy co się dzieje.",
      who: "Tekst nie mówi, kto jest kim.",
      sides: "Tekst nie podaje niczyjego stanowiska.",
    },
    nothingAbout: (topic) =>
      `Do takiego podsumowania nie znaleziono w tekście niczego na temat: ${topic}.`,
    partly: "częściowo potwierdzone",
    leftOut: (count) => `Wiersze, które się nie zmieściły: ${count}. Można wybrać \`temat:\`.`,
  },
  ru: {
    command: {
      name: "итог",
      description: "Подвести итог текста его собственными проверенными словами",
    },
    style: { name: "вид", description: "Какой итог? По умолчанию краткий" },
    story: { name: "текст", description: "Какой текст?" },
    focus: { name: "тема", description: "Только об одной теме" },
    private: { name: "приватно", description: "Показать итог только тому, кто спрашивает" },
    choices: {
      line: "одним предложением",
      brief: "кратко",
      full: "подробно",
      timeline: "хронология",
      who: "кто есть кто",
      sides: "обе стороны",
    },
    headings: {
      line: "Одним предложением",
      brief: "Кратко",
      full: "Итог",
      timeline: "Хронология",
      who: "Кто есть кто",
      sides: "Кто за что",
    },
    about: (topic) => `тема: ${topic}`,
    working: (title) => `Читаю «${title}» …`,
    nothing: {
      line: "В тексте нет предложения, понятного без остального.",
      brief: "В тексте нет предложений, понятных без остального.",
      full: "В тексте нет предложений, понятных без остального.",
      timeline: "В тексте не сказано, когда что происходит.",
      who: "В тексте не сказано, кто есть кто.",
      sides: "В тексте нет ничьей позиции.",
    },
    nothingAbout: (topic) => `Для такого итога в тексте ничего не найдено на тему: ${topic}.`,
    partly: "подтверждено частично",
    leftOut: (count) => `Не поместилось строк: ${count}. Можно выбрать \`тема:\`.`,
  },
};
