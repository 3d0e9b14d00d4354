import type { InEveryLanguage } from "./language.ts";

/** Labels of buttons that stand below many cards. At most 80 characters each. */
export interface ButtonTexts {
  readonly receipt: string;
  readonly report: string;
  readonly share: string;
  readonly delete: string;
}

export const BUTTON_TEXTS: InEveryLanguage<ButtonTexts> = {
  en: { receipt: "Receipt", report: "Report", share: "Share", delete: "Delete" },
  uk: { receipt: "Підтвердження", report: "Поскаржитися", share: "Поділитися", delete: "Видалити" },
  de: { receipt: "Beleg", report: "Melden", share: "Teilen", delete: "Löschen" },
  fr: { receipt: "Justificatif", report: "Signaler", share: "Partager", delete: "Supprimer" },
  es: { receipt: "Comprobante", report: "Reportar", share: "Compartir", delete: "Eliminar" },
  pl: { receipt: "Potwierdzenie", report: "Zgłoś", share: "Udostępnij", delete: "Usuń" },
  ru: { receipt: "Подтверждение", report: "Пожаловаться", share: "Поделиться", delete: "Удалить" },
};
