import type { InEveryLanguage } from "./language.ts";

/** The card of an answer, and what is said where there is none. */
export interface AnswerTexts {
  readonly silent: string;
  /** Stands behind `silent` where passages follow. */
  readonly nearest: string;
  readonly unsure: string;
  readonly partly: string;
  readonly busy: string;
  /** `when`: the moment from which one may ask again, as Discord shows it. */
  readonly tooSoon: (when: string) => string;
  readonly tooLong: string;
}

export const ANSWER_TEXTS: InEveryLanguage<AnswerTexts> = {
  en: {
    silent: "The story doesn’t say.",
    nearest: "The passages that come nearest:",
    unsure: "I’m not sure that the story answers this; the closest passages are:",
    partly: "partly supported",
    busy: "I’m answering many questions right now. Please ask again in a moment.",
    tooSoon: (when) => `You can ask again ${when}.`,
    tooLong: "I found an answer, but Discord would not take it. Please ask in other words.",
  },
  uk: {
    silent: "У тексті про це не сказано.",
    nearest: "Найближчі за змістом уривки:",
    unsure: "Немає певності, чи відповідає текст на це запитання; найближчі уривки:",
    partly: "підтверджено частково",
    busy: "Зараз надходить дуже багато запитань. Будь ласка, запитайте ще раз за хвилину.",
    tooSoon: (when) => `Запитати знову можна ${when}.`,
    tooLong: "Відповідь є, але Discord її не приймає. Будь ласка, запитайте іншими словами.",
  },
  de: {
    silent: "Das steht nicht im Text.",
    nearest: "Am nächsten kommen diese Stellen:",
    unsure: "Ich bin nicht sicher, ob der Text darauf antwortet. Am nächsten kommen diese Stellen:",
    partly: "nur teilweise belegt",
    busy: "Ich beantworte gerade sehr viele Fragen. Bitte frag gleich noch einmal.",
    tooSoon: (when) => `Du kannst ${when} wieder fragen.`,
    tooLong:
      "Ich habe eine Antwort gefunden, aber Discord nimmt sie nicht an. Bitte frag mit anderen Worten.",
  },
  fr: {
    silent: "Le texte ne le dit pas.",
    nearest: "Les passages les plus proches :",
    unsure:
      "Je ne suis pas sûr que le texte réponde à cette question ; voici les passages les plus proches :",
    partly: "étayé en partie",
    busy: "Je réponds à beaucoup de questions en ce moment. Reposez la vôtre dans un instant.",
    tooSoon: (when) => `Vous pourrez redemander ${when}.`,
    tooLong:
      "J’ai trouvé une réponse, mais Discord ne l’accepte pas. Reformulez votre question, s’il vous plaît.",
  },
  es: {
    silent: "El texto no lo dice.",
    nearest: "Los pasajes más cercanos:",
    unsure: "No estoy seguro de que el texto responda a esto; los pasajes más cercanos son:",
    partly: "respaldado en parte",
    busy: "Ahora mismo estoy respondiendo muchas preguntas. Vuelve a preguntar en un momento.",
    tooSoon: (when) => `Puedes volver a preguntar ${when}.`,
    tooLong:
      "He encontrado una respuesta, pero Discord no la acepta. Pregunta con otras palabras, por favor.",
  },
  pl: {
    silent: "W tekście nie ma o tym mowy.",
    nearest: "Najbliższe fragmenty:",
    unsure: "Nie ma pewności, czy tekst na to odpowiada. Najbliższe fragmenty:",
    partly: "potwierdzone częściowo",
    busy: "Pytań jest teraz bardzo dużo. Proszę zapytać ponownie za chwilę.",
    tooSoon: (when) => `Ponownie można zapytać ${when}.`,
    tooLong: "Odpowiedź jest, ale Discord jej nie przyjmuje. Proszę zapytać innymi słowami.",
  },
  ru: {
    silent: "В тексте об этом не сказано.",
    nearest: "Ближайшие по смыслу отрывки:",
    unsure: "Нет уверенности, что текст отвечает на этот вопрос; ближайшие отрывки:",
    partly: "подтверждено частично",
    busy: "Сейчас очень много вопросов. Пожалуйста, повторите свой через минуту.",
    tooSoon: (when) => `Снова спросить можно ${when}.`,
    tooLong: "Ответ есть, но Discord его не принимает. Пожалуйста, спросите другими словами.",
  },
};
