import { join } from "node:path";

/** The SQLite file in the data folder. */
export const databaseFile = (data: string): string => join(data, "verbatim.db");
