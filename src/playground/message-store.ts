import { apiComponents } from "./api-components.ts";
import { apiUser } from "./api-objects.ts";
import { mentionedUsers } from "./mentioned-users.ts";
import { createSnowflake } from "./snowflake.ts";
import type { ApiObject, StoredMessage, World } from "./world.ts";

/** A file that came with a message. */
export interface UploadedFile {
  readonly id: string;
  readonly filename: string;
  readonly description: string | null;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface MessageStore {
  create(message: NewMessage): StoredMessage;
  /** Changes fields of a message; null when it is gone. */
  update(id: string, changes: ApiObject, files: readonly UploadedFile[]): StoredMessage | null;
  remove(id: string): StoredMessage | null;
  fileOf(id: string): UploadedFile | null;
  /** Keeps a file that a person uploads into a command or a form; Discord's object of it. */
  upload(file: UploadedFile): ApiObject;
}

export interface NewMessage {
  readonly channelId: string;
  readonly authorId: string;
  readonly fields: ApiObject;
  readonly files?: readonly UploadedFile[];
  readonly visibleTo?: string | null;
  /** Whose command or button it answers, with the command's name. */
  readonly interaction?: {
    readonly id: string;
    readonly userId: string;
    readonly name: string;
    readonly type: number;
  } | null;
  readonly replyTo?: string | null;
}

export interface MessageStoreOptions {
  readonly world: World;
  /** Told of every change, to pass it on to the page and the gateway. */
  readonly onChange: (kind: "create" | "update" | "delete", message: StoredMessage) => void;
  readonly fileUrl: (id: string) => string;
}

/** Types of interaction, as Discord numbers them. */
const INTERACTION = { command: 2, component: 3, modal: 5 } as const;

/** What a message says of the interaction that it answers; each type has fields of its own. */
function interactionMetadata(
  { id, type, name }: { readonly id: string; readonly type: number; readonly name: string },
  user: ApiObject,
  source: string | null,
): ApiObject {
  const base = { id, type, user, authorizing_integration_owners: {} };
  const pressed = { interacted_message_id: source ?? id };
  if (type === INTERACTION.component) return { ...base, ...pressed };
  if (type === INTERACTION.modal) {
    const triggering = { ...base, type: INTERACTION.component, ...pressed };
    return { ...base, triggering_interaction_metadata: triggering };
  }
  return { ...base, name, command_type: 1 };
}

export function createMessageStore({
  world,
  onChange,
  fileUrl,
}: MessageStoreOptions): MessageStore {
  const files = new Map<string, UploadedFile>();

  const attachmentsOf = (uploaded: readonly UploadedFile[]) =>
    uploaded.map((file) => {
      files.set(file.id, file);
      return {
        id: file.id,
        filename: file.filename,
        ...(file.description === null ? {} : { description: file.description }),
        content_type: file.contentType,
        size: file.bytes.length,
        url: fileUrl(file.id),
        proxy_url: fileUrl(file.id),
        flags: 0,
      };
    });

  return {
    create({
      channelId,
      authorId,
      fields,
      files: uploaded = [],
      visibleTo = null,
      interaction = null,
      replyTo = null,
    }) {
      const id = createSnowflake();
      const content = String(fields.content ?? "");
      const replied = replyTo === null ? undefined : world.messages.get(replyTo);
      const channel = world.channels.get(channelId)!;
      const api: StoredMessage["api"] = {
        id,
        channel_id: channelId,
        type: interaction !== null ? (interaction.type === 2 ? 20 : 0) : replied ? 19 : 0,
        author: apiUser(world.users.get(authorId)!),
        content,
        timestamp: new Date().toISOString(),
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: mentionedUsers(world, {
          content,
          components: fields.components,
          allowed: fields.allowed_mentions as ApiObject | undefined,
          repliedTo: replied === undefined ? null : String((replied.api.author as ApiObject).id),
        }),
        mention_roles: [],
        attachments: attachmentsOf(uploaded),
        embeds: (fields.embeds as unknown[] | undefined) ?? [],
        pinned: false,
        flags: Number(fields.flags ?? 0),
        components: apiComponents(fields.components),
        ...(authorId === world.bot.id ? { application_id: world.applicationId } : {}),
        ...(interaction === null
          ? {}
          : {
              webhook_id: world.applicationId,
              interaction_metadata: interactionMetadata(
                interaction,
                apiUser(world.users.get(interaction.userId)!),
                replyTo,
              ),
            }),
        ...(replied === undefined
          ? {}
          : {
              message_reference: {
                type: 0,
                message_id: replied.api.id,
                channel_id: channelId,
                ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
              },
              referenced_message: replied.api,
            }),
      };
      const message = { api, visibleTo };
      world.messages.set(id, message);
      onChange("create", message);
      return message;
    },
    update(id, changes, uploaded) {
      const before = world.messages.get(id);
      if (before === undefined) return null;
      const { components, attachments, flags, content, embeds } = changes;
      const kept = Array.isArray(attachments)
        ? (before.api.attachments as ApiObject[]).filter((old) =>
            (attachments as ApiObject[]).some((named) => named.id === old.id),
          )
        : (before.api.attachments as ApiObject[]);
      const api = {
        ...before.api,
        ...(content === undefined ? {} : { content: content ?? "" }),
        ...(embeds === undefined ? {} : { embeds: embeds ?? [] }),
        ...(components === undefined ? {} : { components: apiComponents(components) }),
        // An edit ends the thinking state and may add the V2 flag, but never takes it away.
        flags: (before.api.flags & ~128) | (Number(flags ?? 0) & ((1 << 15) | (1 << 2))),
        attachments: [...kept, ...attachmentsOf(uploaded)],
        // What takes the place of "thinking…" is no edit to a reader.
        edited_timestamp: before.api.flags & 128 ? null : new Date().toISOString(),
      };
      const message = { api, visibleTo: before.visibleTo };
      world.messages.set(id, message);
      onChange("update", message);
      return message;
    },
    remove(id) {
      const message = world.messages.get(id);
      if (message === undefined) return null;
      world.messages.delete(id);
      onChange("delete", message);
      return message;
    },
    fileOf: (id) => files.get(id) ?? null,
    upload: (file) => ({ ...attachmentsOf([file])[0]!, ephemeral: true }),
  };
}
