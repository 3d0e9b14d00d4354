import { expect } from "vitest";
import { ADA, CHANNEL, type StartedBot } from "./start-bot.ts";

export const GUILD = "600000000000000001";
export const GENERAL = "600000000000000031";

type Outcome = Awaited<ReturnType<StartedBot["run"]>>;
type Values = Readonly<Record<string, string | readonly string[]>>;

/** Everything that a message shows, as JSON. */
export const shownOf = (message: unknown) => JSON.stringify(message ?? {});

/** What people do with a bot, one line each. */
export function flowsOf(started: StartedBot) {
  const { discord } = started;
  const messages = (userId = ADA, channelId = CHANNEL) => discord.messages(channelId, userId);
  const last = (userId = ADA, channelId = CHANNEL) => messages(userId, channelId).at(-1)!;
  const press = (userId: string, label: string, messageId: string) => {
    const button = started.buttons(messageId).find((each) => each.label === label);
    if (button === undefined) throw new Error(`no button “${label}”`);
    return discord.actions.press({ userId, messageId, customId: button.customId });
  };
  const submit = (userId: string, opened: Outcome, values: Values) => {
    if (opened.kind !== "modal") throw new Error(`no form was opened: ${JSON.stringify(opened)}`);
    return discord.actions.submit({ userId, interactionId: opened.interactionId, values });
  };
  return {
    last,
    messages,
    press,
    submit,
    /** Waits until the last message that somebody sees in a channel shows some words. */
    sees: (userId = ADA, channelId = CHANNEL) =>
      expect.poll(() => shownOf(last(userId, channelId)), { timeout: 5_000 }),
    /** Asks on by the button of a message and its form. */
    async askOn(userId: string, question: string, messageId: string) {
      return submit(userId, await press(userId, "Ask on", messageId), { question });
    },
    say: (userId: string, content: string, channelId = CHANNEL, replyToId: string | null = null) =>
      discord.actions.send({ userId, channelId, content, replyToId }),
    mention: `<@${discord.world.bot.id}>`,
    /** Waits until nothing is on its way. */
    async quiet() {
      let before = -1;
      await expect
        .poll(
          () => {
            const now = discord.record.entries.length;
            const same = now === before;
            before = now;
            return same;
          },
          { interval: 150, timeout: 10_000 },
        )
        .toBe(true);
    },
  };
}
