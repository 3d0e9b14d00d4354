import type { Browser, BrowserContextOptions, Locator } from "playwright-core";
import { type Visitor, visit } from "../page/visit.ts";

export interface Studio {
  readonly browser: Browser;
  readonly url: string;
  /** Where the pictures go. */
  readonly folder: string;
}

const DESKTOP = { viewport: { width: 1200, height: 760 }, colorScheme: "dark" } as const;
const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  colorScheme: "dark",
} as const;
const QUESTION = "How long did the talks last?";

/** The page of somebody, once its emoji can be drawn. */
async function enter(
  { browser, url }: Studio,
  name = "Ada",
  options: BrowserContextOptions = DESKTOP,
): Promise<Visitor> {
  const visitor = await visit(browser, url, name, options);
  await visitor.page.locator("html.emoji-ready").waitFor();
  return visitor;
}

const file = ({ folder }: Studio, name: string) => ({ path: `${folder}/${name}.png` });

/** A picture of the newest message that holds these words, without what shows on hovering. */
async function card(studio: Studio, { page }: Visitor, words: string | RegExp, name: string) {
  const message = page.locator(".message", { hasText: words }).last();
  await message.waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate("document.activeElement?.blur()");
  await whole(message, studio, name);
}

/** What is taller than the window is taken whole in a taller window. */
async function whole(part: Locator, studio: Studio, name: string) {
  const page = part.page();
  const before = page.viewportSize()!;
  const height = Math.ceil((await part.boundingBox())?.height ?? 0) + 320;
  await page.setViewportSize({ ...before, height: Math.max(before.height, height) });
  await part.scrollIntoViewIfNeeded();
  await part.screenshot(file(studio, name));
  await page.setViewportSize(before);
}

async function answers(studio: Studio) {
  const ada = await enter(studio);
  await ada.run(`/ask question: ${QUESTION}`);
  await ada.sees(/five hours of talks/);
  await ada.page.mouse.move(0, 0);
  await ada.page.screenshot(file(studio, "answer"));
  await ada.run("/ask question: Where were the talks held?");
  await card(studio, ada, "Where were the talks held?", "answer-unsure");
  await ada.run("/ask question: What did Friedrich Merz promise?");
  await card(studio, ada, "What did Friedrich Merz promise?", "silence");
  const light = await enter(studio, "Ada", { ...DESKTOP, colorScheme: "light" });
  await light.run(`/ask question: ${QUESTION}`);
  await light.page.locator(".message", { hasText: QUESTION }).last().waitFor();
  await light.page.screenshot(file(studio, "answer-light"));
  const phone = await enter(studio, "Ada", PHONE);
  await phone.page
    .getByText(/five hours of talks/)
    .last()
    .waitFor();
  await phone.page.screenshot(file(studio, "answer-phone"));
}

async function panel(studio: Studio) {
  const options = { ...DESKTOP, viewport: { width: 1400, height: 900 } };
  const ada = await enter(studio, "Ada", options);
  await ada.page.getByRole("button", { name: /^Show or hide how the last answer/ }).click();
  await ada.page.getByLabel("Who drafts").selectOption({ label: "Stand-in: liar" });
  await ada.run(`/ask question: ${QUESTION}`);
  await ada.page.getByText("not shown", { exact: true }).first().waitFor();
  await ada.page.mouse.move(0, 0);
  await ada.page.screenshot(file(studio, "panel"));
}

const STYLES = {
  line: "one line",
  brief: "brief",
  full: "full",
  timeline: "timeline",
  who: "who’s who",
  sides: "both sides",
};

async function summaries(studio: Studio) {
  const ada = await enter(studio);
  for (const [style, label] of Object.entries(STYLES)) {
    await ada.run(`/summary style: ${label}`);
    await ada.page.locator(".thinking").first().waitFor({ state: "hidden" });
    await card(studio, ada, /Ukraine gives up/, `summary-${style}`);
  }
}

async function checks(studio: Studio) {
  const ada = await enter(studio);
  await ada.run("/check quote: Witkoff said “a lot of progress was reached” in Berlin.");
  await card(studio, ada, "a lot of progress was", "check-altered");
  await ada.run("/check quote: “a lot of progress was made”");
  await card(studio, ada, /Exact/, "check-exact");
}

async function desk(studio: Studio) {
  const marcus = await enter(studio, "Marcus");
  await marcus.run("/quote find speaker: Volodymyr Zelenskyy");
  await marcus.page.getByRole("button", { name: "Post", exact: true }).first().waitFor();
  await card(studio, marcus, /Quotes of/, "quote-find");
  await marcus.page.getByRole("button", { name: "Card", exact: true }).first().click();
  await marcus.page.getByRole("button", { name: "Post card", exact: true }).waitFor();
  await marcus.page.locator("img.picture").last().waitFor();
  await card(studio, marcus, /Post card/, "quote-card");
  await marcus.page.getByRole("button", { name: "Post", exact: true }).first().click();
  await card(studio, marcus, /pulled by/, "quote-posted");

  const ada = await enter(studio);
  await ada.run("/ask question: What did Friedrich Merz promise?");
  await ada.press("Ask the moderators");
  await ada.run("/ask question: What did Steve Witkoff say about the talks?");
  await ada.page.getByRole("button", { name: "Report", exact: true }).last().click();
  await ada.page
    .getByRole("textbox", { name: /What is wrong/ })
    .fill("He spoke of the first day only.");
  await ada.press("Submit");
  await ada.sees(/This is case 1/);
  await marcus.openChannel(/moderators/);
  await marcus.sees("He spoke of the first day only.");
  await marcus.page.mouse.move(0, 0);
  await marcus.page.screenshot(file(studio, "moderators"));
  await card(studio, marcus, "He spoke of the first day only.", "case");
  await marcus.page.getByRole("button", { name: "Answer", exact: true }).first().click();
  await marcus.page
    .getByRole("textbox", { name: /Your answer/ })
    .fill("Nothing. He is not in this story.");
  await marcus.page
    .getByRole("textbox", { name: /Quotes from/ })
    .fill("a lot of progress was made");
  await marcus.page.locator(".modal").screenshot(file(studio, "answer-form"));
}

async function notices(studio: Studio) {
  const olena = await enter(studio, "Olena");
  await olena.run(`/ask question: ${QUESTION}`);
  await olena.sees(/five hours of talks/);
  await olena.press("👍");
  await olena.run("/ask question: What did Friedrich Merz promise?");
  await olena.sees("The story doesn’t say.");
  for (const [line, words, name] of [
    ["/stats", /question/i, "stats"],
    ["/about", /version/i, "about"],
    ["/privacy", /What I store/, "privacy"],
    ["/settings show", /Settings/i, "settings"],
    ["/story list", /Ukraine gives up/, "story-list"],
    ["/story info story: Ukraine gives up joining NATO", /Ukraine gives up/, "story-info"],
    ["/help", /ask/, "help"],
  ] as const) {
    await olena.run(line);
    await olena.page.locator(".thinking").first().waitFor({ state: "hidden" });
    await card(studio, olena, words, name);
  }
}

/** Each subject's pictures, under the names that the pages show them by. */
export const PICTURES: Readonly<Record<string, (studio: Studio) => Promise<void>>> = {
  answers,
  panel,
  summaries,
  checks,
  desk,
  notices,
};
