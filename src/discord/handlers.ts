import { setTimeout as wait } from "node:timers/promises";
import { type Interaction, type Message, MessageFlags } from "discord.js";
import type { Logger } from "pino";
import type { Leases } from "../records/leases.ts";
import { plainQuestion } from "./asking/answer-question.ts";
import { asksQuestion } from "./asking/asks-question.ts";
import { createGate } from "./asking/create-gate.ts";
import { messageTarget } from "./asking/message-target.ts";
import { readMention } from "./asking/read-mention.ts";
import type { BotContext } from "./command.ts";
import { COMMANDS } from "./commands/commands.ts";
import { MESSAGE_MENUS } from "./commands/message-menus.ts";
import { pressButton } from "./components/press-button.ts";
import { submitForm } from "./components/submit-form.ts";
import { ANSWER_TEXTS } from "./texts/answer-texts.ts";
import { ownLanguage } from "./texts/language-for.ts";
import { NOTICE_TEXTS } from "./texts/notice-texts.ts";
import { STORY_PROBLEM_TEXTS } from "./texts/story-problem-texts.ts";

export interface HandlersOptions {
  /** What holds where something is asked. */
  readonly contextOf: (asked: Interaction | Message) => Promise<BotContext>;
  /** Each event is worked on by one process, though several may hold its shard by mistake. */
  readonly leases: Leases;
  readonly log: Logger;
  /** Milliseconds that an interaction waits for its server's stories to be read. Default 2,000. */
  readonly patience?: number;
  /** Questions worked on at the same time; further ones are told to come back. Default 200. */
  readonly mostAtOnce?: number;
}

/** For as long as Discord takes answers to an interaction, in milliseconds. */
const LEASE = 900_000;

/** What is done with what Discord tells. They never reject. */
export interface Handlers {
  interaction(interaction: Interaction): Promise<void>;
  message(message: Message): Promise<void>;
}

/** Discord gives up after three seconds. */
const PATIENCE = 2_000;
const MOST_AT_ONCE = 200;

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

/** Says that the stories are still being read: better than to let Discord say that nobody answers. */
async function askForPatience(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return interaction.respond([]);
  if (!interaction.isRepliable()) return;
  const content = STORY_PROBLEM_TEXTS[ownLanguage(interaction)].stillReading;
  await interaction.reply({ content, flags: MessageFlags.Ephemeral });
}

/** The one place that catches: logs by the id, and answers in our words. */
export function createHandlers(options: HandlersOptions): Handlers {
  const { contextOf, leases, log, patience = PATIENCE, mostAtOnce = MOST_AT_ONCE } = options;
  const gate = createGate(mostAtOnce);
  const isMine = ({ id }: Interaction | Message) => leases.take(`event:${id}`, LEASE);

  /** Null when it takes longer than an interaction can wait. */
  const contextInTime = async (interaction: Interaction): Promise<BotContext | null> => {
    const context = contextOf(interaction);
    const ending = new AbortController();
    const late = wait(patience, null, { signal: ending.signal });
    try {
      return await Promise.race([context, late]);
    } finally {
      ending.abort();
      late.catch(() => {});
      context.catch((error: unknown) =>
        log.error({ interaction: interaction.id, err: error }, "a context could not be built"),
      );
    }
  };

  const work = async (interaction: Interaction): Promise<void> => {
    try {
      // The lease is taken while what holds here is looked up.
      const [mine, bot] = await Promise.all([isMine(interaction), contextInTime(interaction)]);
      if (!mine) return;
      await (bot === null ? askForPatience(interaction) : dispatch(interaction, bot));
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
  };

  return {
    async interaction(interaction) {
      const leave = asksQuestion(interaction) ? gate.enter() : () => {};
      if (leave !== null) return work(interaction).finally(leave);
      // Before anything is looked up: each look takes time from those that were let in, and the last
      // of many must hear of it within three seconds, too. The asker alone reads it.
      if (!interaction.isRepliable()) return;
      const content = ANSWER_TEXTS[ownLanguage(interaction)].busy;
      await interaction.reply({ content, flags: MessageFlags.Ephemeral }).catch((error) => {
        log.warn({ interaction: interaction.id, err: error }, "nobody could be told of being busy");
      });
    },

    async message(message) {
      const question = readMention(message);
      if (question === null) return;
      const target = messageTarget(message, question);
      const leave = gate.enter();
      try {
        const [mine, bot] = await Promise.all([isMine(message), contextOf(message)]);
        // Where it may not speak, it can't answer to somebody alone either: nothing is said.
        if (!mine || !bot.maySpeak) return;
        if (leave === null) return await target.refuse(ANSWER_TEXTS[target.ownLanguage].busy);
        await bot.answerQuestion(target, bot, { ...plainQuestion(question), isPrivate: false });
      } catch (error) {
        log.error({ interaction: message.id, err: error }, "a message could not be answered");
        await target.refuse(NOTICE_TEXTS[target.ownLanguage].failed).catch((again: unknown) => {
          log.warn({ interaction: message.id, err: again }, "the failure could not be told");
        });
      } finally {
        leave?.();
      }
    },
  };
}
