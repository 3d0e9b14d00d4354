import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  type DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../src/playground/local-discord.ts";

const CHANNEL = "600000000000000032";
const MODERATORS = "600000000000000033";
const OLENA = "600000000000000011";
const MARCUS = "600000000000000012";
const ADA = "600000000000000013";
const BAO = "600000000000000014";

const COMMANDS = [
  new SlashCommandBuilder()
    .setName("ask")
    .setDescription("Ask the story")
    .addStringOption((option) =>
      option.setName("question").setDescription("What?").setRequired(true).setMaxLength(20),
    )
    .addStringOption((option) =>
      option.setName("story").setDescription("Which?").setAutocomplete(true),
    ),
  new SlashCommandBuilder()
    .setName("desk")
    .setDescription("For moderators")
    .setDefaultMemberPermissions(1n << 13n),
].map((command) => command.toJSON());

let discord: LocalDiscord;
let client: Client<true>;

async function logIn(...further: GatewayIntentBits[]): Promise<Client<true>> {
  const created = new Client({
    intents: [GatewayIntentBits.Guilds, ...further],
    rest: { api: discord.apiUrl, retries: 0 },
    allowedMentions: { parse: [] },
  });
  created.on("error", () => {});
  const ready = new Promise<Client<true>>((resolve) => {
    created.once(Events.ClientReady, resolve);
  });
  await created.login(discord.token);
  return ready;
}

const onInteraction = (handle: (interaction: Interaction) => Promise<unknown>) => {
  client.on(Events.InteractionCreate, (interaction) => void handle(interaction).catch(() => {}));
};

const commandId = (name: string) =>
  [...discord.world.commands.values()].find((command) => command.name === name)!.id;

const ask = (question: string, userId = ADA, channelId = CHANNEL) =>
  discord.actions.run({
    userId,
    channelId,
    commandId: commandId("ask"),
    options: [{ name: "question", type: 3, value: question }],
  });

