import type { Command } from "../command.ts";
import about from "./about.ts";
import ask from "./ask.ts";
import cases from "./cases.ts";
import check from "./check.ts";
import forget from "./forget.ts";
import help from "./help.ts";
import log from "./log.ts";
import privacy from "./privacy.ts";
import questions from "./questions.ts";
import quote from "./quote.ts";
import settings from "./settings.ts";
import stats from "./stats.ts";
import story from "./story.ts";
import summary from "./summary.ts";

/** Every slash command, for dispatch and for deployment. */
export const COMMANDS: readonly Command[] = [
  ask,
  summary,
  check,
  quote,
  cases,
  questions,
  stats,
  log,
  settings,
  story,
  privacy,
  forget,
  about,
  help,
];
