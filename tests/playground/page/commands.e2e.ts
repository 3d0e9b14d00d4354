import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FromPage, FromServer } from "../../../src/playground/page-protocol.ts";
import { ASK, BOT, GENERAL, LOADING, message, OLIVIA, snapshotFor } from "./fake-discord.ts";
import { type FakeServer, startFakeServer } from "./fake-server.ts";
import { openBrowser, openPage } from "./open-browser.ts";

type Answer = (message: FromPage, send: (event: FromServer) => void) => void;

describe("the message box", () => {
  let browser: Browser;
  let fake: FakeServer;
  let page: Page;
  let problems: string[];
  let answer: Answer;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    answer = ({ nonce }, send) => send({ type: "acknowledged", nonce });
    fake = await startFakeServer({
      snapshot: (userId) => snapshotFor(userId),
      answer: (received, send) => answer(received, send),
    });
    ({ page, problems } = await openPage(browser, fake.url));
  });
  afterEach(async () => {
    await page.context().close();
    await fake.close();
    expect(problems).toEqual([]);
  });

  const box = () => page.getByRole("textbox", { name: "Message #ask-the-story" });
  const sent = (type: FromPage["type"]) => fake.received.filter((each) => each.type === type);
  const untilSent = (type: FromPage["type"], count = 1) =>
    expect.poll(() => sent(type).length).toBe(count);

  it("sends a plain message with Enter and keeps Shift+Enter as a line break", async () => {
    await box().fill("one");
    await box().press("Shift+Enter");
    await page.keyboard.type("two");
    await page.keyboard.press("Enter");
    await untilSent("send");
    expect(sent("send")[0]).toMatchObject({
      channelId: GENERAL.id,
      content: "one\ntwo",
      replyToId: null,
    });
    expect(await box().inputValue()).toBe("");
  });

  it("lists the commands for / and runs the chosen one from the keyboard alone", async () => {
    await box().pressSequentially("/as");
    const options = page.getByRole("option");
    expect(await options.count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.keyboard.type("How long did the talks last?");
    await page.keyboard.press("Enter");
    await untilSent("run");
    expect(sent("run")[0]).toMatchObject({
      commandId: ASK.id,
      targetId: null,
      options: [{ name: "question", type: 3, value: "How long did the talks last?" }],
    });
    expect(await box().inputValue()).toBe("");
  });

  it("takes a whole command line as it is pasted", async () => {
    await box().fill("/ask question: Who spoke? private: true");
    await page.keyboard.press("Enter");
    await untilSent("run");
    expect(sent("run")[0]).toMatchObject({
      options: [
        { name: "question", value: "Who spoke?" },
        { name: "private", type: 5, value: true },
      ],
    });
  });

  it("fills in the example of the hint with one click", async () => {
    await page.getByRole("button", { name: "/ask question: How long did the talks last?" }).click();
    await page.keyboard.press("Enter");
    await untilSent("run");
    expect(sent("run")[0]).toMatchObject({
      options: [{ name: "question", value: "How long did the talks last?" }],
    });
    await page.getByRole("region", { name: "First steps" }).waitFor({ state: "hidden" });
  });

  it("refuses to run without a required option and says so", async () => {
    await box().pressSequentially("/ask ");
    await page.keyboard.press("Enter");
    await page.getByText("This option is required. Specify a value.").first().waitFor();
    const input = page.getByRole("combobox", { name: /^question/ });
    expect(await input.getAttribute("aria-invalid")).toBe("true");
    expect(sent("run")).toEqual([]);
  });

  it("checks numbers and nests a subcommand's options", async () => {
    await box().pressSequentially("/story show ");
    await page.keyboard.type("41");
    await page.keyboard.press("Enter");
    await page.getByText("The greatest possible value is 40.").first().waitFor();
    await page.keyboard.press("Backspace");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.keyboard.type("with");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await untilSent("run");
    expect(sent("run")[0]).toMatchObject({
      options: [
        {
          name: "show",
          type: 1,
          options: [
            { name: "paragraph", type: 4, value: 4 },
            { name: "style", type: 3, value: "voices" },
          ],
        },
      ],
    });
  });

  it("shows the choices of the latest autocompletion, whichever answer comes last", async () => {
    const held: (() => void)[] = [];
    answer = (received, send) => {
      if (received.type !== "autocomplete") {
        send({ type: "acknowledged", nonce: received.nonce });
        return;
      }
      const typed = String(received.options.find(({ focused }) => focused)?.value);
      const choices = [{ name: `Story of “${typed}”`, value: `story-${typed}` }];
      const reply = () => send({ type: "choices", nonce: received.nonce, choices });
      if (typed === "ukr") reply();
      else held.push(reply);
    };
    await box().pressSequentially("/ask Who?");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await untilSent("autocomplete");
    await page.keyboard.type("ukr");
    await page.getByRole("option", { name: "Story of “ukr”" }).waitFor();
    for (const reply of held) reply();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await untilSent("run");
    expect(sent("run")[0]).toMatchObject({
      options: [
        { name: "question", value: "Who?" },
        { name: "story", value: "story-ukr" },
      ],
    });
    expect(sent("autocomplete").at(-1)).toMatchObject({
      commandId: ASK.id,
      options: [
        { name: "question", value: "Who?" },
        { name: "story", value: "ukr", focused: true },
      ],
    });
  });

  it("sends by a button on a touch screen", async () => {
    const touch = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
    const phone = await openPage(browser, fake.url, touch);
    await phone.page.getByRole("button", { name: "/ask question: How long" }).tap();
    await phone.page.getByRole("button", { name: "Send /ask" }).tap();
    await untilSent("run");
    await phone.page.context().close();
  });

  it("leaves a command with Escape and goes back to its name with Backspace", async () => {
    await box().pressSequentially("/ask ");
    await page.keyboard.press("Escape");
    expect(await box().inputValue()).toBe("");
    await box().pressSequentially("/ask ");
    await page.keyboard.press("Backspace");
    expect(await box().inputValue()).toBe("/ask");
    await page.getByRole("option", { name: "/ask" }).waitFor();
  });

  it("shows the command on its way, the thinking app and then the answer", async () => {
    const thinking = message({
      authorId: BOT.id,
      flags: LOADING,
      interaction: { userId: OLIVIA.id, name: "ask" },
    });
    answer = () => {};
    await box().fill("/ask question: How long?");
    await page.keyboard.press("Enter");
    await page.getByText("Sending command…").waitFor();
    fake.send({ type: "message", message: thinking });
    fake.send({ type: "acknowledged", nonce: sent("run")[0]!.nonce });
    await page.getByText("Verbatim is thinking…").waitFor();
    await page.getByText("Sending command…").waitFor({ state: "detached" });
    fake.send({ type: "message", message: { ...thinking, flags: 0, content: "**five hours**" } });
    await page.locator("strong", { hasText: "five hours" }).waitFor();
    await page.getByText("Verbatim is thinking…").waitFor({ state: "detached" });
  });

  it("says that the application did not respond, until that is dismissed", async () => {
    answer = ({ nonce }, send) =>
      send({ type: "failed", nonce, reason: "The application did not respond" });
    await box().fill("/ask question: How long?");
    await page.keyboard.press("Enter");
    const failure = page.getByText("The application did not respond");
    await failure.waitFor();
    await page.getByRole("button", { name: "Dismiss message" }).click();
    await failure.waitFor({ state: "detached" });
  });

  it("mentions a member whom @ finds", async () => {
    await box().pressSequentially("Hello @ad");
    await page.getByRole("option", { name: /Ada Lovelace/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("!");
    await page.keyboard.press("Enter");
    await untilSent("send");
    expect(sent("send")[0]).toMatchObject({ content: "Hello <@100000000000000003> !" });
  });

  it("gives a message back that could not be sent", async () => {
    answer = ({ nonce }, send) => send({ type: "failed", nonce, reason: "No permission." });
    await box().fill("Precious words");
    await page.keyboard.press("Enter");
    await page.getByText("The message was not sent. No permission.").waitFor();
    expect(await box().inputValue()).toBe("Precious words");
  });
});
