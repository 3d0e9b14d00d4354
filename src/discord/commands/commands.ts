import type { Command } from "../command.ts";
import ask from "./ask.ts";
import cases from "./cases.ts";
import check from "./check.ts";
import help from "./help.ts";
import log from "./log.ts";
import quote from "./quote.ts";

/** Every slash command, for dispatch and for deployment. */
export const COMMANDS: readonly Command[] = [ask, check, quote, cases, log, help];
