import { afterEach, describe, expect, it } from "vitest";
import { ADA, CHANNEL, type StartedBot, startBot } from "./start-bot.ts";

let started: StartedBot;
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});

const speak = (userId: string, locale: string) => {
  const { users } = started.discord.world;
  users.set(userId, { ...users.get(userId)!, locale });
};
const settled = () => expect.poll(() => started.shown().at(-1) ?? "", { timeout: 5_000 });
const labels = () =>
  started.buttons(started.discord.messages(CHANNEL, ADA).at(-1)!.id).map(({ label }) => label);

const ASKED = "What did Steve Witkoff say about the talks?";
const QUOTE = "a lot of progress was made";

describe("the asker's language", () => {
  it.each([
    ["de", "**Steve Witkoff**, wörtlich · Absatz 2", "Im Zusammenhang zeigen", "Löschen"],
    ["uk", "**Steve Witkoff**, пряма мова · абзац 2", "Показати контекст", "Видалити"],
    ["es-419", "**Steve Witkoff**, cita textual · párrafo 2", "Ver en contexto", "Eliminar"],
    ["ja", "**Steve Witkoff**, quoted · paragraph 2", "Show in context", "Delete"],
  ])("%s: answers around a quote that stays as it is", async (locale, voice, context, remove) => {
    started = await startBot();
    speak(ADA, locale);
    await started.run("ask", { question: ASKED });
    await settled().toContain(QUOTE);
    expect(started.shown().at(-1)).toContain(voice);
    expect(labels()).toEqual(expect.arrayContaining([context, remove]));
  });

  it("says in it that the story does not say", async () => {
    started = await startBot();
    speak(ADA, "pl");
    await started.run("ask", { question: "What did Friedrich Merz promise?" });
    await settled().toContain("W tekście nie ma o tym mowy.");
  });
});
