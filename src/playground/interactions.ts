import {
  ApiError,
  alreadyAcknowledged,
  invalidForm,
  invalidWebhookToken,
  unknownInteraction,
  unknownMessage,
} from "./api-error.ts";
import { interactionContext } from "./api-objects.ts";
import type { Gateway } from "./gateway.ts";
import type { MessageStore, UploadedFile } from "./message-store.ts";
import { createSnowflake } from "./snowflake.ts";
import { checkComponents } from "./validate/check-components.ts";
import { checkMessage, FLAGS } from "./validate/check-message.ts";
import type { ApiObject, StoredMessage, World, WorldChannel, WorldUser } from "./world.ts";

/** How an interaction went, as its user sees it. */
export type InteractionOutcome =
  | { readonly kind: "acknowledged" }
  | {
      readonly kind: "modal";
      readonly interactionId: string;
      readonly customId: string;
      readonly title: string;
      readonly components: readonly unknown[];
    }
  | {
      readonly kind: "choices";
      readonly choices: readonly { readonly name: string; readonly value: string | number }[];
    }
  | { readonly kind: "failed"; readonly reason: string };

/** Types of interaction and of callback, as Discord numbers them. */
export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
const CALLBACK = { message: 4, defer: 5, deferUpdate: 6, update: 7, choices: 8, modal: 9 } as const;

interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly name: string;
  readonly user: WorldUser;
  readonly channel: WorldChannel;
  /** The message whose component was used. */
  readonly sourceId: string | null;
  readonly begun: number;
  readonly settle: (outcome: InteractionOutcome) => void;
  acknowledged: boolean;
  expired: boolean;
  originalId: string | null;
  /** The modal that answered it. */
  modal: ApiObject | null;
  followUps: number;
}

export interface NewInteraction {
  readonly type: number;
  readonly name: string;
  readonly user: WorldUser;
  readonly channel: WorldChannel;
  readonly data: ApiObject;
  readonly source?: StoredMessage | null;
}

export interface Interactions {
  /** Sends an interaction to the bot and waits for its acknowledgement, at most 3 seconds. */
  begin(interaction: NewInteraction): Promise<InteractionOutcome>;
  /** The bot's callback. Returns the body for `with_response`. */
  callback(id: string, token: string, body: ApiObject, files: readonly UploadedFile[]): ApiObject;
  /** The message that `@original` or an id names, by the interaction's token. */
  message(token: string, id: string): StoredMessage;
  edit(token: string, id: string, body: ApiObject, files: readonly UploadedFile[]): StoredMessage;
  remove(token: string, id: string): void;
  followUp(token: string, body: ApiObject, files: readonly UploadedFile[]): StoredMessage;
  /** The modal that an interaction opened; null when it opened none. */
  modalOf(interactionId: string): {
    readonly modal: ApiObject;
    readonly channel: WorldChannel;
    readonly sourceId: string | null;
  } | null;
}

export interface InteractionsOptions {
  readonly world: World;
  readonly gateway: Gateway;
  readonly messages: MessageStore;
  /** Milliseconds in which an interaction must be acknowledged, and for which its token is valid. */
  readonly acknowledgeWithin: number;
  readonly tokenValidFor: number;
}

const TOKEN_TAIL = "x".repeat(60);

/** The interaction's id that a token begins with, as at Discord; null for what is no token. */
export function interactionOf(token: string): string | null {
  const head = Buffer.from(token.slice(0, -TOKEN_TAIL.length), "base64url").toString("utf8");
  return /^interaction:(\d+)$/.exec(head)?.[1] ?? null;
}

const NO_ANSWER = "The application did not respond";
/** Components V2 may not be turned on by a callback that defers; ephemeral may. */
const DEFER_FLAGS = FLAGS.ephemeral;

