/**
 * Prints what CHANGELOG.md says of a version: the notes of its release.
 *
 *     node scripts/release-notes.ts 1.2.3
 */
import { readFileSync } from "node:fs";

/** The part below the heading of a version; null when there is none, or nothing in it. */
export function notesOf(changelog: string, version: string): string | null {
  const parts = changelog.split(/^## /m).slice(1);
  const part = parts.find((each) => each.split(/[\s,]/, 1)[0] === version);
  const notes = part?.slice(part.indexOf("\n")).trim() ?? "";
  return notes === "" ? null : notes;
}

if (import.meta.main) {
  const [version = ""] = process.argv.slice(2);
  const file = new URL("../CHANGELOG.md", import.meta.url);
  const notes = notesOf(readFileSync(file, "utf8"), version);
  if (notes === null) {
    console.error(`CHANGELOG.md has nothing under "## ${version}".`);
    process.exit(1);
  }
  console.log(notes);
}
