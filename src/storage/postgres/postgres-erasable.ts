import type { Sql } from "./database.ts";

/** What each concern does within the transaction of an erasure; see `Erasable`. */
export interface PostgresErasable {
  eraseUser(sql: Sql, user: string): Promise<void>;
  eraseServer(sql: Sql, server: string): Promise<void>;
  eraseBefore(sql: Sql, server: string | null, before: string): Promise<void>;
}
