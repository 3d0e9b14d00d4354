/**
 * `npm run pictures [-- FOLDER [SUBJECT]]`: takes the pictures that the README and the guides show, of the bot as
 * `npm start` starts it. Look at each of them before you commit it.
 */
import { mkdirSync } from "node:fs";
import { openBrowser } from "../page/open-browser.ts";
import { startPlayground } from "../page/start-playground.ts";
import { PICTURES } from "./pictures.ts";

const folder = process.argv[2] ?? "docs/images";
mkdirSync(folder, { recursive: true });

const browser = await openBrowser();
for (const [subject, take] of Object.entries(PICTURES)) {
  if (subject !== (process.argv[3] ?? subject)) continue;
  // Each subject begins with a server that nobody has asked anything in.
  const playground = await startPlayground();
  try {
    await take({ browser, url: playground.url, folder });
    process.stdout.write(`${subject}: taken\n`);
  } finally {
    await playground.stop();
  }
}
await browser.close();
