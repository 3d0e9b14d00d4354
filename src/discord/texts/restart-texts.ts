import type { InEveryLanguage } from "./language.ts";

/** What an asker is told whose answer was lost with the process. */
export const RESTART_TEXTS: InEveryLanguage<{ readonly askAgain: string }> = {
  en: { askAgain: "I was restarted before I could finish this answer. Please ask again." },
  uk: {
    askAgain:
      "Мене перезапустили, перш ніж я встиг завершити відповідь. Запитайте, будь ласка, ще раз.",
  },
  de: {
    askAgain: "Ich wurde neu gestartet, bevor diese Antwort fertig war. Bitte frag noch einmal.",
  },
  fr: {
    askAgain:
      "J’ai été redémarré avant d’avoir fini cette réponse. Veuillez poser la question de nouveau.",
  },
  es: {
    askAgain: "Me reiniciaron antes de terminar esta respuesta. Por favor, pregunta otra vez.",
  },
  pl: {
    askAgain: "Uruchomiono mnie ponownie, zanim odpowiedź była gotowa. Proszę zapytać jeszcze raz.",
  },
  ru: { askAgain: "Меня перезапустили прежде, чем ответ был готов. Пожалуйста, спросите ещё раз." },
};
