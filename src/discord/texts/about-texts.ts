import type { InEveryLanguage } from "./language.ts";
import type { Named } from "./localize.ts";

export interface AboutTexts {
  readonly command: Named;
  readonly version: (version: string) => string;
  readonly stories: (count: number) => string;
  readonly model: (name: string) => string;
  readonly noModel: string;
  /** Which model finds sentences by their meaning. */
  readonly meaning: (name: string) => string;
  /** When the scores were measured, and on how many questions. */
  readonly measured: (date: string, questions: number) => string;
  readonly rightQuote: (percent: number) => string;
  readonly silentRight: (percent: number) => string;
  readonly silentWrong: (percent: number) => string;
  readonly exact: (percent: number) => string;
  readonly proves: string;
}

export const ABOUT_TEXTS: InEveryLanguage<AboutTexts> = {
  en: {
    command: { name: "about", description: "Which version this is, and how well it does" },
    version: (version) => `Version ${version}`,
    stories: (count) => (count === 1 ? "1 story" : `${count} stories`),
    model: (name) => `Answers are drafted by ${name} and checked word for word.`,
    noModel: "No language model: the story’s own sentences answer.",
    meaning: (name) => `Sentences are found by their meaning, too, with ${name}.`,
    measured: (date, questions) => `Measured on ${date}, ${questions} questions, without a model:`,
    rightQuote: (percent) => `a right quote among the first three: ${percent} %`,
    silentRight: (percent) => `silent where the story does not say: ${percent} %`,
    silentWrong: (percent) => `silent although the story says it: ${percent} %`,
    exact: (percent) => `quotes that stand in the story to the letter: ${percent} %`,
    proves: "A quote proves that the words stand in the story, not that the story is true.",
  },
  uk: {
    command: { name: "про-бота", description: "Яка це версія і як добре вона працює" },
    version: (version) => `Версія ${version}`,
    stories: (count) => `текстів: ${count}`,
    model: (name) => `Відповіді складає ${name}, а кожне слово перевіряється.`,
    noModel: "Без мовної моделі: відповідають власні речення тексту.",
    meaning: (name) => `Речення шукаються і за змістом: ${name}.`,
    measured: (date, questions) => `Виміряно ${date}, запитань ${questions}, без моделі:`,
    rightQuote: (percent) => `правильна цитата серед перших трьох: ${percent} %`,
    silentRight: (percent) => `мовчить, коли в тексті цього немає: ${percent} %`,
    silentWrong: (percent) => `мовчить, хоча в тексті це є: ${percent} %`,
    exact: (percent) => `цитати, що стоять у тексті буква в букву: ${percent} %`,
    proves: "Цитата доводить, що слова є в тексті, а не що текст правдивий.",
  },
  de: {
    command: { name: "über", description: "Welche Version das ist, und wie gut sie ist" },
    version: (version) => `Version ${version} des Bots`,
    stories: (count) => (count === 1 ? "1 Text" : `${count} Texte`),
    model: (name) => `Antworten entwirft ${name}; jedes Wort wird geprüft.`,
    noModel: "Kein Sprachmodell: Die Sätze des Texts selbst antworten.",
    meaning: (name) => `Sätze werden auch nach ihrem Sinn gefunden, mit ${name}.`,
    measured: (date, questions) => `Gemessen am ${date}, ${questions} Fragen, ohne Modell:`,
    rightQuote: (percent) => `ein richtiges Zitat unter den ersten drei: ${percent} %`,
    silentRight: (percent) => `still, wo der Text nichts sagt: ${percent} %`,
    silentWrong: (percent) => `still, obwohl der Text es sagt: ${percent} %`,
    exact: (percent) => `Zitate, die buchstabengetreu im Text stehen: ${percent} %`,
    proves: "Ein Zitat beweist, dass die Worte im Text stehen, nicht, dass der Text wahr ist.",
  },
  fr: {
    command: { name: "à-propos", description: "Quelle version, et ce qu’elle vaut" },
    version: (version) => `Version ${version} du bot`,
    stories: (count) => (count === 1 ? "1 texte" : `${count} textes`),
    model: (name) => `Les réponses sont rédigées par ${name} et vérifiées mot à mot.`,
    noModel: "Pas de modèle de langage : les phrases du texte répondent elles-mêmes.",
    meaning: (name) => `Les phrases sont aussi cherchées par leur sens, avec ${name}.`,
    measured: (date, questions) => `Mesuré le ${date}, ${questions} questions, sans modèle :`,
    rightQuote: (percent) => `une bonne citation parmi les trois premières : ${percent} %`,
    silentRight: (percent) => `silence quand le texte ne dit rien : ${percent} %`,
    silentWrong: (percent) => `silence alors que le texte le dit : ${percent} %`,
    exact: (percent) => `citations conformes à la lettre : ${percent} %`,
    proves: "Une citation prouve que les mots sont dans le texte, non que le texte est vrai.",
  },
  es: {
    command: { name: "acerca-de", description: "Qué versión es y qué tal lo hace" },
    version: (version) => `Versión ${version}`,
    stories: (count) => (count === 1 ? "1 texto" : `${count} textos`),
    model: (name) => `Las respuestas las redacta ${name} y se comprueban palabra por palabra.`,
    noModel: "Sin modelo de lenguaje: responden las propias frases del texto.",
    meaning: (name) => `Las frases se buscan también por su sentido, con ${name}.`,
    measured: (date, questions) => `Medido el ${date}, ${questions} preguntas, sin modelo:`,
    rightQuote: (percent) => `una cita correcta entre las tres primeras: ${percent} %`,
    silentRight: (percent) => `en silencio cuando el texto no lo dice: ${percent} %`,
    silentWrong: (percent) => `en silencio aunque el texto lo dice: ${percent} %`,
    exact: (percent) => `citas que están en el texto al pie de la letra: ${percent} %`,
    proves: "Una cita prueba que las palabras están en el texto, no que el texto sea verdad.",
  },
  pl: {
    command: { name: "o-bocie", description: "Jaka to wersja i jak dobrze działa" },
    version: (version) => `Wersja ${version}`,
    stories: (count) => `tekstów: ${count}`,
    model: (name) => `Odpowiedzi układa ${name}, a każde słowo jest sprawdzane.`,
    noModel: "Bez modelu językowego: odpowiadają zdania samego tekstu.",
    meaning: (name) => `Zdania są wyszukiwane także według znaczenia: ${name}.`,
    measured: (date, questions) => `Zmierzono ${date}, pytań ${questions}, bez modelu:`,
    rightQuote: (percent) => `właściwy cytat wśród trzech pierwszych: ${percent} %`,
    silentRight: (percent) => `cisza, gdy tekst o tym nie mówi: ${percent} %`,
    silentWrong: (percent) => `cisza, choć tekst o tym mówi: ${percent} %`,
    exact: (percent) => `cytaty zgodne z tekstem co do litery: ${percent} %`,
    proves: "Cytat dowodzi, że słowa są w tekście, a nie że tekst mówi prawdę.",
  },
  ru: {
    command: { name: "о-боте", description: "Какая это версия и насколько она хороша" },
    version: (version) => `Версия ${version}`,
    stories: (count) => `текстов: ${count}`,
    model: (name) => `Ответы составляет ${name}, а каждое слово проверяется.`,
    noModel: "Без языковой модели: отвечают собственные предложения текста.",
    meaning: (name) => `Предложения ищутся и по смыслу: ${name}.`,
    measured: (date, questions) => `Измерено ${date}, вопросов ${questions}, без модели:`,
    rightQuote: (percent) => `верная цитата среди первых трёх: ${percent} %`,
    silentRight: (percent) => `молчит, когда в тексте этого нет: ${percent} %`,
    silentWrong: (percent) => `молчит, хотя в тексте это есть: ${percent} %`,
    exact: (percent) => `цитаты, что стоят в тексте буква в букву: ${percent} %`,
    proves: "Цитата доказывает, что слова есть в тексте, а не что текст правдив.",
  },
};
