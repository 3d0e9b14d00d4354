import { config } from "dotenv";

/** Where there is none, or where a service manager alone may read it and has passed it on. */
const NOT_OURS: ReadonlySet<string | undefined> = new Set(["ENOENT", "EACCES"]);

/** Reads `.env` in this folder into the environment; what is set there already wins. */
export function loadEnvFile(file = ".env"): void {
  const { error } = config({ path: file, quiet: true });
  if (error !== undefined && !NOT_OURS.has((error as NodeJS.ErrnoException).code)) throw error;
}
