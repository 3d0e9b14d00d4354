import type { CaseStatus } from "../../records/case-book.ts";
import type { InEveryLanguage } from "./language.ts";
import type { Named } from "./localize.ts";

type CaseNames = "command" | "list" | "status" | "show" | "number" | "broken";

/** `/cases` and its options. */
export type CaseCommandTexts = Readonly<Record<CaseNames, Named>>;

/** Cases as cards show them. `who` is a mention or the name of nobody, `when` a timestamp. */
export interface CaseTexts {
  readonly names: CaseCommandTexts;
  readonly statuses: Readonly<Record<CaseStatus, string>>;
  /** With what the decision means. */
  readonly outcomes: Readonly<Record<CaseStatus, string>>;
  readonly title: string;
  readonly titleOf: (status: string) => string;
  readonly none: string;
  readonly caseNumber: (number: number) => string;
  readonly reportedBy: (who: string, when: string) => string;
  readonly decidedBy: (who: string, when: string) => string;
  readonly forgotten: string;
  readonly theMessage: string;
  readonly message: string;
  /** `cases` are numbers of cases. */
  readonly linkedTo: (cases: string) => string;
  readonly brokenTitle: string;
  readonly brokenWhy: string;
  readonly buttons: Readonly<Record<"uphold" | "dismiss" | "link", string>>;
  /** Above a message that a moderator corrected; the correction follows. */
  readonly corrected: string;
  /** Above a message whose story has changed. */
  readonly noLongerStands: string;
}

