import type { Library } from "../story/library.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { ABOUT_TEXTS } from "./texts/about-texts.ts";
import { ASK_TEXTS } from "./texts/ask-texts.ts";
import { ASKING_TEXTS } from "./texts/asking-texts.ts";
import { CASE_TEXTS } from "./texts/case-texts.ts";
import { CHECK_TEXTS } from "./texts/check-texts.ts";
import { QUESTIONS_COMMAND } from "./texts/desk-texts.ts";
import { HELP_TEXTS, type HelpNames } from "./texts/help-texts.ts";
import type { Language } from "./texts/language.ts";
import { LOG_TEXTS } from "./texts/log-texts.ts";
import { PRIVACY_TEXTS } from "./texts/privacy-texts.ts";
import { QUOTE_COMMAND_TEXTS } from "./texts/quote-command-texts.ts";
import { QUOTE_TEXTS } from "./texts/quote-texts.ts";
import { SETTINGS_COMMAND } from "./texts/settings-command-texts.ts";
import { STATS_TEXTS } from "./texts/stats-texts.ts";
import { SUMMARY_TEXTS } from "./texts/summary-texts.ts";

const MOST_LISTED = 10;

/** Commands as the reader's Discord names them. */
function namesIn(language: Language): HelpNames {
  const ask = ASK_TEXTS[language];
  const check = CHECK_TEXTS[language];
  return {
    ask: `/${ask.command.name} ${ask.question.name}:`,
    private: `\`${ask.private.name}:\``,
    story: `\`${ask.story.name}:\``,
    check: `\`/${check.command.name} ${check.quote.name}:\``,
    menus: `*${check.menus.quotes}*, *${check.menus.claims}*`,
    quote: `\`/${QUOTE_COMMAND_TEXTS[language].command.name}\``,
    cases: `\`/${CASE_TEXTS[language].names.command.name}\``,
    log: `\`/${LOG_TEXTS[language].names.command.name}\``,
  };
}

/** The other commands, each with what it does. */
function otherCommands(language: Language): string {
  const commands = [
    SUMMARY_TEXTS[language].command,
    QUESTIONS_COMMAND[language],
    STATS_TEXTS[language].command,
    SETTINGS_COMMAND.settings[language],
    PRIVACY_TEXTS[language].command,
    PRIVACY_TEXTS[language].forget,
    ABOUT_TEXTS[language].command,
  ];
  return commands.map(({ name, description }) => `-# \`/${name}\` ${description}`).join("\n");
}

/** The card of `/help`. */
export function renderHelp({ titles: stories }: Library, language: Language): CardMessage {
  const texts = HELP_TEXTS[language];
  const names = namesIn(language);
  const listed = stories
    .slice(0, MOST_LISTED)
    .map(({ title }) => `- ${escapeMarkdown(clip(title, 120))}`)
    .join("\n");
  const more =
    stories.length > MOST_LISTED ? `\n- ${texts.more(stories.length - MOST_LISTED)}` : "";
  return card(COLOURS.plain, [
    text(`**${texts.title}**`),
    text(`\`${names.ask}\` ${texts.example}\n${texts.asking(names)}`),
    text(`-# ${ASKING_TEXTS[language].inThread}`),
    text(`${texts.checking(names)}\n${texts.moderating(names)}`),
    text(otherCommands(language)),
    divider(),
    text(`**${texts.stories}**\n${listed === "" ? texts.noStories : `${listed}${more}`}`),
    divider(),
    text(`${texts.trust(`**${QUOTE_TEXTS[language].showInContext}**`)}\n${texts.caution}`),
  ]);
}
