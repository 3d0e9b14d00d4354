import type { AuditEntry } from "../records/audit-log.ts";

const COLUMNS = [
  "id",
  "at",
  "server",
  "channel",
  "actor",
  "action",
  "message",
  "caseNumber",
  "text",
] as const;

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A field of CSV as RFC 4180 has it; one that looks like a formula is disarmed by an apostrophe. */
function field(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const safe = typeof value === "string" && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The log as CSV (with a header, lines ended by CR LF) or as JSON lines, in the order given. */
export function exportLog(entries: readonly AuditEntry[], form: "csv" | "jsonl"): string {
  if (form === "jsonl") return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
  const rows = entries.map((entry) => COLUMNS.map((column) => field(entry[column])).join(","));
  return [COLUMNS.join(","), ...rows].map((row) => `${row}\r\n`).join("");
}
