import type { Expects } from "../../retrieval/parse-question.ts";
import type { InEveryLanguage } from "./language.ts";

/** Why the story does not answer. Words of question and story come in quotation marks, escaped. */
export interface SilenceTexts {
  /** What a question takes for granted; `mark` is the number of the quote that says otherwise. */
  readonly premise: (claim: string, mark: string) => string;
  readonly neverSpeaks: (name: string) => string;
  readonly neverNamed: (names: string) => string;
  readonly nothingNear: string;
  /** What a passage has; the two behind it follow where they apply. */
  readonly speaksOf: (mark: string, words: string) => string;
  readonly notOf: (words: string) => string;
  readonly givesNo: Readonly<Record<Expects, string>>;
  /** The passage has all of the question's words, and still no answer. */
  readonly doesNotSay: string;
}

export const SILENCE_TEXTS: InEveryLanguage<SilenceTexts> = {
  en: {
    premise: (claim, mark) =>
      `The question takes for granted: ${claim}. The story says otherwise: ${mark}`,
    neverSpeaks: (name) => `The story has no words of ${name}.`,
    neverNamed: (names) => `The story never has ${names}.`,
    nothingNear: "No passage comes near.",
    speaksOf: (mark, words) => `${mark} speaks of ${words}`,
    notOf: (words) => `not of ${words}`,
    givesNo: {
      person: "gives nobody",
      time: "gives no time",
      place: "gives no place",
      body: "gives no country or body",
      duration: "gives no length of time",
      age: "gives no age",
      quantity: "gives no number",
      reason: "gives no reason",
      name: "gives no name",
    },
    doesNotSay: "but does not say this",
  },
  uk: {
    premise: (claim, mark) => `У запитанні припущено: ${claim}. У тексті сказано інакше: ${mark}`,
    neverSpeaks: (name) => `У тексті немає слів, які сказав би ${name}.`,
    neverNamed: (names) => `У тексті ніде немає: ${names}.`,
    nothingNear: "Жоден уривок не близький.",
    speaksOf: (mark, words) => `${mark} говорить про: ${words}`,
    notOf: (words) => `не про: ${words}`,
    givesNo: {
      person: "не називає нікого",
      time: "не називає часу",
      place: "не називає місця",
      body: "не називає країни чи організації",
      duration: "не каже, як довго",
      age: "не називає віку",
      quantity: "не називає числа",
      reason: "не називає причини",
      name: "не називає імені",
    },
    doesNotSay: "але цього не каже",
  },
  de: {
    premise: (claim, mark) => `In der Frage steckt: ${claim}. Der Text sagt es anders: ${mark}`,
    neverSpeaks: (name) => `Der Text hat keine Worte von ${name}.`,
    neverNamed: (names) => `Im Text kommt nie vor: ${names}.`,
    nothingNear: "Keine Stelle kommt dem nahe.",
    speaksOf: (mark, words) => `${mark} spricht von ${words}`,
    notOf: (words) => `nicht von ${words}`,
    givesNo: {
      person: "nennt niemanden",
      time: "nennt keine Zeit",
      place: "nennt keinen Ort",
      body: "nennt kein Land und keine Organisation",
      duration: "nennt keine Dauer",
      age: "nennt kein Alter",
      quantity: "nennt keine Zahl",
      reason: "nennt keinen Grund",
      name: "nennt keinen Namen",
    },
    doesNotSay: "sagt das aber nicht",
  },
  fr: {
    premise: (claim, mark) => `La question suppose : ${claim}. Le texte dit autre chose : ${mark}`,
    neverSpeaks: (name) => `Le texte n’a aucune parole de ${name}.`,
    neverNamed: (names) => `Le texte n’a jamais ${names}.`,
    nothingNear: "Aucun passage n’en est proche.",
    speaksOf: (mark, words) => `${mark} parle de ${words}`,
    notOf: (words) => `non de ${words}`,
    givesNo: {
      person: "ne nomme personne",
      time: "ne donne pas de date",
      place: "ne donne pas de lieu",
      body: "ne nomme ni pays ni organisme",
      duration: "ne donne pas de durée",
      age: "ne donne pas d’âge",
      quantity: "ne donne pas de nombre",
      reason: "ne donne pas de raison",
      name: "ne donne pas de nom",
    },
    doesNotSay: "mais ne dit pas cela",
  },
  es: {
    premise: (claim, mark) =>
      `La pregunta da por hecho: ${claim}. El texto dice otra cosa: ${mark}`,
    neverSpeaks: (name) => `El texto no tiene palabras de ${name}.`,
    neverNamed: (names) => `El texto nunca tiene ${names}.`,
    nothingNear: "Ningún pasaje se acerca.",
    speaksOf: (mark, words) => `${mark} habla de ${words}`,
    notOf: (words) => `no de ${words}`,
    givesNo: {
      person: "no nombra a nadie",
      time: "no da una fecha",
      place: "no da un lugar",
      body: "no nombra país ni organismo",
      duration: "no dice cuánto duró",
      age: "no da una edad",
      quantity: "no da un número",
      reason: "no da una razón",
      name: "no da un nombre",
    },
    doesNotSay: "pero no dice esto",
  },
  pl: {
    premise: (claim, mark) => `Pytanie zakłada: ${claim}. Tekst mówi co innego: ${mark}`,
    neverSpeaks: (name) => `W tekście nie ma słów, których autorem byłby ${name}.`,
    neverNamed: (names) => `W tekście nigdzie nie ma: ${names}.`,
    nothingNear: "Żaden fragment nie jest bliski.",
    speaksOf: (mark, words) => `${mark} mówi o: ${words}`,
    notOf: (words) => `nie o: ${words}`,
    givesNo: {
      person: "nikogo nie wymienia",
      time: "nie podaje czasu",
      place: "nie podaje miejsca",
      body: "nie wymienia kraju ani organizacji",
      duration: "nie mówi, jak długo",
      age: "nie podaje wieku",
      quantity: "nie podaje liczby",
      reason: "nie podaje powodu",
      name: "nie podaje nazwy",
    },
    doesNotSay: "ale tego nie mówi",
  },
  ru: {
    premise: (claim, mark) => `В вопросе предполагается: ${claim}. В тексте сказано иначе: ${mark}`,
    neverSpeaks: (name) => `В тексте нет слов, которые сказал бы ${name}.`,
    neverNamed: (names) => `В тексте нигде нет: ${names}.`,
    nothingNear: "Ни один отрывок не близок.",
    speaksOf: (mark, words) => `${mark} говорит о: ${words}`,
    notOf: (words) => `не о: ${words}`,
    givesNo: {
      person: "никого не называет",
      time: "не называет времени",
      place: "не называет места",
      body: "не называет страны или организации",
      duration: "не говорит, как долго",
      age: "не называет возраста",
      quantity: "не называет числа",
      reason: "не называет причины",
      name: "не называет имени",
    },
    doesNotSay: "но этого не говорит",
  },
};
