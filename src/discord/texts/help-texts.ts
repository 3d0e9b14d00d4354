import type { InEveryLanguage } from "./language.ts";
import type { Named } from "./localize.ts";

/** Names of commands, options and menus in the reader's language, as markdown code or italics. */
export interface HelpNames {
  readonly ask: string;
  readonly private: string;
  readonly story: string;
  readonly check: string;
  readonly menus: string;
  readonly quote: string;
  readonly cases: string;
  readonly log: string;
}

/** `/help` and its card. */
export interface HelpTexts {
  readonly command: Named;
  readonly title: string;
  /** A question about the shipped story. */
  readonly example: string;
  readonly asking: (names: HelpNames) => string;
  readonly checking: (names: HelpNames) => string;
  readonly moderating: (names: HelpNames) => string;
  readonly stories: string;
  readonly noStories: string;
  readonly more: (count: number) => string;
  /** `button` is the label that shows the context. */
  readonly trust: (button: string) => string;
  readonly caution: string;
}

export const HELP_TEXTS: InEveryLanguage<HelpTexts> = {
  en: {
    command: {
      name: "help",
      description: "What this bot does, and how far its quotes can be trusted",
    },
    title: "I answer questions about a story in the story’s own words.",
    example: "How long did the talks last?",
    asking: (names) =>
      `${names.private} shows the answer to you alone; ${names.story} chooses the story.`,
    checking: (names) =>
      `${names.check} tells whether words are the story’s, and whose. In the menu of a message: ${names.menus}.`,
    moderating: (names) =>
      `Moderators pull quotes with ${names.quote}, and look at disputes with ${names.cases} and ${names.log}.`,
    stories: "Stories",
    noStories: "none yet",
    more: (count) => `and ${count} more`,
    trust: (button) =>
      `Every quote is cut out of the story’s text, letter by letter, and says who speaks and where. ${button} shows the words around it.`,
    caution:
      "Where the story does not say, I say so. A quote proves that the words stand in the story, not that the story is true.",
  },
  uk: {
    command: {
      name: "довідка",
      description: "Що робить цей бот і наскільки можна довіряти його цитатам",
    },
    title: "Я відповідаю на запитання про текст його ж словами.",
    example: "Скільки тривали переговори?",
    asking: (names) =>
      `${names.private} показує відповідь лише тому, хто питає; ${names.story} вибирає текст.`,
    checking: (names) =>
      `${names.check} з’ясовує, чи є ці слова в тексті й чиї вони. У меню повідомлення: ${names.menus}.`,
    moderating: (names) =>
      `Модератори добирають цитати за допомогою ${names.quote}, а скарги розглядають за допомогою ${names.cases} і ${names.log}.`,
    stories: "Тексти",
    noStories: "поки що жодного",
    more: (count) => `і ще ${count}`,
    trust: (button) =>
      `Кожну цитату вирізано з тексту літера в літеру; зазначено, хто говорить і де саме. ${button} показує слова навколо неї.`,
    caution:
      "Якщо в тексті відповіді немає, я так і кажу. Цитата доводить, що ці слова є в тексті, а не що текст правдивий.",
  },
  de: {
    command: {
      name: "hilfe",
      description: "Was dieser Bot kann und wie weit seinen Zitaten zu trauen ist",
    },
    title: "Ich beantworte Fragen zu einem Text mit dessen eigenen Worten.",
    example: "Wie lange dauerten die Gespräche?",
    asking: (names) =>
      `${names.private} zeigt die Antwort nur dir; ${names.story} wählt den Text aus.`,
    checking: (names) =>
      `${names.check} sagt, ob Worte aus dem Text sind und von wem. Im Menü einer Nachricht: ${names.menus}.`,
    moderating: (names) =>
      `Die Moderation sucht Zitate mit ${names.quote} heraus und sieht Beschwerden mit ${names.cases} und ${names.log} durch.`,
    stories: "Texte",
    noStories: "noch keine",
    more: (count) => `und ${count} weitere`,
    trust: (button) =>
      `Jedes Zitat ist Buchstabe für Buchstabe aus dem Text geschnitten und nennt, wer spricht und wo es steht. ${button} zeigt die Worte darum herum.`,
    caution:
      "Wenn der Text etwas nicht sagt, sage ich das. Ein Zitat beweist, dass die Worte im Text stehen, nicht, dass der Text wahr ist.",
  },
  fr: {
    command: {
      name: "aide",
      description: "Ce que fait ce bot, et jusqu’où se fier à ses citations",
    },
    title: "Je réponds aux questions sur un texte avec les mots mêmes du texte.",
    example: "Combien de temps ont duré les pourparlers ?",
    asking: (names) =>
      `${names.private} ne montre la réponse qu’à vous ; ${names.story} choisit le texte.`,
    checking: (names) =>
      `${names.check} dit si des mots sont ceux du texte, et de qui. Dans le menu d’un message : ${names.menus}.`,
    moderating: (names) =>
      `La modération extrait des citations avec ${names.quote} et suit les contestations avec ${names.cases} et ${names.log}.`,
    stories: "Textes",
    noStories: "aucun pour l’instant",
    more: (count) => `et ${count} de plus`,
    trust: (button) =>
      `Chaque citation est découpée dans le texte, lettre pour lettre, et indique qui parle et où. ${button} montre les mots qui l’entourent.`,
    caution:
      "Quand le texte ne dit rien, je le dis. Une citation prouve que les mots sont dans le texte, pas que le texte dit vrai.",
  },
  es: {
    command: {
      name: "ayuda",
      description: "Qué hace este bot y hasta dónde puedes fiarte de sus citas",
    },
    title: "Respondo preguntas sobre un texto con sus propias palabras.",
    example: "¿Cuánto duraron las conversaciones?",
    asking: (names) =>
      `${names.private} te muestra la respuesta solo a ti; ${names.story} elige el texto.`,
    checking: (names) =>
      `${names.check} dice si unas palabras son del texto y de quién son. En el menú de un mensaje: ${names.menus}.`,
    moderating: (names) =>
      `La moderación extrae citas con ${names.quote} y revisa los reportes con ${names.cases} y ${names.log}.`,
    stories: "Textos",
    noStories: "aún ninguno",
    more: (count) => `y ${count} más`,
    trust: (button) =>
      `Cada cita está recortada del texto letra por letra e indica quién habla y dónde. ${button} muestra las palabras de alrededor.`,
    caution:
      "Si el texto no lo dice, lo digo. Una cita demuestra que las palabras están en el texto, no que el texto sea verdad.",
  },
  pl: {
    command: {
      name: "pomoc",
      description: "Co robi ten bot i jak dalece można ufać jego cytatom",
    },
    title: "Odpowiadam na pytania o tekst jego własnymi słowami.",
    example: "Jak długo trwały rozmowy?",
    asking: (names) =>
      `${names.private} pokazuje odpowiedź tylko pytającemu; ${names.story} wybiera tekst.`,
    checking: (names) =>
      `${names.check} mówi, czy słowa pochodzą z tekstu i czyje są. W menu wiadomości: ${names.menus}.`,
    moderating: (names) =>
      `Moderatorzy wyszukują cytaty poleceniem ${names.quote}, a zgłoszenia przeglądają poleceniami ${names.cases} i ${names.log}.`,
    stories: "Teksty",
    noStories: "na razie żadnego",
    more: (count) => `i jeszcze ${count}`,
    trust: (button) =>
      `Każdy cytat jest wycięty z tekstu co do litery, z podaniem, kto mówi i gdzie. ${button} pokazuje słowa wokół niego.`,
    caution:
      "Jeśli tekst czegoś nie mówi, przyznaję to. Cytat dowodzi, że słowa są w tekście, a nie że tekst jest prawdziwy.",
  },
  ru: {
    command: {
      name: "справка",
      description: "Что делает этот бот и насколько можно доверять его цитатам",
    },
    title: "Я отвечаю на вопросы о тексте его же словами.",
    example: "Сколько длились переговоры?",
    asking: (names) =>
      `${names.private} показывает ответ только спросившему; ${names.story} выбирает текст.`,
    checking: (names) =>
      `${names.check} выясняет, есть ли эти слова в тексте и чьи они. В меню сообщения: ${names.menus}.`,
    moderating: (names) =>
      `Модераторы подбирают цитаты с помощью ${names.quote}, а жалобы рассматривают с помощью ${names.cases} и ${names.log}.`,
    stories: "Тексты",
    noStories: "пока ни одного",
    more: (count) => `и ещё ${count}`,
    trust: (button) =>
      `Каждая цитата вырезана из текста буква в букву; указано, кто говорит и где именно. ${button} показывает слова вокруг неё.`,
    caution:
      "Если в тексте ответа нет, я так и говорю. Цитата доказывает, что эти слова есть в тексте, а не что текст правдив.",
  },
};
