import { type Interaction, type Message, MessageFlags } from "discord.js";
import type { Logger } from "pino";
import type { Leases } from "../records/leases.ts";
import { plainQuestion } from "./asking/answer-question.ts";
import { messageTarget } from "./asking/message-target.ts";
import { readMention } from "./asking/read-mention.ts";
import type { BotContext } from "./command.ts";
import { COMMANDS } from "./commands/commands.ts";
import { MESSAGE_MENUS } from "./commands/message-menus.ts";
import { pressButton } from "./components/press-button.ts";
import { submitForm } from "./components/submit-form.ts";
import { ownLanguage } from "./texts/language-for.ts";
import { NOTICE_TEXTS } from "./texts/notice-texts.ts";

export interface HandlersOptions {
  /** What holds where something is asked. */
  readonly contextOf: (asked: Interaction | Message) => Promise<BotContext>;
  /** Each event is worked on by one process, though several may hold its shard by mistake. */
  readonly leases: Leases;
  readonly log: Logger;
}

/** For as long as Discord takes answers to an interaction, in milliseconds. */
const LEASE = 900_000;

/** What is done with what Discord tells. They never reject. */
export interface Handlers {
  interaction(interaction: Interaction): Promise<void>;
  message(message: Message): Promise<void>;
}

const commands = new Map(COMMANDS.map((command) => [command.data.name, command]));
const menus = new Map(MESSAGE_MENUS.map((menu) => [menu.data.name, menu]));

async function dispatch(interaction: Interaction, bot: BotContext): Promise<void> {
  if (interaction.isChatInputCommand()) {
    await commands.get(interaction.commandName)?.execute(interaction, bot);
  } else if (interaction.isAutocomplete()) {
    await commands.get(interaction.commandName)?.autocomplete?.(interaction, bot);
  } else if (interaction.isMessageContextMenuCommand()) {
    await menus.get(interaction.commandName)?.execute(interaction, bot);
  } else if (interaction.isButton()) await pressButton(interaction, bot);
  else if (interaction.isModalSubmit()) await submitForm(interaction, bot);
}

/** The one place that catches: logs by the id, and answers in our words. */
export function createHandlers({ contextOf, leases, log }: HandlersOptions): Handlers {
  /** What holds here, looked up while the lease is taken; null: another process has it. */
  const takeOn = async (asked: Interaction | Message): Promise<BotContext | null> => {
    const [isMine, context] = await Promise.all([
      leases.take(`event:${asked.id}`, LEASE),
      contextOf(asked),
    ]);
    return isMine ? context : null;
  };

  return {
    async interaction(interaction) {
      try {
        const bot = await takeOn(interaction);
        if (bot !== null) await dispatch(interaction, bot);
      } catch (error) {
        log.error({ interaction: interaction.id, err: error }, "an interaction failed");
        if (interaction.isAutocomplete() || !interaction.isRepliable()) return;
        const content = NOTICE_TEXTS[ownLanguage(interaction)].failed;
        const failure = { content, flags: MessageFlags.Ephemeral } as const;
        const told =
          interaction.deferred || interaction.replied
            ? interaction.followUp(failure)
            : interaction.reply(failure);
        await told.catch((again: unknown) => {
          log.warn({ interaction: interaction.id, err: again }, "the failure could not be told");
        });
      }
    },

    async message(message) {
      const question = readMention(message);
      if (question === null) return;
      const target = messageTarget(message, question);
      try {
        const bot = await takeOn(message);
        // Where it may not speak, it can't answer to somebody alone either: nothing is said.
        if (bot === null || !bot.maySpeak) return;
        await bot.answerQuestion(target, bot, { ...plainQuestion(question), isPrivate: false });
      } catch (error) {
        log.error({ interaction: message.id, err: error }, "a message could not be answered");
        await target.refuse(NOTICE_TEXTS[target.ownLanguage].failed).catch((again: unknown) => {
          log.warn({ interaction: message.id, err: again }, "the failure could not be told");
        });
      }
    },
  };
}
