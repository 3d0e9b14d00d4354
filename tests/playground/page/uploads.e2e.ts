import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { snapshotFor } from "./fake-discord.ts";
import { type FakeServer, startFakeServer } from "./fake-server.ts";
import { openBrowser, openPage } from "./open-browser.ts";

const file = (name: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(name) });

describe("a form that takes a file", () => {
  let browser: Browser;
  let fake: FakeServer;
  let page: Page;
  let problems: string[];
  let uploaded: string[];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    uploaded = [];
    fake = await startFakeServer({
      snapshot: (userId) => snapshotFor(userId),
      answer(event, send) {
        if (event.type !== "upload") return send({ type: "acknowledged", nonce: event.nonce });
        const { nonce, filename } = event;
        const tell = () => {
          uploaded.push(filename);
          send({ type: "uploaded", nonce, id: filename });
        };
        if (filename === "slow.txt") setTimeout(tell, 300);
        else tell();
      },
    });
    ({ page, problems } = await openPage(browser, fake.url));
    fake.send({
      type: "modal",
      nonce: "1",
      interactionId: "600000000000000001",
      customId: "report",
      title: "Report an answer",
      components: [
        { type: 18, label: "File", component: { type: 19, custom_id: "shot", required: false } },
      ],
    });
    await page.locator(".modal").waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    await fake.close();
    expect(problems).toEqual([]);
  });

  const choose = (name: string) =>
    page.locator(".modal input[type=file]").setInputFiles(file(name));
  const submit = async () => {
    await page.getByRole("button", { name: "Submit" }).click();
    await page.locator(".modal").waitFor({ state: "detached" });
    return fake.received.find((each) => each.type === "submit");
  };

  it("sends the file that was chosen last, though an earlier one took longer", async () => {
    await choose("slow.txt");
    await choose("quick.txt");
    await expect.poll(() => uploaded.length).toBe(2);
    expect(await submit()).toMatchObject({ values: { shot: ["quick.txt"] } });
  });

  it("says that a file can't be read, and goes without", async () => {
    await page.evaluate(
      `FileReader.prototype.readAsDataURL = function () { this.dispatchEvent(new Event("error")); }`,
    );
    await choose("gone.txt");
    await page.getByText("A file could not be uploaded.").waitFor();
    expect(await submit()).toMatchObject({ values: { shot: [] } });
  });
});
