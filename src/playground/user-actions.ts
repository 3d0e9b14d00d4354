import { apiChannel, apiMember, apiRole, apiUser } from "./api-objects.ts";
import type { Gateway } from "./gateway.ts";
import { INTERACTION, type InteractionOutcome, type Interactions } from "./interactions.ts";
import type { MessageStore, UploadedFile } from "./message-store.ts";
import type { PageOption } from "./page-protocol.ts";
import { createSnowflake } from "./snowflake.ts";
import {
  type ApiObject,
  canSee,
  PERMISSIONS,
  permissionsOf,
  type StoredMessage,
  type World,
  type WorldChannel,
  type WorldUser,
} from "./world.ts";

/** What a person does in a Discord client. Every action resolves once the person sees its result. */
export interface UserActions {
  /** Uploads a file; its id is what a command's option or a form's field then holds. */
  upload(file: Pick<UploadedFile, "filename" | "contentType" | "bytes">): string;
  run(action: {
    userId: string;
    channelId: string;
    commandId: string;
    options: readonly PageOption[];
    targetId?: string | null;
  }): Promise<InteractionOutcome>;
  autocomplete(action: {
    userId: string;
    channelId: string;
    commandId: string;
    options: readonly PageOption[];
  }): Promise<InteractionOutcome>;
  press(action: {
    userId: string;
    messageId: string;
    customId: string;
    componentType?: number;
    values?: readonly string[];
  }): Promise<InteractionOutcome>;
  submit(action: {
    userId: string;
    interactionId: string;
    values: Readonly<Record<string, string | readonly string[]>>;
  }): Promise<InteractionOutcome>;
  send(action: {
    userId: string;
    channelId: string;
    content: string;
    replyToId?: string | null;
  }): StoredMessage | null;
  /** True when the user may and did. */
  remove(action: { userId: string; messageId: string }): boolean;
  /** Commands that the user may use in a channel. */
  commandsFor(userId: string, channelId: string): readonly ApiObject[];
}

export interface UserActionsOptions {
  readonly world: World;
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  readonly messages: MessageStore;
}

const ATTACHMENT = 11;
const FILE_UPLOAD = 19;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const TYPE_NAMES: Readonly<Record<number, string>> = {
  3: "string",
  4: "number",
  5: "boolean",
  6: "string",
  7: "string",
  8: "string",
  9: "string",
  10: "number",
  11: "string",
};
/** Contexts of a command, as Discord numbers them. */
const CONTEXT = { guild: 0, direct: 1, private: 2 } as const;
/** Of a command's ways of being installed: for a user. */
const USER_INSTALL = 1;

function contextOf({ guildId, type }: WorldChannel): number {
  if (guildId !== null) return CONTEXT.guild;
  return type === 3 ? CONTEXT.private : CONTEXT.direct;
}
const REPLY = 19;

const failed = (reason: string): InteractionOutcome => ({ kind: "failed", reason });

/** What a client checks of the options before it sends them; null when they are right. */
function problemOf(defined: readonly ApiObject[], given: readonly PageOption[]): string | null {
  for (const option of defined) {
    const filled = given.find(({ name }) => name === option.name);
    const type = Number(option.type);
    if (type === SUBCOMMAND || type === SUBCOMMAND_GROUP) {
      if (filled !== undefined) {
        return problemOf((option.options ?? []) as ApiObject[], filled.options ?? []);
      }
      continue;
    }
    if (filled === undefined) {
      if (option.required === true) return `“${option.name}” is required`;
      continue;
    }
    const { value } = filled;
    if (typeof value !== TYPE_NAMES[type]) return `“${option.name}” has the wrong type`;
    const length = String(value).length;
    if (type === 3 && length > Number(option.max_length ?? 6_000)) {
      return `“${option.name}” must be ${option.max_length} characters or fewer`;
    }
    if (type === 3 && length < Number(option.min_length ?? 1)) {
      return `“${option.name}” must be ${option.min_length ?? 1} characters or more`;
    }
    if (Number(value) < Number(option.min_value ?? Number.NEGATIVE_INFINITY)) {
      return `“${option.name}” must be ${option.min_value} or more`;
    }
    if (Number(value) > Number(option.max_value ?? Number.POSITIVE_INFINITY)) {
      return `“${option.name}” must be ${option.max_value} or less`;
    }
    const choices = option.choices as { value: unknown }[] | undefined;
    if (
      choices !== undefined &&
      choices.length > 0 &&
      !choices.some((choice) => choice.value === value)
    ) {
      return `“${option.name}” must be one of its choices`;
    }
  }
  const unknown = given.find(({ name }) => !defined.some((option) => option.name === name));
  return unknown === undefined ? null : `There is no option “${unknown.name}”`;
}

