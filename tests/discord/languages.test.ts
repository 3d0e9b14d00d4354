import { afterEach, describe, expect, it } from "vitest";
import {
  ADA,
  BAO,
  CHANNEL,
  connectBot,
  MARCUS,
  MODERATORS,
  type StartedBot,
  startBot,
} from "./start-bot.ts";

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

describe("every card", () => {
  it("is in the language of whoever reads it, and the moderators' in their server's", async () => {
    started = await startBot();
    const { guilds } = started.discord.world;
    const [id, guild] = [...guilds][0]!;
    guilds.set(id, { ...guild, preferredLocale: "fr" });
    await started.bot.stop();
    const again = await connectBot(started.discord, { records: started.records });
    await again.start();
    speak(ADA, "ru");
    speak(BAO, "uk");
    await started.run("ask", { question: ASKED });
    await settled().toContain(QUOTE);
    const messageId = started.discord.messages(CHANNEL, ADA).at(-1)!.id;
    const { customId } = started.buttons(messageId).find(({ label }) => label === "Пожаловаться")!;
    const opened = await started.discord.actions.press({ userId: BAO, messageId, customId });
    expect(JSON.stringify(opened)).toContain("Поскаржитися на повідомлення");
    if (opened.kind !== "modal") throw new Error("no form was opened");
    const { interactionId } = opened;
    await started.discord.actions.submit({ userId: BAO, interactionId, values: { words: "ні" } });
    expect(started.shown(BAO).at(-1)).toContain("Дякуємо. Це справа 1");
    const card = JSON.stringify(started.discord.messages(MODERATORS, MARCUS).at(-1)!.components);
    expect(card).toContain("**Dossier 1** · ouvert");
    expect(card).toContain("Accepter");
    await again.stop();
  });

  it("explains a check in the asker's language, with the story's words as they are", async () => {
    started = await startBot();
    speak(ADA, "de");
    await started.run("check", { quote: "“no progress was made” — Witkoff" });
    expect(started.shown().at(-1)).toContain("❌ **Verändert.** Im Text stehen andere Worte:");
    expect(started.shown().at(-1)).toContain("> a lot of progress was made");
    await started.run("check", { quote: "“the president would comment on the talks” — Lytvyn" });
    expect(started.shown().at(-1)).toContain("nur indirekt wieder, nicht Wort für Wort");
    speak(MARCUS, "pl");
    await started.run("quote find", { speaker: "zelensky" }, MARCUS);
    expect(started.shown(MARCUS).at(-1)).toContain("**Cytaty: Volodymyr Zelenskyy** · 4 cytaty");
  });

  it("helps with the names that the reader's Discord shows", async () => {
    started = await startBot();
    speak(ADA, "uk");
    await started.run("help");
    expect(started.shown().at(-1)).toContain("`/запитати запитання:` Скільки тривали переговори?");
    speak(ADA, "es-ES");
    await started.run("ask", { question: "?", story: "moby-dick" });
    expect(started.shown().at(-1)).toContain("No tengo ningún texto con ese nombre.");
  });
});
