import { askSettings, type ChosenSettings } from "./ask-settings.ts";
import { readEnvFile, settingsIn } from "./env-file.ts";
import { inviteLink, WANTED_PERMISSIONS } from "./invite-link.ts";
import { SetupCancelled } from "./prompts.ts";
import { readSettings } from "./read-settings.ts";
import { saveSettings } from "./save-settings.ts";
import type { SetupContext } from "./setup-context.ts";

const TEST_QUESTION = "How long did the talks last?";
const INVITE_FIRST = "open the invite link above and choose your server; then ";

function tellInvitation({ prompts }: SetupContext, { found }: ChosenSettings): void {
  const { applicationId, servers } = found.bot;
  const permissions = WANTED_PERMISSIONS.map(({ name, why }) => `${name}: ${why}`).join("\n");
  prompts.note("The bot asks for these permissions", permissions);
  prompts.say(servers ? "To invite it into another server, open" : "To invite it, open");
  prompts.address(inviteLink(applicationId));
}

/** Registers the commands. True when Discord has them now. */
async function deploy(
  { prompts, ports, options }: SetupContext,
  { found }: ChosenSettings,
): Promise<boolean> {
  const { token, bot } = found;
  const target = { token, applicationId: bot.applicationId, apiUrl: options.apiUrl };
  try {
    const changed = await prompts.wait("Registering the commands", ports.deploy(target));
    prompts.ok(changed ? "The commands are registered." : "The commands are registered already.");
    return true;
  } catch (error) {
    prompts.fail(`The commands could not be registered. ${ports.explainFailure(error)}`);
    return false;
  }
}

async function offerQuestion(
  { prompts, ports, env }: SetupContext,
  changes: Readonly<Record<string, string>>,
): Promise<void> {
  const message = "A question to try it with; empty to skip";
  const asking = prompts.text({ message, initial: TEST_QUESTION });
  // All is done by now: who leaves here has left nothing out.
  const question = await asking.catch((error: unknown) => {
    if (error instanceof SetupCancelled) return "";
    throw error;
  });
  if (question.trim() === "") return;
  const answering = ports.answer(question.trim(), { ...env, ...changes });
  prompts.note(question, await prompts.wait("Looking it up", answering));
}

async function setUp(context: SetupContext): Promise<number> {
  const { prompts, options, env, envFile } = context;
  prompts.begin("Verbatim: from a token to the first answer");
  const current = { ...settingsIn((await readEnvFile(envFile)) ?? ""), ...env };
  const chosen = options.yes
    ? await readSettings(context, current)
    : await askSettings(context, current);
  if (chosen !== null) tellInvitation(context, chosen);
  const done =
    chosen !== null &&
    (await saveSettings(context, chosen.changes)) &&
    (await deploy(context, chosen));
  if (!done) {
    prompts.end("Setup is not done. Start it again with npm run setup.");
    return 1;
  }
  if (!options.yes) await offerQuestion(context, chosen.changes);
  const isInvited = chosen.found.bot.servers !== 0;
  prompts.end(
    `Next: ${isInvited ? "" : INVITE_FIRST}npm start runs the bot, npm run doctor looks at everything again.`,
  );
  return 0;
}

/**
 * Leads from a token to a bot that can be invited: checks what is entered, writes the env file,
 * registers the commands, answers a question. Returns the exit code.
 */
export async function runSetup(context: SetupContext): Promise<number> {
  try {
    return await setUp(context);
  } catch (error) {
    if (!(error instanceof SetupCancelled)) throw error;
    context.prompts.end("Setup was stopped. Start it again with npm run setup.");
    return 1;
  }
}
