import { describe, expect, it } from "vitest";
import { drawQuoteCard } from "../src/pictures/draw-quote-card.ts";
import { ADA, CHANNEL, MARCUS } from "./discord/start-bot.ts";
import { useBotInPage } from "./playground/page/use-bot-in-page.ts";

const { started, visit } = useBotInPage({
  drawQuote: async (quote, story) => {
    const drawn = await drawQuoteCard({ quote, story });
    return drawn.kind === "card" ? drawn : null;
  },
});

describe("the quote desk in the page", () => {
  it("finds, posts and draws a quote; takes a report and upholds it", async () => {
    const { page, run, press, sees, openChannel } = await visit("Marcus");
    const shown = () => JSON.stringify(started().discord.messages(CHANNEL, ADA));
    await run("/quote find");
    await sees("Quotes of everybody");
    await press("Post");
    await sees("pulled by");
    expect(shown()).toContain("log entry");

    await page.getByRole("button", { name: "Card", exact: true }).first().click();
    const picture = page.getByRole("img", { name: /willing to give up its aspirations/ }).last();
    await picture.waitFor();
    expect(await picture.evaluate((image) => Reflect.get(image, "naturalWidth"))).toBe(1_200);
    await press("Post card");
    await expect.poll(() => page.getByText("pulled by").count()).toBe(2);

    await press("Report");
    await page.getByRole("textbox", { name: /What is wrong/ }).fill("Ukraine did not say this");
    await press("Submit");
    await sees("This is case 1");
    await openChannel(/moderators/);
    await sees("Ukraine did not say this");
    await press("Uphold");
    await page
      .getByRole("textbox", { name: /The correction/ })
      .fill("It was an official who said so.");
    await press("Submit");
    await sees("upheld: the message was wrong");
    expect(shown()).toContain("It was an official who said so");
  });

  it("checks a message from its menu", async () => {
    const content = "Kushner said “a lot of progress was made”. Hungary supported it.";
    started().discord.actions.send({ userId: MARCUS, channelId: CHANNEL, content });
    const { page, sees } = await visit();
    const message = page.locator(".message", { hasText: content }).last();
    for (const [entry, result] of [
      ["Check quotes", "Exact words, but another speaker."],
      ["Check against the story", "The story says otherwise."],
    ] as const) {
      await message.click({ button: "right" });
      await page.getByRole("menuitem", { name: entry }).click();
      await sees(result);
    }
  });
});
