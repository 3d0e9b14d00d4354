import { describe, it } from "vitest";
import { useBotInPage } from "./playground/page/use-bot-in-page.ts";

const { visit } = useBotInPage();

describe("the language of a user's Discord in the page", () => {
  it("names commands and answers in it, and keeps the quotes", async () => {
    const { page, sees } = await visit();
    await page.getByRole("button", { name: /language of your Discord/ }).click();
    await page.getByRole("menuitemradio", { name: "Deutsch" }).click();
    await page.getByRole("button", { name: "DE: language of your Discord, Deutsch" }).waitFor();
    await page.getByRole("textbox", { name: /Message #/ }).click();
    await page.keyboard.type("/fragen");
    await page.getByRole("option", { name: /Frag etwas zum Text/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("What did Steve Witkoff say about the talks?");
    await page.keyboard.press("Enter");
    await sees("wörtlich · Absatz 2");
    await sees("a lot of progress was made");
    await page.getByRole("button", { name: "Im Zusammenhang zeigen" }).first().waitFor();
  });
});