export function createUserActions({
  world,
  gateway,
  interactions,
  messages,
}: UserActionsOptions): UserActions {
  const who = (userId: string): WorldUser => {
    const user = world.users.get(userId);
    if (user === undefined) throw new RangeError(`no user ${userId}`);
    return user;
  };
  const where = (userId: string, channelId: string): WorldChannel | null => {
    const channel = world.channels.get(channelId);
    return channel !== undefined && canSee(world, channel, userId) ? channel : null;
  };

  /** Discord's objects of what was uploaded, by id. */
  const uploads = new Map<string, ApiObject>();

  const mayUse = (command: ApiObject, userId: string, channel: WorldChannel): boolean => {
    const contexts = command.contexts as number[] | null;
    const context = contextOf(channel);
    const installs = (command.integration_types as number[] | undefined) ?? [0];
    if (context === CONTEXT.private && !installs.includes(USER_INSTALL)) return false;
    if (contexts != null && !contexts.includes(context)) return false;
    if (channel.guildId === null) return contexts != null || command.dm_permission !== false;
    const needed = command.default_member_permissions;
    if (needed == null) return true;
    const held = permissionsOf(world, channel.guildId, userId);
    return needed !== "0" && (held & BigInt(String(needed))) === BigInt(String(needed));
  };

  const resolvedOf = (options: readonly PageOption[], channel: WorldChannel): ApiObject => {
    const users: ApiObject = {};
    const members: ApiObject = {};
    const channels: ApiObject = {};
    const roles: ApiObject = {};
    const ofGuild = channel.guildId === null ? [] : world.guilds.get(channel.guildId)!.roles;
    const attachments: ApiObject = {};
    const visit = (option: PageOption): void => {
      for (const inner of option.options ?? []) visit(inner);
      const id = String(option.value);
      const user = world.users.get(id);
      if ((option.type === 6 || option.type === 9) && user !== undefined) {
        users[id] = apiUser(user);
        if (channel.guildId !== null) {
          const { user: _, ...member } = apiMember(user);
          members[id] = {
            ...member,
            permissions: permissionsOf(world, channel.guildId, id).toString(),
          };
        }
      }
      const role = ofGuild.find((each) => each.id === id);
      if ((option.type === 8 || option.type === 9) && role !== undefined) roles[id] = apiRole(role);
      const uploaded = uploads.get(id);
      if (option.type === ATTACHMENT && uploaded !== undefined) attachments[id] = uploaded;
      const named = world.channels.get(id);
      if (option.type === 7 && named !== undefined) {
        channels[id] = {
          ...apiChannel(world, named),
          permissions:
            channel.guildId === null ? "0" : permissionsOf(world, channel.guildId, id).toString(),
        };
      }
    };
    for (const option of options) visit(option);
    return { users, members, channels, roles, attachments };
  };

  const dataOf = (
    command: ApiObject,
    options: readonly PageOption[],
    channel: WorldChannel,
    target: StoredMessage | null,
  ): ApiObject => ({
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.type === 1 ? { options: [...options] } : {}),
    resolved:
      target === null
        ? resolvedOf(options, channel)
        : { messages: { [target.api.id]: target.api }, users: {}, members: {} },
    ...(target === null ? {} : { target_id: target.api.id }),
    ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
  });

  const fullName = (command: ApiObject, options: readonly PageOption[]): string => {
    const sub = options.find(({ type }) => type === SUBCOMMAND || type === SUBCOMMAND_GROUP);
    return sub === undefined
      ? String(command.name)
      : `${command.name} ${fullName({ name: sub.name }, sub.options ?? [])}`;
  };

  const usable = (userId: string, channelId: string, commandId: string) => {
    const channel = where(userId, channelId);
    const command = world.commands.get(commandId);
    if (channel === null) return "You can't see that channel";
    if (command === undefined || !mayUse(command, userId, channel)) {
      return "You don't have permission to use this command";
    }
    if (!gateway.online) return "The application did not respond";
    return { channel, command };
  };

  return {
    upload(file) {
      const id = createSnowflake();
      uploads.set(id, messages.upload({ ...file, id, description: null }));
      return id;
    },
    async run({ userId, channelId, commandId, options, targetId = null }) {
      const found = usable(userId, channelId, commandId);
      if (typeof found === "string") return failed(found);
      const { channel, command } = found;
      const problem = problemOf((command.options ?? []) as ApiObject[], options);
      if (problem !== null) return failed(problem);
      const target = targetId === null ? null : (world.messages.get(targetId) ?? null);
      return interactions.begin({
        type: INTERACTION.command,
        name: fullName(command, options),
        user: who(userId),
        channel,
        data: dataOf(command, options, channel, target),
      });
    },
    async autocomplete({ userId, channelId, commandId, options }) {
      const found = usable(userId, channelId, commandId);
      if (typeof found === "string") return failed(found);
      return interactions.begin({
        type: INTERACTION.autocomplete,
        name: found.command.name,
        user: who(userId),
        channel: found.channel,
        data: dataOf(found.command, options, found.channel, null),
      });
    },
    async press({ userId, messageId, customId, componentType = 2, values = [] }) {
      const source = world.messages.get(messageId);
      if (source === undefined || (source.visibleTo !== null && source.visibleTo !== userId)) {
        return failed("This message is gone");
      }
      const channel = where(userId, source.api.channel_id);
      if (channel === null) return failed("You can't see that channel");
      if (!gateway.online) return failed("The application did not respond");
      return interactions.begin({
        type: INTERACTION.component,
        name: customId,
        user: who(userId),
        channel,
        source,
        data: {
          custom_id: customId,
          component_type: componentType,
          ...(componentType === 2 ? {} : { values: [...values], resolved: {} }),
          id: 1,
        },
      });
    },
    async submit({ userId, interactionId, values }) {
      const opened = interactions.modalOf(interactionId);
      if (opened === null) return failed("This form is gone");
      if (!gateway.online) return failed("Something went wrong. Try again.");
      const attachments: ApiObject = {};
      const fill = (component: ApiObject): ApiObject => {
        const { type, id = 0, custom_id: customId } = component;
        if (component.component !== undefined) {
          return { type, id, component: fill(component.component as ApiObject) };
        }
        if (Array.isArray(component.components)) {
          return {
            type,
            id,
            components: component.components.map((inner) => fill(inner as ApiObject)),
          };
        }
        const value = values[String(customId)];
        if (type === FILE_UPLOAD) {
          const ids = (Array.isArray(value) ? value : []).filter((file) => uploads.has(file));
          for (const file of ids) attachments[file] = uploads.get(file)!;
          return { type, id, custom_id: customId, values: ids };
        }
        return Array.isArray(value)
          ? { type, id, custom_id: customId, values: [...value] }
          : { type, id, custom_id: customId, value: value ?? "" };
      };
      const source =
        opened.sourceId === null ? null : (world.messages.get(opened.sourceId) ?? null);
      return interactions.begin({
        type: INTERACTION.modal,
        name: String(opened.modal.custom_id),
        user: who(userId),
        channel: opened.channel,
        source,
        data: {
          custom_id: opened.modal.custom_id,
          components: (opened.modal.components as ApiObject[]).map(fill),
          resolved: { attachments },
        },
      });
    },
    send({ userId, channelId, content, replyToId = null }) {
      const channel = where(userId, channelId);
      if (channel === null || content.trim() === "") return null;
      return messages.create({
        channelId,
        authorId: userId,
        fields: {
          content: content.slice(0, 2_000),
          ...(replyToId === null ? {} : { type: REPLY }),
        },
        replyTo: replyToId,
      });
    },
    remove({ userId, messageId }) {
      const message = world.messages.get(messageId);
      if (message === undefined) return false;
      const channel = world.channels.get(message.api.channel_id)!;
      const own = (message.api.author as ApiObject).id === userId || message.visibleTo === userId;
      const may =
        channel.guildId !== null &&
        (permissionsOf(world, channel.guildId, userId) & PERMISSIONS.manageMessages) !== 0n;
      if (!own && !may) return false;
      messages.remove(messageId);
      return true;
    },
    commandsFor(userId, channelId) {
      const channel = where(userId, channelId);
      if (channel === null) return [];
      return [...world.commands.values()].filter((command) => mayUse(command, userId, channel));
    },
  };
}

/** A message as the gateway gives it to a bot without the intent to read messages. */
export function gatewayMessage(
  world: World,
  { api }: StoredMessage,
  channel: WorldChannel,
): ApiObject {
  const author = (api.author as ApiObject).id;
  const mentioned = (api.mentions as ApiObject[]).some(({ id }) => id === world.bot.id);
  const readable = author === world.bot.id || mentioned || channel.guildId === null;
  const blank = { content: "", embeds: [], components: [], attachments: [] };
  return {
    ...api,
    ...(readable ? {} : blank),
    channel_type: channel.type,
    nonce: createSnowflake(),
    ...(channel.guildId === null
      ? {}
      : { guild_id: channel.guildId, member: apiMember(world.users.get(String(author))!) }),
  };
}