export const CASE_TEXTS: InEveryLanguage<CaseTexts> = {
  en: {
    names: {
      command: { name: "cases", description: "Disputes about what the bot showed" },
      list: { name: "list", description: "The latest cases" },
      status: { name: "status", description: "Only these" },
      show: { name: "show", description: "One case, with its buttons" },
      number: { name: "number", description: "Number of the case" },
      broken: {
        name: "broken",
        description: "Messages whose quotes no longer stand, since a story was changed",
      },
    },
    statuses: { open: "open", upheld: "upheld", dismissed: "dismissed" },
    outcomes: {
      open: "open",
      upheld: "upheld: the message was wrong",
      dismissed: "dismissed: the message stands",
    },
    title: "Cases",
    titleOf: (status) => `Cases: ${status}`,
    none: "There are none.",
    caseNumber: (number) => `Case ${number}`,
    reportedBy: (who, when) => `Reported by ${who}, ${when}`,
    decidedBy: (who, when) => `Decided by ${who}, ${when}`,
    forgotten: "somebody who was forgotten",
    theMessage: "the message",
    message: "message",
    linkedTo: (cases) => `linked to case ${cases}`,
    brokenTitle: "Quotes that no longer stand",
    brokenWhy: "The story was changed after they were shown.",
    buttons: { uphold: "Uphold", dismiss: "Dismiss", link: "Link to another" },
    corrected: "Corrected by the moderators",
    noLongerStands: "The story was changed after this was shown: a quote in it no longer stands.",
  },
  uk: {
    names: {
      command: { name: "справи", description: "Скарги на те, що показав бот" },
      list: { name: "список", description: "Останні справи" },
      status: { name: "стан", description: "Лише такі" },
      show: { name: "показати", description: "Одна справа з її кнопками" },
      number: { name: "номер", description: "Номер справи" },
      broken: {
        name: "застарілі",
        description: "Повідомлення, чиї цитати вже не відповідають тексту, бо його змінено",
      },
    },
    statuses: { open: "на розгляді", upheld: "скаргу прийнято", dismissed: "скаргу відхилено" },
    outcomes: {
      open: "на розгляді",
      upheld: "скаргу прийнято: у повідомленні була помилка",
      dismissed: "скаргу відхилено: повідомлення правильне",
    },
    title: "Справи",
    titleOf: (status) => `Справи: ${status}`,
    none: "Таких немає.",
    caseNumber: (number) => `Справа ${number}`,
    reportedBy: (who, when) => `Скарга: ${who}, ${when}`,
    decidedBy: (who, when) => `Рішення: ${who}, ${when}`,
    forgotten: "користувач, чиї дані стерто",
    theMessage: "повідомлення",
    message: "повідомлення",
    linkedTo: (cases) => `пов’язано зі справою ${cases}`,
    brokenTitle: "Цитати, що вже не відповідають тексту",
    brokenWhy: "Текст змінили після того, як їх було показано.",
    buttons: { uphold: "Прийняти скаргу", dismiss: "Відхилити скаргу", link: "Пов’язати з іншою" },
    corrected: "Виправлено модераторами",
    noLongerStands: "Текст змінили після цього показу: одна з цитат йому вже не відповідає.",
  },
  de: {
    names: {
      command: { name: "fälle", description: "Beschwerden über das, was der Bot gezeigt hat" },
      list: { name: "liste", description: "Die neuesten Fälle" },
      status: { name: "stand", description: "Nur diese" },
      show: { name: "zeigen", description: "Ein Fall mit seinen Schaltflächen" },
      number: { name: "nummer", description: "Nummer des Falls" },
      broken: {
        name: "überholt",
        description: "Nachrichten, deren Zitate nicht mehr stimmen, weil ein Text geändert wurde",
      },
    },
    statuses: { open: "offen", upheld: "stattgegeben", dismissed: "abgewiesen" },
    outcomes: {
      open: "offen",
      upheld: "stattgegeben: Die Nachricht war falsch",
      dismissed: "abgewiesen: Die Nachricht bleibt bestehen",
    },
    title: "Fälle",
    titleOf: (status) => `Fälle: ${status}`,
    none: "Es gibt keine.",
    caseNumber: (number) => `Fall ${number}`,
    reportedBy: (who, when) => `Gemeldet von ${who}, ${when}`,
    decidedBy: (who, when) => `Entschieden von ${who}, ${when}`,
    forgotten: "jemandem, dessen Daten gelöscht wurden",
    theMessage: "die Nachricht",
    message: "Nachricht",
    linkedTo: (cases) => `verknüpft mit Fall ${cases}`,
    brokenTitle: "Zitate, die nicht mehr stimmen",
    brokenWhy: "Der Text wurde geändert, nachdem sie gezeigt wurden.",
    buttons: { uphold: "Stattgeben", dismiss: "Abweisen", link: "Mit anderem verknüpfen" },
    corrected: "Von der Moderation berichtigt",
    noLongerStands:
      "Der Text wurde geändert, nachdem dies gezeigt wurde: Ein Zitat darin stimmt nicht mehr.",
  },
  fr: {
    names: {
      command: { name: "dossiers", description: "Contestations de ce que le bot a montré" },
      list: { name: "liste", description: "Les derniers dossiers" },
      status: { name: "statut", description: "Seulement ceux-ci" },
      show: { name: "montrer", description: "Un dossier, avec ses boutons" },
      number: { name: "numéro", description: "Numéro du dossier" },
      broken: {
        name: "caducs",
        description: "Messages dont les citations ne tiennent plus, un texte ayant été modifié",
      },
    },
    statuses: { open: "ouvert", upheld: "accepté", dismissed: "rejeté" },
    outcomes: {
      open: "ouvert",
      upheld: "accepté : le message était erroné",
      dismissed: "rejeté : le message est maintenu",
    },
    title: "Dossiers",
    titleOf: (status) => `Dossiers : ${status}`,
    none: "Il n’y en a pas.",
    caseNumber: (number) => `Dossier ${number}`,
    reportedBy: (who, when) => `Signalé par ${who}, ${when}`,
    decidedBy: (who, when) => `Tranché par ${who}, ${when}`,
    forgotten: "quelqu’un dont les données ont été effacées",
    theMessage: "le message",
    message: "message",
    linkedTo: (cases) => `lié au dossier ${cases}`,
    brokenTitle: "Citations qui ne tiennent plus",
    brokenWhy: "Le texte a été modifié après leur affichage.",
    buttons: { uphold: "Accepter", dismiss: "Rejeter", link: "Lier à un autre" },
    corrected: "Corrigé par la modération",
    noLongerStands: "Le texte a été modifié après cet affichage : une des citations ne tient plus.",
  },
  es: {
    names: {
      command: { name: "casos", description: "Reportes sobre lo que mostró el bot" },
      list: { name: "lista", description: "Los casos más recientes" },
      status: { name: "estado", description: "Solo estos" },
      show: { name: "mostrar", description: "Un caso, con sus botones" },
      number: { name: "número", description: "Número del caso" },
      broken: {
        name: "caducas",
        description: "Mensajes cuyas citas ya no valen porque se cambió un texto",
      },
    },
    statuses: { open: "abierto", upheld: "aceptado", dismissed: "desestimado" },
    outcomes: {
      open: "abierto",
      upheld: "aceptado: el mensaje era erróneo",
      dismissed: "desestimado: el mensaje se mantiene",
    },
    title: "Casos",
    titleOf: (status) => `Casos: ${status}`,
    none: "No hay ninguno.",
    caseNumber: (number) => `Caso ${number}`,
    reportedBy: (who, when) => `Reportado por ${who}, ${when}`,
    decidedBy: (who, when) => `Decidido por ${who}, ${when}`,
    forgotten: "alguien cuyos datos se borraron",
    theMessage: "el mensaje",
    message: "mensaje",
    linkedTo: (cases) => `vinculado al caso ${cases}`,
    brokenTitle: "Citas que ya no valen",
    brokenWhy: "El texto se cambió después de mostrarlas.",
    buttons: { uphold: "Aceptar", dismiss: "Desestimar", link: "Vincular a otro" },
    corrected: "Corregido por la moderación",
    noLongerStands: "El texto se cambió después de mostrar esto: una de las citas ya no vale.",
  },
  pl: {
    names: {
      command: { name: "sprawy", description: "Zgłoszenia dotyczące tego, co pokazał bot" },
      list: { name: "lista", description: "Najnowsze sprawy" },
      status: { name: "stan", description: "Tylko te" },
      show: { name: "pokaż", description: "Jedna sprawa z jej przyciskami" },
      number: { name: "numer", description: "Numer sprawy" },
      broken: {
        name: "nieaktualne",
        description: "Wiadomości z cytatami, które po zmianie tekstu przestały się zgadzać",
      },
    },
    statuses: { open: "w toku", upheld: "zgłoszenie uznane", dismissed: "zgłoszenie odrzucone" },
    outcomes: {
      open: "w toku",
      upheld: "zgłoszenie uznane: wiadomość była błędna",
      dismissed: "zgłoszenie odrzucone: wiadomość pozostaje w mocy",
    },
    title: "Sprawy",
    titleOf: (status) => `Sprawy: ${status}`,
    none: "Nie ma żadnych.",
    caseNumber: (number) => `Sprawa ${number}`,
    reportedBy: (who, when) => `Zgłoszenie: ${who}, ${when}`,
    decidedBy: (who, when) => `Decyzja: ${who}, ${when}`,
    forgotten: "osoba, której dane usunięto",
    theMessage: "wiadomość",
    message: "wiadomość",
    linkedTo: (cases) => `powiązano ze sprawą ${cases}`,
    brokenTitle: "Cytaty, które przestały się zgadzać",
    brokenWhy: "Tekst zmieniono po ich pokazaniu.",
    buttons: { uphold: "Uznaj", dismiss: "Odrzuć", link: "Powiąż z inną" },
    corrected: "Sprostowanie moderatorów",
    noLongerStands:
      "Tekst zmieniono po pokazaniu tej wiadomości: jeden z cytatów już się nie zgadza.",
  },
  ru: {
    names: {
      command: { name: "дела", description: "Жалобы на то, что показал бот" },
      list: { name: "список", description: "Последние дела" },
      status: { name: "статус", description: "Только такие" },
      show: { name: "показать", description: "Одно дело с его кнопками" },
      number: { name: "номер", description: "Номер дела" },
      broken: {
        name: "устаревшие",
        description: "Сообщения, чьи цитаты больше не соответствуют тексту, так как он изменён",
      },
    },
    statuses: { open: "на рассмотрении", upheld: "жалоба принята", dismissed: "жалоба отклонена" },
    outcomes: {
      open: "на рассмотрении",
      upheld: "жалоба принята: в сообщении была ошибка",
      dismissed: "жалоба отклонена: сообщение верно",
    },
    title: "Дела",
    titleOf: (status) => `Дела: ${status}`,
    none: "Таких нет.",
    caseNumber: (number) => `Дело ${number}`,
    reportedBy: (who, when) => `Жалоба: ${who}, ${when}`,
    decidedBy: (who, when) => `Решение: ${who}, ${when}`,
    forgotten: "пользователь, чьи данные стёрты",
    theMessage: "сообщение",
    message: "сообщение",
    linkedTo: (cases) => `связано с делом ${cases}`,
    brokenTitle: "Цитаты, которые больше не соответствуют тексту",
    brokenWhy: "Текст изменили после того, как они были показаны.",
    buttons: { uphold: "Принять жалобу", dismiss: "Отклонить жалобу", link: "Связать с другим" },
    corrected: "Исправлено модераторами",
    noLongerStands: "Текст изменили после этого показа: одна из цитат ему больше не соответствует.",
  },
};
