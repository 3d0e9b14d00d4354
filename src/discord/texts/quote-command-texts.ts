import type { InEveryLanguage } from "./language.ts";
import type { Named } from "./localize.ts";

type QuoteCommands = "command" | "find" | "exact" | "who";
type QuoteOptions = "speaker" | "topic" | "voice" | "words" | "story";

/** `/quote`, its subcommands and their options. */
export type QuoteCommandTexts = Readonly<Record<QuoteCommands | QuoteOptions, Named>>;

export const QUOTE_COMMAND_TEXTS: InEveryLanguage<QuoteCommandTexts> = {
  en: {
    command: { name: "quote", description: "Pull quotes out of the story, ready to post" },
    find: { name: "find", description: "Find quotes by speaker, topic and voice" },
    exact: { name: "exact", description: "Find pasted words in the story" },
    who: { name: "who", description: "Who is in the story, and how often they speak" },
    speaker: { name: "speaker", description: "Whose words?" },
    topic: { name: "topic", description: "About what?" },
    voice: { name: "voice", description: "Quoted, or reported?" },
    words: { name: "words", description: "The words to look for" },
    story: { name: "story", description: "Which story?" },
  },
  uk: {
    command: { name: "цитата", description: "Дібрати цитати з тексту, готові до публікації" },
    find: { name: "знайти", description: "Шукати цитати за мовцем, темою та видом мовлення" },
    exact: { name: "дослівно", description: "Знайти вставлені слова в тексті" },
    who: { name: "хто", description: "Хто є в тексті й скільки разів говорить" },
    speaker: { name: "мовець", description: "Чиї слова?" },
    topic: { name: "тема", description: "Про що?" },
    voice: { name: "мовлення", description: "Пряма мова чи переказ?" },
    words: { name: "слова", description: "Слова, які слід знайти" },
    story: { name: "текст", description: "Який текст?" },
  },
  de: {
    command: { name: "zitat", description: "Zitate aus dem Text holen, fertig zum Posten" },
    find: { name: "suchen", description: "Zitate nach Person, Thema und Redeform suchen" },
    exact: { name: "wörtlich", description: "Eingefügte Worte im Text finden" },
    who: { name: "wer", description: "Wer im Text vorkommt und wie oft zu Wort kommt" },
    speaker: { name: "person", description: "Wessen Worte?" },
    topic: { name: "thema", description: "Worüber?" },
    voice: { name: "redeform", description: "Wörtlich oder indirekt?" },
    words: { name: "worte", description: "Die gesuchten Worte" },
    story: { name: "text", description: "Welcher Text?" },
  },
  fr: {
    command: { name: "citation", description: "Extraire des citations du texte, prêtes à publier" },
    find: {
      name: "chercher",
      description: "Chercher des citations par personne, sujet et discours",
    },
    exact: { name: "exact", description: "Retrouver dans le texte des mots collés" },
    who: {
      name: "qui",
      description: "Qui figure dans le texte, et combien de fois chacun parle",
    },
    speaker: { name: "personne", description: "Les mots de qui ?" },
    topic: { name: "sujet", description: "À propos de quoi ?" },
    voice: { name: "discours", description: "Direct ou rapporté ?" },
    words: { name: "mots", description: "Les mots à retrouver" },
    story: { name: "texte", description: "Quel texte ?" },
  },
  es: {
    command: { name: "cita", description: "Extraer citas del texto, listas para publicar" },
    find: { name: "buscar", description: "Buscar citas por persona, tema y tipo de discurso" },
    exact: { name: "exacta", description: "Encontrar en el texto unas palabras pegadas" },
    who: { name: "quién", description: "Quién aparece en el texto y cuántas veces habla" },
    speaker: { name: "persona", description: "¿De quién son las palabras?" },
    topic: { name: "tema", description: "¿Sobre qué?" },
    voice: { name: "discurso", description: "¿Textual o indirecto?" },
    words: { name: "palabras", description: "Las palabras que buscas" },
    story: { name: "texto", description: "¿Qué texto?" },
  },
  pl: {
    command: { name: "cytat", description: "Wybierz z tekstu cytaty gotowe do publikacji" },
    find: { name: "znajdź", description: "Szukaj cytatów według osoby, tematu i rodzaju mowy" },
    exact: { name: "dosłownie", description: "Znajdź w tekście wklejone słowa" },
    who: { name: "kto", description: "Kto występuje w tekście i jak często mówi" },
    speaker: { name: "osoba", description: "Czyje słowa?" },
    topic: { name: "temat", description: "O czym?" },
    voice: { name: "mowa", description: "Cytat dosłowny czy mowa zależna?" },
    words: { name: "słowa", description: "Szukane słowa" },
    story: { name: "tekst", description: "Który tekst?" },
  },
  ru: {
    command: { name: "цитата", description: "Подобрать цитаты из текста, готовые к публикации" },
    find: { name: "найти", description: "Искать цитаты по автору слов, теме и виду речи" },
    exact: { name: "дословно", description: "Найти вставленные слова в тексте" },
    who: { name: "кто", description: "Кто есть в тексте и сколько раз говорит" },
    speaker: { name: "автор", description: "Чьи слова?" },
    topic: { name: "тема", description: "О чём?" },
    voice: { name: "речь", description: "Прямая речь или пересказ?" },
    words: { name: "слова", description: "Слова, которые нужно найти" },
    story: { name: "текст", description: "Какой текст?" },
  },
};
