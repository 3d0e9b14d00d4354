import type { AuditAction } from "../../records/audit-log.ts";
import type { InEveryLanguage } from "./language.ts";
import type { Named } from "./localize.ts";
import { counted } from "./plural.ts";

/** `/log`: its options and its card. */
export interface LogTexts {
  readonly names: Readonly<Record<"command" | "user" | "action" | "export", Named>>;
  /** What was done, behind who did it; also the choices of `action`. */
  readonly actions: Readonly<Record<AuditAction, string>>;
  readonly title: string;
  readonly nothing: string;
  readonly theBot: string;
  readonly caseNumber: (number: number) => string;
  readonly message: string;
  readonly exported: (count: number) => string;
  /** The same where there are older ones. */
  readonly exportedLatest: (count: number) => string;
}

const entriesEn = (count: number) => counted("en", count, { one: "entry", other: "entries" });
const entriesUk = (count: number) =>
  counted("uk", count, { one: "запис", few: "записи", many: "записів", other: "запису" });
const entriesDe = (count: number) => counted("de", count, { one: "Eintrag", other: "Einträge" });
const entriesFr = (count: number) => counted("fr", count, { one: "entrée", other: "entrées" });
const entriesEs = (count: number) => counted("es", count, { one: "entrada", other: "entradas" });
const entriesPl = (count: number) =>
  counted("pl", count, { one: "wpis", few: "wpisy", many: "wpisów", other: "wpisu" });
const entriesRu = (count: number) =>
  counted("ru", count, { one: "запись", few: "записи", many: "записей", other: "записи" });