beforeEach(async () => {
  discord = await startLocalDiscord({ acknowledgeWithin: 400 });
  client = await logIn();
  await client.application.commands.set(COMMANDS);
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

describe("startLocalDiscord", () => {
  it("logs in an unmodified client, with its guild and commands", () => {
    expect(client.user.username).toBe("verbatim");
    expect([...client.guilds.cache.values()].map((guild) => guild.name)).toEqual([
      "The Reading Room",
    ]);
    expect(discord.world.commands.size).toBe(2);
    expect(discord.record.violations()).toEqual([]);
  });

  it("carries a deferred answer as Components V2 to everybody in the channel", async () => {
    onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      const card = new ContainerBuilder().addTextDisplayComponents(
        new TextDisplayBuilder().setContent(
          `You asked ${interaction.options.getString("question")}`,
        ),
      );
      await interaction.editReply({ components: [card], flags: MessageFlags.IsComponentsV2 });
    });
    expect(await ask("how long?")).toEqual({ kind: "acknowledged" });
    await expect.poll(() => discord.messages(CHANNEL, BAO)[0]?.flags).toBe(1 << 15);
    expect(JSON.stringify(discord.messages(CHANNEL, BAO)[0]?.components)).toContain("how long?");
    expect(discord.record.violations()).toEqual([]);
  });

  it("shows an ephemeral answer to its asker alone", async () => {
    onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ content: "psst", flags: MessageFlags.Ephemeral });
      }
    });
    await ask("secret?");
    expect(discord.messages(CHANNEL, ADA).map(({ content }) => content)).toEqual(["psst"]);
    expect(discord.messages(CHANNEL, BAO)).toEqual([]);
  });

  it("opens a modal from a button and brings its answer", async () => {
    const button = new ButtonBuilder()
      .setCustomId("why")
      .setLabel("Why?")
      .setStyle(ButtonStyle.Secondary);
    onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const row = new ActionRowBuilder<ButtonBuilder>().addComponents(button);
        await interaction.reply({ content: "hm", components: [row] });
      } else if (interaction.isButton()) {
        const input = new TextInputBuilder()
          .setCustomId("reason")
          .setLabel("Reason")
          .setStyle(TextInputStyle.Short);
        await interaction.showModal(
          new ModalBuilder()
            .setCustomId("reasons")
            .setTitle("Tell us")
            .addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input)),
        );
      } else if (interaction.isModalSubmit()) {
        await interaction.reply(`thanks for ${interaction.fields.getTextInputValue("reason")}`);
      }
    });
    await ask("x");
    const messageId = discord.messages(CHANNEL, ADA)[0]!.id;
    const opened = await discord.actions.press({ userId: ADA, messageId, customId: "why" });
    expect(opened).toMatchObject({ kind: "modal", customId: "reasons", title: "Tell us" });
    const interactionId = opened.kind === "modal" ? opened.interactionId : "";
    const values = { reason: "a word" };
    expect(await discord.actions.submit({ userId: ADA, interactionId, values })).toEqual({
      kind: "acknowledged",
    });
    expect(discord.messages(CHANNEL, ADA).at(-1)?.content).toBe("thanks for a word");
    expect(discord.record.violations()).toEqual([]);
  });

  it("brings autocomplete choices", async () => {
    onInteraction(async (interaction) => {
      if (interaction.isAutocomplete()) await interaction.respond([{ name: "One", value: "1" }]);
    });
    const outcome = await discord.actions.autocomplete({
      userId: ADA,
      channelId: CHANNEL,
      commandId: commandId("ask"),
      options: [{ name: "story", type: 3, value: "o", focused: true }],
    });
    expect(outcome).toEqual({ kind: "choices", choices: [{ name: "One", value: "1" }] });
  });

  it("gives the application three seconds, then answers its callback 10062", async () => {
    let code: unknown;
    onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await new Promise((resolve) => setTimeout(resolve, 600));
      await interaction.deferReply().catch((error: DiscordAPIError) => {
        code = error.code;
      });
    });
    expect(await ask("slow?")).toEqual({
      kind: "failed",
      reason: "The application did not respond",
    });
    await expect.poll(() => code).toBe(10_062);
  });

  it("takes one acknowledgement each", async () => {
    let code: unknown;
    onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 5 },
        auth: false,
      });
      await interaction.deferReply().catch((error: DiscordAPIError) => {
        code = error.code;
      });
    });
    await ask("twice?");
    await expect.poll(() => code).toBe(40_060);
  });

  it("keeps commands from people without the permission, and moderators' channels from members", async () => {
    expect(discord.actions.commandsFor(ADA, CHANNEL).map(({ name }) => name)).toEqual(["ask"]);
    expect(discord.actions.commandsFor(MARCUS, CHANNEL)).toHaveLength(2);
    expect(discord.actions.commandsFor(OLENA, CHANNEL)).toHaveLength(2);
    expect(await ask("x", ADA, MODERATORS)).toEqual({
      kind: "failed",
      reason: "You can't see that channel",
    });
  });

  it("checks options as a client does", async () => {
    expect(await ask("far too long a question to be asked")).toEqual({
      kind: "failed",
      reason: "“question” must be 20 characters or fewer",
    });
  });

  it("sends messages only to clients that asked for them, and their words only where the bot is spoken to", async () => {
    const seen: string[] = [];
    const all = discord.record.entries;
    discord.actions.send({ userId: ADA, channelId: CHANNEL, content: "before" });
    const reader = await logIn(GatewayIntentBits.GuildMessages);
    discord.actions.send({ userId: ADA, channelId: CHANNEL, content: "not for you" });
    discord.actions.send({
      userId: ADA,
      channelId: CHANNEL,
      content: `<@${client.user.id}> hello`,
    });
    for (const entry of all) {
      if (entry.kind !== "gateway") continue;
      const frame = entry.frame as { t?: string; d?: { content?: string } };
      if (frame.t === "MESSAGE_CREATE") seen.push(frame.d?.content ?? "?");
    }
    await reader.destroy();
    expect(seen).toEqual(["", `<@${client.user.id}> hello`]);
  });

  it.each([
    ["content of 2,001 characters", { content: "x".repeat(2_001) }],
    ["an empty message", { content: "" }],
    [
      "the V2 flag with content",
      { content: "x", flags: 1 << 15, components: [{ type: 10, content: "y" }] },
    ],
    ["V2 components without the flag", { components: [{ type: 10, content: "y" }] }],
    [
      "more than 4,000 characters in all",
      {
        flags: 1 << 15,
        components: [
          { type: 10, content: "x".repeat(2_500) },
          { type: 10, content: "y".repeat(2_500) },
        ],
      },
    ],
    [
      "more than 40 components",
      {
        flags: 1 << 15,
        components: Array.from({ length: 41 }, () => ({ type: 10, content: "x" })),
      },
    ],
    [
      "a custom_id twice",
      {
        content: "x",
        components: [
          {
            type: 1,
            components: [
              { type: 2, style: 1, label: "a", custom_id: "same" },
              { type: 2, style: 1, label: "b", custom_id: "same" },
            ],
          },
        ],
      },
    ],
    [
      "a button without a custom_id",
      { content: "x", components: [{ type: 1, components: [{ type: 2, style: 1, label: "a" }] }] },
    ],
    [
      "an unknown key of a component",
      { flags: 1 << 15, components: [{ type: 10, content: "x", colour: 1 }] },
    ],
    [
      "an embed over its total",
      { embeds: [{ description: "x".repeat(4_000) }, { description: "y".repeat(4_000) }] },
    ],
  ])("refuses %s with 50035", async (_, body) => {
    await expect(client.rest.post(`/channels/${CHANNEL}/messages`, { body })).rejects.toMatchObject(
      {
        code: 50_035,
        status: 400,
      },
    );
    expect(discord.record.violations().length).toBeGreaterThan(0);
  });

  it.each([
    ["capitals in a name", { name: "Ask", description: "x" }],
    ["a missing description", { name: "ask" }],
    [
      "a locale that Discord lacks",
      { name: "ask", description: "x", name_localizations: { xx: "y" } },
    ],
    [
      "a name in another language that is none",
      { name: "ask", description: "x", name_localizations: { de: "Frag mich" } },
    ],
    [
      "an empty description in another language",
      { name: "ask", description: "x", description_localizations: { de: "" } },
    ],
    [
      "two options of one name in another language",
      {
        name: "ask",
        description: "x",
        options: [
          { type: 3, name: "a", description: "a", name_localizations: { de: "c" } },
          { type: 5, name: "b", description: "b", name_localizations: { de: "c" } },
        ],
      },
    ],
    [
      "a required option behind an optional one",
      {
        name: "ask",
        description: "x",
        options: [
          { type: 3, name: "a", description: "a" },
          { type: 3, name: "b", description: "b", required: true },
        ],
      },
    ],
    [
      "autocomplete with choices",
      {
        name: "ask",
        description: "x",
        options: [
          {
            type: 3,
            name: "a",
            description: "a",
            autocomplete: true,
            choices: [{ name: "x", value: "x" }],
          },
        ],
      },
    ],
    ["an unknown key", { name: "ask", description: "x", colour: 1 }],
  ])("refuses a command with %s", async (_, command) => {
    const path = `/applications/${client.application.id}/commands` as const;
    await expect(client.rest.put(path, { body: [command] })).rejects.toMatchObject({
      code: 50_035,
    });
  });

  it("answers an unknown route 404 and records it", async () => {
    await expect(client.rest.get("/guilds/1/stickers")).rejects.toMatchObject({ status: 404 });
    expect(discord.record.violations()).toEqual([
      "GET /guilds/1/stickers: the local Discord has no such route",
    ]);
  });

  it("refuses a wrong token", async () => {
    client.rest.setToken("wrong");
    await expect(client.rest.get("/users/@me")).rejects.toMatchObject({ status: 401 });
  });

  it("limits messages of a channel with Retry-After in seconds", async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        fetch(`${discord.apiUrl}/v10/channels/${CHANNEL}/messages`, {
          method: "POST",
          headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
          body: JSON.stringify({ content: "x" }),
        }),
      ),
    );
    const refused = answers.find((answer) => answer.status === 429)!;
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(5);
    expect(await refused.json()).toMatchObject({ global: false });
  });

  it("replays what a client missed when it resumes, and identifies once", async () => {
    const seen: string[] = [];
    onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      seen.push(interaction.options.getString("question", true));
      await interaction.reply("ok");
    });
    discord.gateway.close(4_000);
    await expect.poll(() => discord.gateway.online).toBe(false);
    discord.gateway.dispatch("TYPING_START", {}, null);
    await expect.poll(() => discord.gateway.online, { timeout: 10_000 }).toBe(true);
    expect(await ask("back?")).toEqual({ kind: "acknowledged" });
    expect(seen).toEqual(["back?"]);
    expect(discord.gateway.identifies).toBe(1);
  });

  it("does to requests what a fault says", async () => {
    discord.faults.add({ path: /^\/users\/@me$/, effect: { kind: "html", status: 502 } });
    const url = `${discord.apiUrl}/v10/users/@me`;
    const headers = { authorization: `Bot ${discord.token}` };
    expect((await fetch(url, { headers })).status).toBe(502);
    expect((await fetch(url, { headers })).status).toBe(200);
    discord.faults.add({ path: /^\/users\/@me$/, effect: { kind: "reset", when: "before" } });
    await expect(fetch(url, { headers })).rejects.toThrow();
  });

  it("serves its page to this machine only, and nothing beside it", async () => {
    const page = await fetch(discord.pageUrl);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).toContain("<!doctype html>");
    const script = await fetch(`${discord.pageUrl}app.ts`);
    expect(script.headers.get("content-type")).toContain("text/javascript");
    expect((await fetch(`${discord.pageUrl}../package.json`)).status).toBe(404);
    expect((await fetch(`${discord.pageUrl}%2e%2e/world.ts`)).status).toBe(404);
  });

  it("never records the token", () => {
    expect(JSON.stringify(discord.record.entries)).not.toContain(discord.token);
  });
});
