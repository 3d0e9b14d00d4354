import type { InEveryLanguage } from "./language.ts";
import type { Named } from "./localize.ts";

/** `/ask` and its options. */
export type AskTexts = Readonly<
  Record<"command" | "question" | "story" | "upto" | "private" | "thread" | "spoiler", Named>
>;

export const ASK_TEXTS: InEveryLanguage<AskTexts> = {
  en: {
    command: {
      name: "ask",
      description: "Ask about the story; the answer comes in its own words",
    },
    question: { name: "question", description: "What do you want to know?" },
    story: { name: "story", description: "Which story? Default: the one that fits" },
    private: { name: "private", description: "Show the answer to you alone" },
    upto: { name: "upto", description: "Read so far: “12” paragraphs or “chapter 3”" },
    thread: { name: "thread", description: "Open a thread for further questions" },
    spoiler: { name: "spoiler", description: "Hide the answer behind a spoiler mark" },
  },
  uk: {
    command: {
      name: "запитати",
      description: "Запитати про текст; відповідь буде його власними словами",
    },
    question: { name: "запитання", description: "Про що дізнатися?" },
    story: { name: "текст", description: "Який текст? Типово той, що підходить" },
    private: { name: "приватно", description: "Показати відповідь лише тому, хто питає" },
    upto: { name: "до", description: "Прочитано: «12» абзаців або «розділ 3»" },
    thread: { name: "гілка", description: "Відкрити гілку для подальших запитань" },
    spoiler: { name: "спойлер", description: "Сховати відповідь під спойлером" },
  },
  de: {
    command: {
      name: "fragen",
      description: "Frag etwas zum Text; die Antwort kommt in seinen eigenen Worten",
    },
    question: { name: "frage", description: "Was möchtest du wissen?" },
    story: { name: "text", description: "Welcher Text? Sonst der, der am besten passt" },
    private: { name: "privat", description: "Die Antwort nur dir zeigen" },
    upto: { name: "bis", description: "So weit gelesen: „12“ Absätze oder „Kapitel 3“" },
    thread: { name: "thread", description: "Einen Thread für weitere Fragen öffnen" },
    spoiler: { name: "spoiler", description: "Die Antwort hinter einer Spoiler-Marke verbergen" },
  },
  fr: {
    command: {
      name: "demander",
      description: "Posez une question sur le texte ; il répond avec ses propres mots",
    },
    question: { name: "question", description: "Que voulez-vous savoir ?" },
    story: { name: "texte", description: "Quel texte ? Par défaut, celui qui convient" },
    private: { name: "privé", description: "Ne montrer la réponse qu’à vous" },
    upto: { name: "jusqu-à", description: "Lu jusqu’ici : « 12 » paragraphes ou « chapitre 3 »" },
    thread: { name: "fil", description: "Ouvrir un fil pour d’autres questions" },
    spoiler: { name: "spoiler", description: "Masquer la réponse comme spoiler" },
  },
  es: {
    command: {
      name: "preguntar",
      description: "Pregunta sobre el texto; la respuesta llega con sus propias palabras",
    },
    question: { name: "pregunta", description: "¿Qué quieres saber?" },
    story: { name: "texto", description: "¿Qué texto? Por defecto, el que corresponda" },
    private: { name: "privado", description: "Mostrarte la respuesta solo a ti" },
    upto: { name: "hasta", description: "Leído hasta: «12» párrafos o «capítulo 3»" },
    thread: { name: "hilo", description: "Abrir un hilo para más preguntas" },
    spoiler: { name: "spoiler", description: "Ocultar la respuesta como spoiler" },
  },
  pl: {
    command: {
      name: "zapytaj",
      description: "Zapytaj o tekst; odpowiedź przyjdzie jego własnymi słowami",
    },
    question: { name: "pytanie", description: "Treść pytania" },
    story: { name: "tekst", description: "Który tekst? Domyślnie ten, który pasuje" },
    private: { name: "prywatnie", description: "Pokaż odpowiedź tylko pytającemu" },
    upto: { name: "do", description: "Przeczytano: „12” akapitów albo „rozdział 3”" },
    thread: { name: "wątek", description: "Otwórz wątek na dalsze pytania" },
    spoiler: { name: "spoiler", description: "Ukryj odpowiedź jako spoiler" },
  },
  ru: {
    command: {
      name: "спросить",
      description: "Спросить о тексте; ответ будет его собственными словами",
    },
    question: { name: "вопрос", description: "О чём узнать?" },
    story: { name: "текст", description: "Какой текст? По умолчанию тот, что подходит" },
    private: { name: "приватно", description: "Показать ответ только спросившему" },
    upto: { name: "до", description: "Прочитано: «12» абзацев или «глава 3»" },
    thread: { name: "ветка", description: "Открыть ветку для дальнейших вопросов" },
    spoiler: { name: "спойлер", description: "Скрыть ответ под спойлером" },
  },
};
