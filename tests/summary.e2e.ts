import { describe, it } from "vitest";
import { SUMMARY_STYLES } from "../src/answering/summary/summary.ts";
import { SUMMARY_TEXTS } from "../src/discord/texts/summary-texts.ts";
import { useBotInPage } from "./playground/page/use-bot-in-page.ts";

const { visit } = useBotInPage();

describe("/summary in the page", () => {
  it("is asked for in every style, read, and looked up in its context", async () => {
    const { page, run, press, sees } = await visit();
    for (const style of SUMMARY_STYLES) {
      await run(`/summary style: ${SUMMARY_TEXTS.en.choices[style]}`);
      await page.getByText(SUMMARY_TEXTS.en.headings[style], { exact: true }).last().waitFor();
    }
    await page.getByText("French President Emmanuel Macron", { exact: true }).waitFor();
    await press("7");
    await sees("Only you can see this");
  });
});
