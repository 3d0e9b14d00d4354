/** What whoever started the bot in a terminal is told once it runs. */
export function greeting(pageUrl: string | null): string {
  const lines =
    pageUrl === null
      ? [
          "Verbatim is online. Ask it in your server: /ask",
          "It is in no server yet? npm run setup prints the invite link. Ctrl-C ends the bot.",
        ]
      : [
          `Verbatim is running in a local Discord: open ${pageUrl}`,
          "Ask it: /ask question: How long did the talks last?",
          "To run it in Discord itself: npm run setup. Ctrl-C ends it.",
        ];
  return `\n${lines.map((line) => `  ${line}\n`).join("")}\n`;
}
