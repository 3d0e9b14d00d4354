import type { InEveryLanguage } from "./language.ts";

/** What is said to somebody alone where something was refused. */
export interface RefusalTexts {
  /** A post to everybody, in a channel where the bot may not speak. */
  readonly notInThisChannel: string;
  /** A form of blanks. */
  readonly nothingWritten: string;
  readonly tooManyQuotes: (most: number) => string;
}

export const REFUSAL_TEXTS: InEveryLanguage<RefusalTexts> = {
  en: {
    notInThisChannel:
      "This server has not allowed me to speak in this channel, so I can’t show it to everybody here.",
    nothingWritten: "Nothing was written, so nothing was done.",
    tooManyQuotes: (most) => `Nothing was sent: an answer takes at most ${most} quotes.`,
  },
  uk: {
    notInThisChannel:
      "Цей сервер не дозволив боту говорити в цьому каналі, тож показати це всім тут не можна.",
    nothingWritten: "Нічого не написано, тож нічого не зроблено.",
    tooManyQuotes: (most) =>
      `Нічого не надіслано: у відповіді може бути цитат не більше ніж ${most}.`,
  },
  de: {
    notInThisChannel:
      "Dieser Server hat mir nicht erlaubt, in diesem Kanal zu sprechen; darum kann ich es hier nicht allen zeigen.",
    nothingWritten: "Es wurde nichts geschrieben, also ist nichts geschehen.",
    tooManyQuotes: (most) => `Nichts wurde gesendet: Eine Antwort hat höchstens ${most} Zitate.`,
  },
  fr: {
    notInThisChannel:
      "Ce serveur ne m’a pas permis de parler dans ce salon : je ne peux donc pas le montrer à tous ici.",
    nothingWritten: "Rien n’a été écrit, donc rien n’a été fait.",
    tooManyQuotes: (most) => `Rien n’a été envoyé : une réponse a ${most} citations au plus.`,
  },
  es: {
    notInThisChannel:
      "Este servidor no me ha permitido hablar en este canal, así que no puedo mostrárselo a todos aquí.",
    nothingWritten: "No se escribió nada, así que no se hizo nada.",
    tooManyQuotes: (most) => `No se envió nada: una respuesta lleva como mucho ${most} citas.`,
  },
  pl: {
    notInThisChannel:
      "Ten serwer nie pozwolił botowi mówić na tym kanale, więc nie można tu pokazać tego wszystkim.",
    nothingWritten: "Nic nie napisano, więc nic się nie stało.",
    tooManyQuotes: (most) => `Nic nie wysłano: odpowiedź może mieć najwyżej tyle cytatów: ${most}.`,
  },
  ru: {
    notInThisChannel:
      "Этот сервер не разрешил боту говорить в этом канале, поэтому показать это здесь всем нельзя.",
    nothingWritten: "Ничего не написано, поэтому ничего не сделано.",
    tooManyQuotes: (most) => `Ничего не отправлено: в ответе может быть цитат не больше ${most}.`,
  },
};
