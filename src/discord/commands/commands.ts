import type { Command } from "../command.ts";
import ask from "./ask.ts";
import help from "./help.ts";

/** Every command, for dispatch and for deployment. */
export const COMMANDS: readonly Command[] = [ask, help];