export const LOG_TEXTS: InEveryLanguage<LogTexts> = {
  en: {
    names: {
      command: { name: "log", description: "Who asked, pulled, posted, deleted and decided what" },
      user: { name: "user", description: "Only what they did" },
      action: { name: "action", description: "Only this" },
      export: { name: "export", description: "As a file" },
    },
    actions: {
      ask: "asked",
      check: "checked",
      pull: "looked for quotes",
      post: "posted",
      share: "shared",
      delete: "deleted",
      report: "reported",
      uphold: "upheld",
      dismiss: "dismissed",
      link: "linked",
      correct: "corrected",
      reverify: "checked again",
    },
    title: "Log",
    nothing: "Nothing yet.",
    theBot: "the bot",
    caseNumber: (number) => `case ${number}`,
    message: "message",
    exported: (count) => `${entriesEn(count)}.`,
    exportedLatest: (count) => `${entriesEn(count)}, the latest ones only.`,
  },
  uk: {
    names: {
      command: {
        name: "журнал",
        description: "Хто що запитував, добирав, публікував, видаляв і вирішував",
      },
      user: { name: "користувач", description: "Лише його дії" },
      action: { name: "дія", description: "Лише ця дія" },
      export: { name: "експорт", description: "Як файл" },
    },
    actions: {
      ask: "запитання",
      check: "перевірка",
      pull: "пошук цитат",
      post: "публікація",
      share: "показ усім",
      delete: "видалення",
      report: "скарга",
      uphold: "скаргу прийнято",
      dismiss: "скаргу відхилено",
      link: "зв’язок справ",
      correct: "виправлення",
      reverify: "повторна перевірка",
    },
    title: "Журнал",
    nothing: "Поки що порожньо.",
    theBot: "бот",
    caseNumber: (number) => `справа ${number}`,
    message: "повідомлення",
    exported: (count) => `${entriesUk(count)}.`,
    exportedLatest: (count) => `${entriesUk(count)}, лише останні.`,
  },
  de: {
    names: {
      command: {
        name: "protokoll",
        description: "Wer was gefragt, herausgesucht, gepostet, gelöscht und entschieden hat",
      },
      user: { name: "mitglied", description: "Nur was dieses Mitglied getan hat" },
      action: { name: "aktion", description: "Nur diese" },
      export: { name: "export", description: "Als Datei" },
    },
    actions: {
      ask: "hat gefragt",
      check: "hat geprüft",
      pull: "hat Zitate gesucht",
      post: "hat gepostet",
      share: "hat geteilt",
      delete: "hat gelöscht",
      report: "hat gemeldet",
      uphold: "hat stattgegeben",
      dismiss: "hat abgewiesen",
      link: "hat verknüpft",
      correct: "hat berichtigt",
      reverify: "hat erneut geprüft",
    },
    title: "Protokoll",
    nothing: "Noch nichts.",
    theBot: "der Bot",
    caseNumber: (number) => `Fall ${number}`,
    message: "Nachricht",
    exported: (count) => `${entriesDe(count)}.`,
    exportedLatest: (count) => `${entriesDe(count)}, nur die neuesten.`,
  },
  fr: {
    names: {
      command: {
        name: "journal",
        description: "Qui a demandé, extrait, publié, supprimé et tranché quoi",
      },
      user: { name: "membre", description: "Seulement ses actions" },
      action: { name: "action", description: "Seulement celle-ci" },
      export: { name: "export", description: "Sous forme de fichier" },
    },
    actions: {
      ask: "a demandé",
      check: "a vérifié",
      pull: "a cherché des citations",
      post: "a publié",
      share: "a partagé",
      delete: "a supprimé",
      report: "a signalé",
      uphold: "a accepté",
      dismiss: "a rejeté",
      link: "a lié",
      correct: "a corrigé",
      reverify: "a revérifié",
    },
    title: "Journal",
    nothing: "Rien pour l’instant.",
    theBot: "le bot",
    caseNumber: (number) => `dossier ${number}`,
    message: "message",
    exported: (count) => `${entriesFr(count)}.`,
    exportedLatest: (count) => `${entriesFr(count)}, les plus récentes seulement.`,
  },
  es: {
    names: {
      command: {
        name: "registro",
        description: "Quién preguntó, extrajo, publicó, eliminó y decidió qué",
      },
      user: { name: "miembro", description: "Solo lo que hizo" },
      action: { name: "acción", description: "Solo esta" },
      export: { name: "exportar", description: "Como archivo" },
    },
    actions: {
      ask: "preguntó",
      check: "comprobó",
      pull: "buscó citas",
      post: "publicó",
      share: "compartió",
      delete: "eliminó",
      report: "reportó",
      uphold: "aceptó",
      dismiss: "desestimó",
      link: "vinculó",
      correct: "corrigió",
      reverify: "volvió a comprobar",
    },
    title: "Registro",
    nothing: "Aún no hay nada.",
    theBot: "el bot",
    caseNumber: (number) => `caso ${number}`,
    message: "mensaje",
    exported: (count) => `${entriesEs(count)}.`,
    exportedLatest: (count) => `${entriesEs(count)}, solo las más recientes.`,
  },
  pl: {
    names: {
      command: {
        name: "dziennik",
        description: "Kto o co pytał, co wyszukał, opublikował, usunął i rozstrzygnął",
      },
      user: { name: "użytkownik", description: "Tylko działania tej osoby" },
      action: { name: "działanie", description: "Tylko to działanie" },
      export: { name: "eksport", description: "Jako plik" },
    },
    actions: {
      ask: "pytanie",
      check: "sprawdzenie",
      pull: "szukanie cytatów",
      post: "publikacja",
      share: "udostępnienie",
      delete: "usunięcie",
      report: "zgłoszenie",
      uphold: "uznanie zgłoszenia",
      dismiss: "odrzucenie zgłoszenia",
      link: "powiązanie spraw",
      correct: "sprostowanie",
      reverify: "ponowne sprawdzenie",
    },
    title: "Dziennik",
    nothing: "Na razie nic.",
    theBot: "bot",
    caseNumber: (number) => `sprawa ${number}`,
    message: "wiadomość",
    exported: (count) => `${entriesPl(count)}.`,
    exportedLatest: (count) => `${entriesPl(count)}, tylko najnowsze.`,
  },
  ru: {
    names: {
      command: {
        name: "журнал",
        description: "Кто что спрашивал, подбирал, публиковал, удалял и решал",
      },
      user: { name: "пользователь", description: "Только его действия" },
      action: { name: "действие", description: "Только это действие" },
      export: { name: "экспорт", description: "В виде файла" },
    },
    actions: {
      ask: "вопрос",
      check: "проверка",
      pull: "поиск цитат",
      post: "публикация",
      share: "показ всем",
      delete: "удаление",
      report: "жалоба",
      uphold: "жалоба принята",
      dismiss: "жалоба отклонена",
      link: "связь дел",
      correct: "исправление",
      reverify: "повторная проверка",
    },
    title: "Журнал",
    nothing: "Пока пусто.",
    theBot: "бот",
    caseNumber: (number) => `дело ${number}`,
    message: "сообщение",
    exported: (count) => `${entriesRu(count)}.`,
    exportedLatest: (count) => `${entriesRu(count)}, только последние.`,
  },
};
