import type { InEveryLanguage } from "./language.ts";

/** A form with one field: title and label have at most 45 characters each. */
export interface FormTexts {
  readonly title: (number: number) => string;
  readonly label: string;
}

/** Forms that report a message and decide a case, and what is said when they are sent. */
export interface CaseFormTexts {
  readonly report: { readonly title: string; readonly label: string; readonly placeholder: string };
  readonly uphold: FormTexts;
  readonly dismiss: FormTexts;
  readonly link: FormTexts;
  readonly noServer: string;
  /** There is no case with this number. */
  readonly noCase: string;
  /** There is none, or it is decided. */
  readonly noOpenCase: string;
  readonly reported: (number: number) => string;
  readonly reportedBefore: (number: number) => string;
  readonly linked: (one: number, other: number) => string;
  readonly dismissed: (number: number) => string;
  readonly upheld: (number: number) => string;
  readonly upheldOnly: (number: number) => string;
}

export const CASE_FORM_TEXTS: InEveryLanguage<CaseFormTexts> = {
  en: {
    report: {
      title: "Report this message",
      label: "What is wrong with it?",
      placeholder: "A wrong quote, a wrong speaker, not what the story says …",
    },
    uphold: {
      title: (number) => `Case ${number}: the message was wrong`,
      label: "The correction, shown above the message",
    },
    dismiss: {
      title: (number) => `Case ${number}: the message stands`,
      label: "Why does it stand?",
    },
    link: { title: (number) => `Link case ${number}`, label: "Number of the other case" },
    noServer: "Reports go to a server’s moderators; there are none here.",
    noCase: "There is no case with this number here.",
    noOpenCase: "There is no such case here, or it is decided already.",
    reported: (number) => `Thank you. This is case ${number}; the moderators will look at it.`,
    reportedBefore: (number) => `You have reported this already: it is case ${number}.`,
    linked: (one, other) => `Case ${one} and case ${other} are linked.`,
    dismissed: (number) => `Case ${number} is dismissed. The message stands.`,
    upheld: (number) => `Case ${number} is upheld. The message carries your correction now.`,
    upheldOnly: (number) =>
      `Case ${number} is upheld. The message could not be edited: it may be gone.`,
  },
  uk: {
    report: {
      title: "Поскаржитися на повідомлення",
      label: "Що з ним не так?",
      placeholder: "Хибна цитата, не той мовець, у тексті такого немає …",
    },
    uphold: {
      title: (number) => `Справа ${number}: була помилка`,
      label: "Виправлення, що стоятиме над повідомленням",
    },
    dismiss: {
      title: (number) => `Справа ${number}: усе правильно`,
      label: "Чому повідомлення правильне?",
    },
    link: { title: (number) => `Пов’язати справу ${number}`, label: "Номер іншої справи" },
    noServer: "Скарги надходять модераторам сервера; тут їх немає.",
    noCase: "Справи з таким номером тут немає.",
    noOpenCase: "Такої справи тут немає, або її вже вирішено.",
    reported: (number) => `Дякуємо. Це справа ${number}; модератори її розглянуть.`,
    reportedBefore: (number) => `Така скарга від вас уже є: це справа ${number}.`,
    linked: (one, other) => `Справи ${one} і ${other} пов’язано.`,
    dismissed: (number) => `Справа ${number}: скаргу відхилено. Повідомлення лишається без змін.`,
    upheld: (number) =>
      `Справа ${number}: скаргу прийнято. Над повідомленням тепер стоїть ваше виправлення.`,
    upheldOnly: (number) =>
      `Справа ${number}: скаргу прийнято. Змінити повідомлення не вдалося: можливо, його вже немає.`,
  },
  de: {
    report: {
      title: "Diese Nachricht melden",
      label: "Was stimmt daran nicht?",
      placeholder: "Ein falsches Zitat, die falsche Person, so steht es nicht im Text …",
    },
    uphold: {
      title: (number) => `Fall ${number}: Nachricht war falsch`,
      label: "Die Berichtigung, über der Nachricht gezeigt",
    },
    dismiss: {
      title: (number) => `Fall ${number}: Nachricht bleibt bestehen`,
      label: "Warum bleibt sie bestehen?",
    },
    link: { title: (number) => `Fall ${number} verknüpfen`, label: "Nummer des anderen Falls" },
    noServer: "Meldungen gehen an die Moderation eines Servers; hier gibt es keine.",
    noCase: "Einen Fall mit dieser Nummer gibt es hier nicht.",
    noOpenCase: "Diesen Fall gibt es hier nicht, oder er ist schon entschieden.",
    reported: (number) => `Danke. Das ist Fall ${number}; die Moderation sieht ihn sich an.`,
    reportedBefore: (number) => `Das hast du schon gemeldet: Es ist Fall ${number}.`,
    linked: (one, other) => `Fall ${one} und Fall ${other} sind verknüpft.`,
    dismissed: (number) => `Fall ${number} ist abgewiesen. Die Nachricht bleibt, wie sie ist.`,
    upheld: (number) =>
      `Fall ${number}: stattgegeben. Über der Nachricht steht jetzt deine Berichtigung.`,
    upheldOnly: (number) =>
      `Fall ${number}: stattgegeben. Die Nachricht ließ sich nicht ändern; vielleicht gibt es sie nicht mehr.`,
  },
  fr: {
    report: {
      title: "Signaler ce message",
      label: "Qu’est-ce qui ne va pas ?",
      placeholder: "Citation fausse, mauvaise personne, le texte ne dit pas cela …",
    },
    uphold: {
      title: (number) => `Dossier ${number} : message erroné`,
      label: "La correction, affichée au-dessus",
    },
    dismiss: {
      title: (number) => `Dossier ${number} : message maintenu`,
      label: "Pourquoi est-il maintenu ?",
    },
    link: { title: (number) => `Lier le dossier ${number}`, label: "Numéro de l’autre dossier" },
    noServer: "Les signalements vont à la modération d’un serveur ; il n’y en a pas ici.",
    noCase: "Il n’y a pas ici de dossier portant ce numéro.",
    noOpenCase: "Il n’y a pas ici de tel dossier, ou il est déjà tranché.",
    reported: (number) => `Merci. C’est le dossier ${number} ; la modération va l’examiner.`,
    reportedBefore: (number) => `Vous l’avez déjà signalé : c’est le dossier ${number}.`,
    linked: (one, other) => `Les dossiers ${one} et ${other} sont liés.`,
    dismissed: (number) => `Le dossier ${number} est rejeté. Le message est maintenu.`,
    upheld: (number) =>
      `Le dossier ${number} est accepté. Le message porte désormais votre correction.`,
    upheldOnly: (number) =>
      `Le dossier ${number} est accepté. Le message n’a pas pu être modifié : il n’existe peut-être plus.`,
  },
  es: {
    report: {
      title: "Reportar este mensaje",
      label: "¿Qué tiene de malo?",
      placeholder: "Una cita falsa, otra persona, no es lo que dice el texto …",
    },
    uphold: {
      title: (number) => `Caso ${number}: el mensaje era erróneo`,
      label: "La corrección, que irá sobre el mensaje",
    },
    dismiss: {
      title: (number) => `Caso ${number}: el mensaje se mantiene`,
      label: "¿Por qué se mantiene?",
    },
    link: { title: (number) => `Vincular el caso ${number}`, label: "Número del otro caso" },
    noServer: "Los reportes van a la moderación de un servidor; aquí no hay.",
    noCase: "Aquí no hay ningún caso con ese número.",
    noOpenCase: "Aquí no existe ese caso, o ya está decidido.",
    reported: (number) => `Gracias. Es el caso ${number}; la moderación lo revisará.`,
    reportedBefore: (number) => `Ya lo habías reportado: es el caso ${number}.`,
    linked: (one, other) => `El caso ${one} y el caso ${other} están vinculados.`,
    dismissed: (number) => `El caso ${number} queda desestimado. El mensaje se mantiene.`,
    upheld: (number) => `El caso ${number} queda aceptado. El mensaje lleva ahora tu corrección.`,
    upheldOnly: (number) =>
      `El caso ${number} queda aceptado. No se pudo editar el mensaje: puede que ya no exista.`,
  },
  pl: {
    report: {
      title: "Zgłoś tę wiadomość",
      label: "Co się w niej nie zgadza?",
      placeholder: "Błędny cytat, niewłaściwa osoba, tekst tak nie mówi …",
    },
    uphold: {
      title: (number) => `Sprawa ${number}: wiadomość była błędna`,
      label: "Sprostowanie, widoczne nad wiadomością",
    },
    dismiss: {
      title: (number) => `Sprawa ${number}: wiadomość jest poprawna`,
      label: "Dlaczego jest poprawna?",
    },
    link: { title: (number) => `Powiąż sprawę ${number}`, label: "Numer drugiej sprawy" },
    noServer: "Zgłoszenia trafiają do moderatorów serwera; tutaj ich nie ma.",
    noCase: "Nie ma tu sprawy o tym numerze.",
    noOpenCase: "Nie ma tu takiej sprawy albo jest już rozstrzygnięta.",
    reported: (number) => `Dziękujemy. To sprawa ${number}; moderatorzy ją rozpatrzą.`,
    reportedBefore: (number) => `To zgłoszenie już jest: to sprawa ${number}.`,
    linked: (one, other) => `Sprawy ${one} i ${other} są powiązane.`,
    dismissed: (number) => `Sprawa ${number}: zgłoszenie odrzucone. Wiadomość pozostaje bez zmian.`,
    upheld: (number) =>
      `Sprawa ${number}: zgłoszenie uznane. Nad wiadomością widnieje teraz sprostowanie.`,
    upheldOnly: (number) =>
      `Sprawa ${number}: zgłoszenie uznane. Wiadomości nie udało się zmienić: być może już jej nie ma.`,
  },
  ru: {
    report: {
      title: "Пожаловаться на сообщение",
      label: "Что с ним не так?",
      placeholder: "Неверная цитата, не тот автор слов, в тексте такого нет …",
    },
    uphold: {
      title: (number) => `Дело ${number}: была ошибка`,
      label: "Исправление, которое встанет над сообщением",
    },
    dismiss: {
      title: (number) => `Дело ${number}: всё верно`,
      label: "Почему сообщение верно?",
    },
    link: { title: (number) => `Связать дело ${number}`, label: "Номер другого дела" },
    noServer: "Жалобы поступают модераторам сервера; здесь их нет.",
    noCase: "Дела с таким номером здесь нет.",
    noOpenCase: "Такого дела здесь нет, или оно уже решено.",
    reported: (number) => `Спасибо. Это дело ${number}; модераторы его рассмотрят.`,
    reportedBefore: (number) => `Такая жалоба от вас уже есть: это дело ${number}.`,
    linked: (one, other) => `Дела ${one} и ${other} связаны.`,
    dismissed: (number) => `Дело ${number}: жалоба отклонена. Сообщение остаётся без изменений.`,
    upheld: (number) =>
      `Дело ${number}: жалоба принята. Над сообщением теперь стоит ваше исправление.`,
    upheldOnly: (number) =>
      `Дело ${number}: жалоба принята. Изменить сообщение не удалось: возможно, его уже нет.`,
  },
};
