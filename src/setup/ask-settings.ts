import { askModel, type ModelAnswers, settleModel } from "./ask-model.ts";
import { inBackground } from "./background.ts";
import { type FoundBot, lookUp, settleBot } from "./find-bot.ts";
import { inPortal } from "./portal.ts";
import type { Prompts } from "./prompts.ts";
import { problemOf } from "./settings-rules.ts";
import type { Env, SetupContext } from "./setup-context.ts";

/** Settings to write, and the bot that they run. */
export interface ChosenSettings {
  readonly found: FoundBot;
  readonly changes: Readonly<Record<string, string>>;
}

function askToken(prompts: Prompts): Promise<string> {
  prompts.say(`The token is in ${inPortal("Bot", "Reset Token", null)}`);
  return prompts
    .secret({
      message: "The bot’s token",
      validate: (answer) =>
        answer.trim() === ""
          ? "Without a token there is only the playground: npm start. Ctrl-C leaves."
          : problemOf("DISCORD_TOKEN", answer),
    })
    .then((answer) => answer.trim());
}

async function chooseToken(prompts: Prompts, current: string | undefined): Promise<string> {
  if (!current || problemOf("DISCORD_TOKEN", current) !== null) return askToken(prompts);
  const choice = await prompts.choose("There is a token already.", [
    { value: "keep", label: "Keep it" },
    { value: "other", label: "Enter another" },
  ]);
  return choice === "keep" ? current.trim() : askToken(prompts);
}

function askChannel(prompts: Prompts, current: string | undefined): Promise<string> {
  prompts.say(
    "Reports of wrong quotes can go to a channel of your moderators. Its id: in Discord, User Settings, Advanced, Developer Mode on; then right-click the channel, Copy Channel ID",
  );
  return prompts.text({
    message: "The channel’s id",
    hint: "empty: nowhere",
    initial: current ?? "",
    validate: (answer) => problemOf("MODERATOR_CHANNELS", answer),
  });
}

/**
 * Asks for all that is needed. What can be checked is checked while the next question is answered;
 * a result is told between two questions as soon as it is there.
 */
export async function askSettings(context: SetupContext, current: Env): Promise<ChosenSettings> {
  const { prompts, ports, options } = context;
  const where = { prompts, apiUrl: options.apiUrl };
  const again = () => askToken(prompts);

  const token = await chooseToken(prompts, current.DISCORD_TOKEN);
  const looking = inBackground(lookUp(token, options.apiUrl));
  const settle = () => settleBot({ token, inspection: looking.result }, where, again);

  const answers: ModelAnswers = await askModel(prompts, current);
  const probing = inBackground(answers.probe(ports));
  let found = looking.done() ? await settle() : null;

  const channels = await askChannel(prompts, current.MODERATOR_CHANNELS);
  found ??= await settle();
  const model = await settleModel({ answers, findings: probing.result }, context, current);
  return {
    found,
    changes: { DISCORD_TOKEN: found.token, ...model, MODERATOR_CHANNELS: channels.trim() },
  };
}
