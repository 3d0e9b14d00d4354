import { describe, it } from "vitest";
import { useBotInPage } from "./playground/page/use-bot-in-page.ts";

const { visit } = useBotInPage();

const tale = (title: string) => ({
  name: "tale.md",
  mimeType: "text/markdown",
  buffer: Buffer.from(
    `# ${title}\n\nOnce a cat lived by the river, and it slept there the whole day long.\n`,
  ),
});

describe("/story add in the page", () => {
  it("takes a file that is chosen in its form", async () => {
    const { page, run, press, sees } = await visit("Olena");
    await run("/story add");
    await page.locator(".modal input[type=file]").setInputFiles(tale("The Cat by the River"));
    await press("Submit");
    await sees(/The Cat by the River/);
  });

  it("takes a file that is chosen as its option, from the keyboard alone", async () => {
    const { page, sees } = await visit("Olena");
    await page.getByRole("textbox", { name: /^Message #/ }).fill("/story add file:");
    await page.locator("[data-option=file]:focus").waitFor();
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Space");
    await (await chooser).setFiles(tale("The Second Cat"));
    await page
      .getByRole("combobox", { name: /^file:/ })
      .and(page.locator("[readonly]"))
      .waitFor();
    await page.waitForFunction(`document.querySelector("[data-option=file]").value === "tale.md"`);
    await page.keyboard.press("Enter");
    await sees(/The Second Cat/);
  });
});
