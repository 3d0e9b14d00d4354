import type { Check } from "./check.ts";

/** A bot to ask Discord about. */
export interface ProbedBot {
  readonly token: string;
  /** Another Discord, without the version; undefined: Discord's own. */
  readonly url: string | undefined;
  /** Ids of the channels that reports go to. */
  readonly channels: readonly string[];
}

/** A database to look at. */
export interface ProbedDatabase {
  /** Folder of the SQLite file. */
  readonly data: string;
  /** Address of a PostgreSQL, which then holds the records in the file's place. */
  readonly databaseUrl: string | null;
}

/** One thing that a model server can or can't do. */
interface ProbedAbility {
  readonly ok: boolean;
  /** True where it works, but not for long. */
  readonly warning?: boolean;
  readonly message: string;
}

/** What `doctor` looks at through other parts of the program. */
export interface DoctorPorts {
  /** What the configured model server can do; empty when none is configured. */
  readonly probeModel: () => Promise<readonly ProbedAbility[]>;
  /** What Discord tells of a token's bot. */
  readonly probeDiscord: (bot: ProbedBot) => Promise<readonly Check[]>;
  /** Whether the database can be used; leaves it as it is. */
  readonly probeDatabase: (database: ProbedDatabase) => Promise<readonly Check[]>;
}
