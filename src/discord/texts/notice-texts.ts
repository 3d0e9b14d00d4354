import type { InEveryLanguage } from "./language.ts";

/** What is said where something cannot be done. */
export interface NoticeTexts {
  readonly failed: string;
  readonly noStory: string;
  readonly unknownStory: string;
  /** `option` is the name of the option that chooses a story, in the same language. */
  readonly whichStory: (option: string) => string;
  /** Its words can't be shown any more. */
  readonly storyChanged: string;
  readonly searchAgain: string;
  readonly unknownButton: string;
  readonly unknownForm: string;
  readonly notYours: string;
  readonly noReceipt: string;
  readonly receipt: string;
  readonly nothingToCheck: string;
  readonly moderatorsOnly: Readonly<Record<"here" | "cases" | "decide" | "log" | "quotes", string>>;
}

export const NOTICE_TEXTS: InEveryLanguage<NoticeTexts> = {
  en: {
    failed:
      "Something went wrong on my side. Please try again; the log tells my owner what it was.",
    noStory: "I have no story to answer from. My owner must put one into the corpus folder.",
    unknownStory: "I have no story of that name. Choose one from the list that opens as you type.",
    whichStory: (option) => `I have several stories: say which with \`${option}:\`.`,
    storyChanged: "This story has changed since, or is gone, so I can’t show its words any more.",
    searchAgain: "This story has changed since, or is gone. Please search again.",
    unknownButton: "I don’t know this button. It may be from an older version of me.",
    unknownForm: "I don’t know this form. It may be from an older version of me.",
    notYours: "Only the person who asked, or a moderator, can delete this answer.",
    noReceipt: "I have no receipt of this message any more.",
    receipt:
      "The receipt of this message: what it quotes, by offset, and what was checked. `verbatim verify receipt.json` checks it again, without me.",
    nothingToCheck: "This message has no text that I can check.",
    moderatorsOnly: {
      here: "Only members who may manage messages can do that here.",
      cases: "Only members who may manage messages can see the cases.",
      decide: "Only members who may manage messages can decide cases.",
      log: "Only members who may manage messages can see the log.",
      quotes: "Only members who may manage messages can pull quotes here.",
    },
  },
  uk: {
    failed:
      "Щось пішло не так з мого боку. Будь ласка, спробуйте ще раз; у журналі бота записано, що сталося.",
    noStory: "Немає жодного тексту для відповіді. Власник бота має додати його до теки corpus.",
    unknownStory:
      "Тексту з такою назвою немає. Виберіть зі списку, що з’являється під час введення.",
    whichStory: (option) => `Текстів кілька: укажіть потрібний за допомогою \`${option}:\`.`,
    storyChanged: "Цей текст відтоді змінився або зник, тому його слова вже не можна показати.",
    searchAgain: "Цей текст відтоді змінився або зник. Будь ласка, пошукайте ще раз.",
    unknownButton: "Ця кнопка невідома. Можливо, вона від старішої версії бота.",
    unknownForm: "Ця форма невідома. Можливо, вона від старішої версії бота.",
    notYours: "Видалити цю відповідь може лише той, хто запитував, або модератор.",
    noReceipt: "Підтвердження для цього повідомлення вже немає.",
    receipt:
      "Підтвердження цього повідомлення: що саме воно цитує, з позиціями в тексті, і що перевірено. `verbatim verify receipt.json` перевіряє його ще раз, без бота.",
    nothingToCheck: "У цьому повідомленні немає тексту для перевірки.",
    moderatorsOnly: {
      here: "Це можуть робити лише учасники з правом керувати повідомленнями.",
      cases: "Справи бачать лише учасники з правом керувати повідомленнями.",
      decide: "Справи вирішують лише учасники з правом керувати повідомленнями.",
      log: "Журнал бачать лише учасники з правом керувати повідомленнями.",
      quotes: "Добирати цитати можуть лише учасники з правом керувати повідомленнями.",
    },
  },
  de: {
    failed:
      "Bei mir ist etwas schiefgegangen. Bitte versuch es noch einmal; was es war, steht im Protokoll meines Betreibers.",
    noStory:
      "Ich habe keinen Text, aus dem ich antworten könnte. Mein Betreiber muss einen in den Ordner corpus legen.",
    unknownStory:
      "Einen Text mit diesem Namen habe ich nicht. Wähl einen aus der Liste, die sich beim Tippen öffnet.",
    whichStory: (option) => `Ich habe mehrere Texte: Sag mit \`${option}:\`, welchen du meinst.`,
    storyChanged:
      "Dieser Text wurde inzwischen geändert oder ist weg, deshalb kann ich seine Worte nicht mehr zeigen.",
    searchAgain: "Dieser Text wurde inzwischen geändert oder ist weg. Bitte such noch einmal.",
    unknownButton:
      "Diese Schaltfläche kenne ich nicht. Vielleicht ist sie von einer älteren Version.",
    unknownForm: "Dieses Formular kenne ich nicht. Vielleicht ist es von einer älteren Version.",
    notYours: "Diese Antwort kann nur löschen, wer gefragt hat oder moderiert.",
    noReceipt: "Zu dieser Nachricht habe ich keinen Beleg mehr.",
    receipt:
      "Der Beleg zu dieser Nachricht: was sie zitiert, mit den Stellen im Text, und was geprüft wurde. `verbatim verify receipt.json` prüft ihn noch einmal, ohne mich.",
    nothingToCheck: "Diese Nachricht enthält keinen Text, den ich prüfen könnte.",
    moderatorsOnly: {
      here: "Das können hier nur Mitglieder, die Nachrichten verwalten dürfen.",
      cases: "Die Fälle sehen nur Mitglieder, die Nachrichten verwalten dürfen.",
      decide: "Über Fälle entscheiden nur Mitglieder, die Nachrichten verwalten dürfen.",
      log: "Das Protokoll sehen nur Mitglieder, die Nachrichten verwalten dürfen.",
      quotes: "Zitate heraussuchen können hier nur Mitglieder, die Nachrichten verwalten dürfen.",
    },
  },
  fr: {
    failed:
      "Une erreur s’est produite de mon côté. Réessayez, s’il vous plaît ; le journal en donne la cause à mon responsable.",
    noStory:
      "Je n’ai aucun texte d’où répondre. Mon responsable doit en placer un dans le dossier corpus.",
    unknownStory:
      "Je n’ai pas de texte de ce nom. Choisissez-en un dans la liste qui s’ouvre pendant la saisie.",
    whichStory: (option) => `J’ai plusieurs textes : précisez lequel avec \`${option}:\`.`,
    storyChanged: "Ce texte a changé depuis, ou a disparu : je ne peux plus en montrer les mots.",
    searchAgain: "Ce texte a changé depuis, ou a disparu. Relancez la recherche, s’il vous plaît.",
    unknownButton: "Je ne connais pas ce bouton. Il vient peut-être d’une ancienne version.",
    unknownForm: "Je ne connais pas ce formulaire. Il vient peut-être d’une ancienne version.",
    notYours:
      "Seule la personne qui a posé la question, ou la modération, peut supprimer cette réponse.",
    noReceipt: "Je n’ai plus de justificatif pour ce message.",
    receipt:
      "Le justificatif de ce message : ce qu’il cite, avec les positions dans le texte, et ce qui a été vérifié. `verbatim verify receipt.json` le vérifie à nouveau, sans moi.",
    nothingToCheck: "Ce message ne contient aucun texte que je puisse vérifier.",
    moderatorsOnly: {
      here: "Seuls les membres qui peuvent gérer les messages peuvent faire cela ici.",
      cases: "Seuls les membres qui peuvent gérer les messages peuvent voir les dossiers.",
      decide: "Seuls les membres qui peuvent gérer les messages peuvent trancher les dossiers.",
      log: "Seuls les membres qui peuvent gérer les messages peuvent voir le journal.",
      quotes:
        "Seuls les membres qui peuvent gérer les messages peuvent extraire des citations ici.",
    },
  },
  es: {
    failed:
      "Algo ha fallado por mi parte. Inténtalo otra vez; el registro le dice a mi responsable qué fue.",
    noStory:
      "No tengo ningún texto del que responder. Mi responsable tiene que poner uno en la carpeta corpus.",
    unknownStory:
      "No tengo ningún texto con ese nombre. Elige uno de la lista que se abre al escribir.",
    whichStory: (option) => `Tengo varios textos: di cuál con \`${option}:\`.`,
    storyChanged:
      "Este texto ha cambiado desde entonces o ya no está, así que no puedo mostrar sus palabras.",
    searchAgain: "Este texto ha cambiado desde entonces o ya no está. Vuelve a buscar, por favor.",
    unknownButton: "No conozco este botón. Puede que sea de una versión anterior.",
    unknownForm: "No conozco este formulario. Puede que sea de una versión anterior.",
    notYours: "Solo quien hizo la pregunta, o la moderación, puede eliminar esta respuesta.",
    noReceipt: "Ya no tengo comprobante de este mensaje.",
    receipt:
      "El comprobante de este mensaje: qué cita, con las posiciones en el texto, y qué se comprobó. `verbatim verify receipt.json` lo comprueba de nuevo, sin mí.",
    nothingToCheck: "Este mensaje no tiene ningún texto que pueda comprobar.",
    moderatorsOnly: {
      here: "Aquí solo pueden hacer eso los miembros que pueden gestionar mensajes.",
      cases: "Solo los miembros que pueden gestionar mensajes pueden ver los casos.",
      decide: "Solo los miembros que pueden gestionar mensajes pueden decidir los casos.",
      log: "Solo los miembros que pueden gestionar mensajes pueden ver el registro.",
      quotes: "Aquí solo pueden extraer citas los miembros que pueden gestionar mensajes.",
    },
  },
  pl: {
    failed:
      "Coś poszło nie tak po stronie bota. Proszę spróbować ponownie; w dzienniku właściciel znajdzie przyczynę.",
    noStory:
      "Nie ma tekstu, z którego można odpowiedzieć. Właściciel musi dodać go do folderu corpus.",
    unknownStory:
      "Nie ma tekstu o takiej nazwie. Proszę wybrać z listy, która otwiera się podczas pisania.",
    whichStory: (option) => `Tekstów jest kilka: proszę wskazać jeden w polu \`${option}:\`.`,
    storyChanged:
      "Ten tekst od tamtej pory się zmienił albo zniknął, więc nie można już pokazać jego słów.",
    searchAgain: "Ten tekst od tamtej pory się zmienił albo zniknął. Proszę wyszukać ponownie.",
    unknownButton: "Nieznany przycisk. Być może pochodzi ze starszej wersji bota.",
    unknownForm: "Nieznany formularz. Być może pochodzi ze starszej wersji bota.",
    notYours: "Tę odpowiedź może usunąć tylko osoba, która pytała, albo moderator.",
    noReceipt: "Nie ma już potwierdzenia tej wiadomości.",
    receipt:
      "Potwierdzenie tej wiadomości: co cytuje, z pozycjami w tekście, i co sprawdzono. `verbatim verify receipt.json` sprawdza je ponownie, bez bota.",
    nothingToCheck: "Ta wiadomość nie zawiera tekstu, który można sprawdzić.",
    moderatorsOnly: {
      here: "Mogą to robić tylko osoby z uprawnieniem do zarządzania wiadomościami.",
      cases: "Sprawy widzą tylko osoby z uprawnieniem do zarządzania wiadomościami.",
      decide: "Sprawy rozstrzygają tylko osoby z uprawnieniem do zarządzania wiadomościami.",
      log: "Dziennik widzą tylko osoby z uprawnieniem do zarządzania wiadomościami.",
      quotes: "Cytaty mogą wyszukiwać tylko osoby z uprawnieniem do zarządzania wiadomościami.",
    },
  },
  ru: {
    failed:
      "Что-то пошло не так на стороне бота. Пожалуйста, попробуйте ещё раз; причина записана в журнале для владельца.",
    noStory:
      "Нет текста, по которому можно ответить. Владелец бота должен добавить его в папку corpus.",
    unknownStory: "Текста с таким названием нет. Выберите из списка, который появляется при вводе.",
    whichStory: (option) => `Текстов несколько: укажите нужный с помощью \`${option}:\`.`,
    storyChanged:
      "Этот текст с тех пор изменился или исчез, поэтому его слова показать уже нельзя.",
    searchAgain: "Этот текст с тех пор изменился или исчез. Пожалуйста, повторите поиск.",
    unknownButton: "Эта кнопка неизвестна. Возможно, она от старой версии бота.",
    unknownForm: "Эта форма неизвестна. Возможно, она от старой версии бота.",
    notYours: "Удалить этот ответ может только тот, кто спрашивал, или модератор.",
    noReceipt: "Подтверждения для этого сообщения больше нет.",
    receipt:
      "Подтверждение этого сообщения: что именно оно цитирует, с позициями в тексте, и что проверено. `verbatim verify receipt.json` проверяет его ещё раз, без бота.",
    nothingToCheck: "В этом сообщении нет текста для проверки.",
    moderatorsOnly: {
      here: "Это могут делать только участники с правом управлять сообщениями.",
      cases: "Дела видят только участники с правом управлять сообщениями.",
      decide: "Дела решают только участники с правом управлять сообщениями.",
      log: "Журнал видят только участники с правом управлять сообщениями.",
      quotes: "Подбирать цитаты могут только участники с правом управлять сообщениями.",
    },
  },
};
