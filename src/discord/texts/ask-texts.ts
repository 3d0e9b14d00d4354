import type { InEveryLanguage } from "./language.ts";
import type { Named } from "./localize.ts";

/** `/ask` and its options. */
export type AskTexts = Readonly<Record<"command" | "question" | "story" | "private", Named>>;

export const ASK_TEXTS: InEveryLanguage<AskTexts> = {
  en: {
    command: {
      name: "ask",
      description: "Ask about the story; the answer comes in its own words",
    },
    question: { name: "question", description: "What do you want to know?" },
    story: { name: "story", description: "Which story? Default: the one that fits" },
    private: { name: "private", description: "Show the answer to you alone" },
  },
  uk: {
    command: {
      name: "запитати",
      description: "Запитати про текст; відповідь буде його власними словами",
    },
    question: { name: "запитання", description: "Про що дізнатися?" },
    story: { name: "текст", description: "Який текст? Типово той, що підходить" },
    private: { name: "приватно", description: "Показати відповідь лише тому, хто питає" },
  },
  de: {
    command: {
      name: "fragen",
      description: "Frag etwas zum Text; die Antwort kommt in seinen eigenen Worten",
    },
    question: { name: "frage", description: "Was möchtest du wissen?" },
    story: { name: "text", description: "Welcher Text? Sonst der, der am besten passt" },
    private: { name: "privat", description: "Die Antwort nur dir zeigen" },
  },
  fr: {
    command: {
      name: "demander",
      description: "Posez une question sur le texte ; il répond avec ses propres mots",
    },
    question: { name: "question", description: "Que voulez-vous savoir ?" },
    story: { name: "texte", description: "Quel texte ? Par défaut, celui qui convient" },
    private: { name: "privé", description: "Ne montrer la réponse qu’à vous" },
  },
  es: {
    command: {
      name: "preguntar",
      description: "Pregunta sobre el texto; la respuesta llega con sus propias palabras",
    },
    question: { name: "pregunta", description: "¿Qué quieres saber?" },
    story: { name: "texto", description: "¿Qué texto? Por defecto, el que corresponda" },
    private: { name: "privado", description: "Mostrarte la respuesta solo a ti" },
  },
  pl: {
    command: {
      name: "zapytaj",
      description: "Zapytaj o tekst; odpowiedź przyjdzie jego własnymi słowami",
    },
    question: { name: "pytanie", description: "Treść pytania" },
    story: { name: "tekst", description: "Który tekst? Domyślnie ten, który pasuje" },
    private: { name: "prywatnie", description: "Pokaż odpowiedź tylko pytającemu" },
  },
  ru: {
    command: {
      name: "спросить",
      description: "Спросить о тексте; ответ будет его собственными словами",
    },
    question: { name: "вопрос", description: "О чём узнать?" },
    story: { name: "текст", description: "Какой текст? По умолчанию тот, что подходит" },
    private: { name: "приватно", description: "Показать ответ только спросившему" },
  },
};
