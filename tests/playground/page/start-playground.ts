import { spawn } from "node:child_process";

export interface StartedPlayground {
  readonly url: string;
  /** Ends it; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** Starts `src/main.ts` as `npm start` does, without a token, and waits for the page's address. */
export async function startPlayground(): Promise<StartedPlayground> {
  const env = { ...process.env, DISCORD_TOKEN: "", PLAYGROUND_PORT: "0", LOG_LEVEL: "warn" };
  const stdio = ["ignore", "pipe", "inherit"] as const;
  const bot = spawn(process.execPath, ["src/main.ts"], { env, stdio: [...stdio] });
  const ended = new Promise<number | null>((resolve) => bot.once("exit", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let output = "";
    bot.stdout!.on("data", (chunk: Buffer) => {
      output += chunk;
      const found = /open (http:\/\/\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    bot.once("exit", (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
  return {
    url,
    stop() {
      bot.kill("SIGTERM");
      return ended;
    },
  };
}