export function createInteractions(options: InteractionsOptions): Interactions {
  const { world, gateway, messages, acknowledgeWithin, tokenValidFor } = options;
  const byId = new Map<string, Interaction>();
  const byToken = new Map<string, Interaction>();

  const valid = (token: string): Interaction => {
    const interaction = byToken.get(token);
    if (interaction === undefined) throw new ApiError(404, 10_015, "Unknown Webhook");
    if (performance.now() - interaction.begun > tokenValidFor) throw invalidWebhookToken();
    return interaction;
  };

  const checked = (body: ApiObject, files: readonly UploadedFile[], before: ApiObject | null) => {
    const problems = checkMessage(body, { files: files.length, before });
    if (Object.keys(problems).length > 0) throw invalidForm(problems);
  };

  const respond = (interaction: Interaction, fields: ApiObject, files: readonly UploadedFile[]) => {
    const ephemeral = (Number(fields.flags ?? 0) & FLAGS.ephemeral) !== 0;
    const { id, user, name, type, channel } = interaction;
    return messages.create({
      channelId: channel.id,
      authorId: world.bot.id,
      fields,
      files,
      visibleTo: ephemeral ? user.id : null,
      interaction: { id, userId: user.id, name, type },
      replyTo: type === INTERACTION.component ? interaction.sourceId : null,
    });
  };

  const original = (interaction: Interaction): StoredMessage => {
    const message =
      interaction.originalId === null ? undefined : world.messages.get(interaction.originalId);
    if (message === undefined) throw unknownMessage();
    return message;
  };

  const named = (interaction: Interaction, id: string): StoredMessage => {
    if (id === "@original") return original(interaction);
    const message = world.messages.get(id);
    if (message === undefined) throw unknownMessage();
    return message;
  };

  const answerCallback = (
    interaction: Interaction,
    body: ApiObject,
    files: readonly UploadedFile[],
  ): StoredMessage | null => {
    const data = (body.data ?? {}) as ApiObject;
    switch (body.type) {
      case CALLBACK.message: {
        checked(data, files, null);
        return respond(interaction, data, files);
      }
      case CALLBACK.defer: {
        const flags = Number(data.flags ?? 0);
        if (flags & FLAGS.componentsV2) {
          throw invalidForm({ "data.flags": "IS_COMPONENTS_V2 cannot be set while deferring" });
        }
        return respond(interaction, { flags: (flags & DEFER_FLAGS) | FLAGS.loading }, []);
      }
      case CALLBACK.deferUpdate:
      case CALLBACK.update: {
        if (interaction.sourceId === null)
          throw invalidForm({ type: "There is no message to update" });
        interaction.originalId = interaction.sourceId;
        if (body.type === CALLBACK.deferUpdate) return original(interaction);
        checked(data, files, original(interaction).api);
        return messages.update(interaction.sourceId, data, files);
      }
      case CALLBACK.choices: {
        const choices = data.choices as { name: string; value: string | number }[];
        if (interaction.type !== INTERACTION.autocomplete)
          throw invalidForm({ type: "Not an autocomplete" });
        if (!Array.isArray(choices) || choices.length > 25) {
          throw invalidForm({ "data.choices": "Must be 25 or fewer in length." });
        }
        for (const [at, { name }] of choices.entries()) {
          if (typeof name !== "string" || name.length < 1 || name.length > 100) {
            throw invalidForm({
              [`data.choices[${at}].name`]: "Must be between 1 and 100 in length.",
            });
          }
        }
        interaction.settle({ kind: "choices", choices });
        return null;
      }
      case CALLBACK.modal: {
        if (
          interaction.type === INTERACTION.modal ||
          interaction.type === INTERACTION.autocomplete
        ) {
          throw invalidForm({ type: "A modal cannot be answered with a modal" });
        }
        const { custom_id: customId, title, components } = data;
        const problems: Record<string, string> = checkComponents(
          components,
          false,
          "data.components",
        );
        if (typeof title !== "string" || title.length < 1 || title.length > 45) {
          problems["data.title"] = "Must be between 1 and 45 in length.";
        }
        if (typeof customId !== "string" || customId.length < 1 || customId.length > 100) {
          problems["data.custom_id"] = "Must be between 1 and 100 in length.";
        }
        if (Object.keys(problems).length > 0) throw invalidForm(problems);
        interaction.modal = data;
        interaction.settle({
          kind: "modal",
          interactionId: interaction.id,
          customId: String(customId),
          title: String(title),
          components: components as unknown[],
        });
        return null;
      }
      default:
        throw invalidForm({ type: "Value must be one of 1, 4, 5, 6, 7, 8, 9." });
    }
  };

  return {
    begin({ type, name, user, channel, data, source = null }) {
      const { promise, resolve } = Promise.withResolvers<InteractionOutcome>();
      const id = createSnowflake();
      const interaction: Interaction = {
        id,
        token: `${Buffer.from(`interaction:${id}`).toString("base64url")}${TOKEN_TAIL}`,
        type,
        name,
        user,
        channel,
        sourceId: source?.api.id ?? null,
        begun: performance.now(),
        settle: resolve,
        acknowledged: false,
        expired: false,
        originalId: null,
        modal: null,
        followUps: 0,
      };
      byId.set(id, interaction);
      byToken.set(interaction.token, interaction);
      const event = {
        id,
        token: interaction.token,
        type,
        ...interactionContext(world, channel, user),
        data,
        ...(source === null ? {} : { message: source.api }),
      };
      gateway.dispatch("INTERACTION_CREATE", event, channel.guildId);
      const timer = setTimeout(() => {
        interaction.expired = !interaction.acknowledged;
        if (interaction.expired) resolve({ kind: "failed", reason: NO_ANSWER });
      }, acknowledgeWithin);
      void promise.then(() => clearTimeout(timer));
      return promise;
    },
    callback(id, token, body, files) {
      const interaction = byId.get(id);
      if (interaction === undefined || interaction.token !== token || interaction.expired) {
        throw unknownInteraction();
      }
      if (interaction.acknowledged) throw alreadyAcknowledged();
      const message = answerCallback(interaction, body, files);
      interaction.acknowledged = true;
      interaction.originalId ??= message?.api.id ?? null;
      interaction.settle({ kind: "acknowledged" });
      return {
        interaction: {
          id,
          type: interaction.type,
          ...(message === null
            ? {}
            : {
                response_message_id: message.api.id,
                response_message_loading: (message.api.flags & FLAGS.loading) !== 0,
                response_message_ephemeral: (message.api.flags & FLAGS.ephemeral) !== 0,
              }),
        },
        ...(message === null ? {} : { resource: { type: body.type, message: message.api } }),
      };
    },
    message: (token, id) => named(valid(token), id),
    edit(token, id, body, files) {
      const interaction = valid(token);
      const before = named(interaction, id);
      checked(body, files, before.api.flags & FLAGS.loading ? { flags: 0 } : before.api);
      return messages.update(before.api.id, body, files)!;
    },
    remove(token, id) {
      messages.remove(named(valid(token), id).api.id);
    },
    followUp(token, body, files) {
      const interaction = valid(token);
      if (!interaction.acknowledged) throw unknownInteraction();
      checked(body, files, null);
      // The first follow-up to a deferred answer takes its place, as Discord has it.
      const first = interaction.followUps++ === 0;
      const deferred = world.messages.get(interaction.originalId ?? "");
      if (first && deferred !== undefined && deferred.api.flags & FLAGS.loading) {
        return messages.update(deferred.api.id, body, files)!;
      }
      return respond(interaction, body, files);
    },
    modalOf(interactionId) {
      const interaction = byId.get(interactionId);
      if (interaction?.modal == null) return null;
      return {
        modal: interaction.modal,
        channel: interaction.channel,
        sourceId: interaction.sourceId,
      };
    },
  };
}
