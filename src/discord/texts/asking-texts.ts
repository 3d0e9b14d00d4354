import type { SmallTalkKind } from "../../answering/silence/small-talk-forms.ts";
import type { InEveryLanguage } from "./language.ts";

/** What is said around questions: in conversations, where a question is none, and in forms. */
export interface AskingTexts {
  /** In a thread that was opened for further questions. */
  readonly inThread: string;
  readonly smallTalk: Readonly<Record<SmallTalkKind, string>>;
  /** Stands behind a friendly line. */
  readonly tryThis: (example: string) => string;
  /** Above an answer: what a follow-up was taken to ask. */
  readonly understood: (asked: string) => string;
  readonly followUp: string;
  readonly followUpTitle: string;
  readonly followUpLabel: string;
  readonly followUpPlaceholder: string;
}

export const ASKING_TEXTS: InEveryLanguage<AskingTexts> = {
  en: {
    inThread: "Ask on here: mention me, reply to me, or use `/ask`.",
    smallTalk: {
      greeting: "Hello! I answer questions about the story, in its own words.",
      thanks: "You’re welcome!",
      farewell: "Goodbye! Ask me about the story whenever you like.",
      "about-bot": "I’m Verbatim: I answer questions about the story, in its own words.",
      chatter: "I only know the story, so I can’t help with that.",
      misuse: "I only answer questions about the story, in its own words.",
    },
    tryThis: (example) => `For example: *${example}*`,
    understood: (asked) => `You asked: ${asked}`,
    followUp: "Ask on",
    followUpTitle: "A follow-up question",
    followUpLabel: "What else do you want to know?",
    followUpPlaceholder: "And who else? Why? What did she say about it?",
  },
  uk: {
    inThread:
      "Питайте далі тут: згадайте мене, дайте відповідь на моє повідомлення або скористайтеся `/ask`.",
    smallTalk: {
      greeting: "Вітаю! Я відповідаю на запитання про текст його власними словами.",
      thanks: "Будь ласка!",
      farewell: "До побачення! Питайте про текст будь-коли.",
      "about-bot": "Я Verbatim: відповідаю на запитання про текст його власними словами.",
      chatter: "Я знаю лише цей текст, тож із цим допомогти не можу.",
      misuse: "Я відповідаю лише на запитання про текст, його власними словами.",
    },
    tryThis: (example) => `Наприклад: *${example}*`,
    understood: (asked) => `Запитано: ${asked}`,
    followUp: "Запитати ще",
    followUpTitle: "Ще одне запитання",
    followUpLabel: "Що ще цікавить?",
    followUpPlaceholder: "А хто ще? Чому? Що вона про це сказала?",
  },
  de: {
    inThread: "Frag hier weiter: erwähne mich, antworte mir oder nimm `/ask`.",
    smallTalk: {
      greeting: "Hallo! Ich beantworte Fragen zum Text, in seinen eigenen Worten.",
      thanks: "Gern geschehen!",
      farewell: "Bis bald! Frag mich jederzeit nach dem Text.",
      "about-bot": "Ich bin Verbatim: Ich beantworte Fragen zum Text, in seinen eigenen Worten.",
      chatter: "Ich kenne nur den Text und kann dabei nicht helfen.",
      misuse: "Ich beantworte nur Fragen zum Text, in seinen eigenen Worten.",
    },
    tryThis: (example) => `Zum Beispiel: *${example}*`,
    understood: (asked) => `Gefragt war: ${asked}`,
    followUp: "Weiterfragen",
    followUpTitle: "Noch eine Frage",
    followUpLabel: "Was möchtest du noch wissen?",
    followUpPlaceholder: "Und wer noch? Warum? Was sagte sie dazu?",
  },
  fr: {
    inThread: "Continuez ici : mentionnez-moi, répondez-moi ou utilisez `/ask`.",
    smallTalk: {
      greeting: "Bonjour ! Je réponds aux questions sur le texte, avec ses propres mots.",
      thanks: "Je vous en prie !",
      farewell: "Au revoir ! Interrogez-moi sur le texte quand vous voulez.",
      "about-bot":
        "Je suis Verbatim : je réponds aux questions sur le texte, avec ses propres mots.",
      chatter: "Je ne connais que le texte et ne peux pas aider pour cela.",
      misuse: "Je ne réponds qu’aux questions sur le texte, avec ses propres mots.",
    },
    tryThis: (example) => `Par exemple : *${example}*`,
    understood: (asked) => `Question posée : ${asked}`,
    followUp: "Continuer",
    followUpTitle: "Une autre question",
    followUpLabel: "Que voulez-vous encore savoir ?",
    followUpPlaceholder: "Et qui d’autre ? Pourquoi ? Qu’en a-t-elle dit ?",
  },
  es: {
    inThread: "Sigue preguntando aquí: mencióname, respóndeme o usa `/ask`.",
    smallTalk: {
      greeting: "¡Hola! Respondo preguntas sobre el texto, con sus propias palabras.",
      thanks: "¡De nada!",
      farewell: "¡Hasta luego! Pregúntame por el texto cuando quieras.",
      "about-bot": "Soy Verbatim: respondo preguntas sobre el texto, con sus propias palabras.",
      chatter: "Solo conozco el texto, así que en eso no puedo ayudarte.",
      misuse: "Solo respondo preguntas sobre el texto, con sus propias palabras.",
    },
    tryThis: (example) => `Por ejemplo: *${example}*`,
    understood: (asked) => `Preguntaste: ${asked}`,
    followUp: "Preguntar más",
    followUpTitle: "Otra pregunta",
    followUpLabel: "¿Qué más quieres saber?",
    followUpPlaceholder: "¿Y quién más? ¿Por qué? ¿Qué dijo ella de eso?",
  },
  pl: {
    inThread: "Pytania można zadawać dalej tutaj: przez wzmiankę, odpowiedź albo `/ask`.",
    smallTalk: {
      greeting: "Dzień dobry! Odpowiadam na pytania o tekst jego własnymi słowami.",
      thanks: "Proszę bardzo!",
      farewell: "Do widzenia! O tekst można pytać zawsze.",
      "about-bot": "Jestem Verbatim: odpowiadam na pytania o tekst jego własnymi słowami.",
      chatter: "Znam tylko ten tekst, więc w tym nie pomogę.",
      misuse: "Odpowiadam tylko na pytania o tekst, jego własnymi słowami.",
    },
    tryThis: (example) => `Na przykład: *${example}*`,
    understood: (asked) => `Zadane pytanie: ${asked}`,
    followUp: "Pytaj dalej",
    followUpTitle: "Kolejne pytanie",
    followUpLabel: "Czego jeszcze chcesz się dowiedzieć?",
    followUpPlaceholder: "A kto jeszcze? Dlaczego? Co o tym powiedziała?",
  },
  ru: {
    inThread: "Спрашивайте дальше здесь: упомяните меня, ответьте мне или используйте `/ask`.",
    smallTalk: {
      greeting: "Здравствуйте! Я отвечаю на вопросы о тексте его собственными словами.",
      thanks: "Пожалуйста!",
      farewell: "До свидания! Спрашивайте о тексте в любое время.",
      "about-bot": "Я Verbatim: отвечаю на вопросы о тексте его собственными словами.",
      chatter: "Я знаю только этот текст и с этим помочь не могу.",
      misuse: "Я отвечаю только на вопросы о тексте, его собственными словами.",
    },
    tryThis: (example) => `Например: *${example}*`,
    understood: (asked) => `Спрошено: ${asked}`,
    followUp: "Спросить ещё",
    followUpTitle: "Ещё один вопрос",
    followUpLabel: "Что ещё хочется узнать?",
    followUpPlaceholder: "А кто ещё? Почему? Что она об этом сказала?",
  },
};
