import type { ModelConfig } from "../config.ts";
import type { Finding } from "./finding.ts";
import type { Prompts } from "./prompts.ts";

export type Env = Readonly<Record<string, string | undefined>>;

/** What setup does through other parts of the program. */
export interface SetupPorts {
  /** Registers the commands where Discord has others; tells whether it did. */
  readonly deploy: (target: DeployTarget) => Promise<boolean>;
  /** A sentence for the user on what kept the commands from being registered. */
  readonly explainFailure: (error: unknown) => string;
  /** Finds out what a model server can do. */
  readonly probeModel: (model: ModelConfig) => Promise<readonly Finding[]>;
  /** Answers a question with these settings, as text for a terminal. */
  readonly answer: (question: string, env: Env) => Promise<string>;
}

export interface DeployTarget {
  readonly token: string;
  readonly applicationId: string;
  readonly apiUrl: string | undefined;
}

export interface SetupOptions {
  /** Asks nothing: settings come from the environment and the token's file. */
  readonly yes: boolean;
  readonly tokenFile: string | undefined;
  /** Base of Discord's API without the version. Default: Discord's own. */
  readonly apiUrl: string | undefined;
}

export interface SetupContext {
  readonly options: SetupOptions;
  readonly ports: SetupPorts;
  readonly prompts: Prompts;
  /** The process's environment, in which that of the file may be mixed already. */
  readonly env: Env;
  /** Path of the `.env` file. */
  readonly envFile: string;
}
