/**
 * What the playground's page and its local Discord say to each other over one WebSocket,
 * `/playground/live?user=ID`. The page plays the Discord client of one user: the server sends it
 * what that user may see, and it sends what that user does. Objects named `Api…` have the shape of
 * Discord's own API (v10).
 */

import type { Explanation } from "./lab/explanation.ts";
import type { LabSettings } from "./lab/lab-settings.ts";

/** What the panel switches, and what is switched on. */
export interface PageLab {
  readonly settings: LabSettings;
  /** Name of the configured model; null: none is. */
  readonly own: string | null;
}

export interface PageUser {
  readonly id: string;
  readonly username: string;
  readonly globalName: string;
  /** `#rrggbb` of the highest role. */
  readonly color: string;
  readonly roles: readonly string[];
  readonly role: "owner" | "moderator" | "member" | "bot";
  readonly avatar: { readonly background: string; readonly initials: string };
  /** Language of the user's Discord. Default "en-US". */
  readonly locale?: string;
}

export interface PageRole {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`. */
  readonly color: string;
}

export interface PageChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: "text" | "thread" | "dm";
  readonly topic: string | null;
  readonly parentId: string | null;
}

/** An API message plus what only a client knows. */
export interface PageMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly content: string;
  /** ISO 8601. */
  readonly timestamp: string;
  readonly editedTimestamp: string | null;
  /** Discord's bit field: 64 ephemeral, 128 thinking, 32768 Components V2. */
  readonly flags: number;
  /** Raw API components, as the bot sent them. */
  readonly components: readonly unknown[];
  /** Raw API embeds. */
  readonly embeds: readonly unknown[];
  readonly attachments: readonly {
    readonly id: string;
    readonly filename: string;
    readonly description: string | null;
    readonly url: string;
    readonly contentType: string | null;
    readonly size: number;
  }[];
  /** "Ada used /ask": set on an interaction's response. */
  readonly interaction: { readonly userId: string; readonly name: string } | null;
  /** The message this one answers. */
  readonly replyToId: string | null;
  /** Whether `@everyone` or `@here` in it pings; without it they are plain words. */
  readonly mentionsEveryone?: boolean;
  /** The users whom it pings, which marks the message for them. */
  readonly mentionedUserIds?: readonly string[];
}

/** A registered application command, as the API returns it. */
export interface PageCommand {
  readonly id: string;
  readonly name: string;
  /** 1 slash, 2 user menu, 3 message menu. */
  readonly type: 1 | 2 | 3;
  readonly description: string;
  /** Raw API options. */
  readonly options: readonly unknown[];
}

export type FromServer =
  | {
      readonly type: "snapshot";
      readonly me: PageUser;
      readonly users: readonly PageUser[];
      readonly guild: { readonly id: string; readonly name: string };
      readonly channels: readonly PageChannel[];
      /** Those that can be mentioned and chosen. */
      readonly roles?: readonly PageRole[];
      readonly messages: readonly PageMessage[];
      /** Those that `me` may use. */
      readonly commands: readonly PageCommand[];
      readonly botOnline: boolean;
      /** Missing where nobody can look on. */
      readonly lab?: PageLab;
      /** How the user's last answer came about. */
      readonly explanation?: Explanation | null;
    }
  | { readonly type: "lab"; readonly lab: PageLab }
  /** How an answer to this user came about. */
  | { readonly type: "explained"; readonly explanation: Explanation }
  | { readonly type: "message"; readonly message: PageMessage }
  | { readonly type: "message_deleted"; readonly id: string; readonly channelId: string }
  | { readonly type: "channel"; readonly channel: PageChannel }
  | { readonly type: "commands"; readonly commands: readonly PageCommand[] }
  | { readonly type: "bot_online"; readonly online: boolean }
  | { readonly type: "typing"; readonly channelId: string; readonly userId: string }
  /** The interaction begun with `nonce` was acknowledged; a modal follows in `modal`. */
  | { readonly type: "acknowledged"; readonly nonce: string }
  | {
      readonly type: "modal";
      readonly nonce: string;
      readonly interactionId: string;
      readonly customId: string;
      readonly title: string;
      /** Raw API components of the modal. */
      readonly components: readonly unknown[];
    }
  | {
      readonly type: "choices";
      readonly nonce: string;
      readonly choices: readonly { readonly name: string; readonly value: string | number }[];
    }
  | { readonly type: "uploaded"; readonly nonce: string; readonly id: string }
  /** "The application did not respond", or the local validation's reason. */
  | { readonly type: "failed"; readonly nonce: string; readonly reason: string };

/** One option that the user filled in; subcommands nest, as in the API. */
export interface PageOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly PageOption[];
}

export type FromPage =
  | {
      readonly type: "send";
      readonly nonce: string;
      readonly channelId: string;
      readonly content: string;
      readonly replyToId: string | null;
    }
  | {
      readonly type: "run";
      readonly nonce: string;
      readonly channelId: string;
      readonly commandId: string;
      readonly options: readonly PageOption[];
      /** The message or user that a menu command was used on. */
      readonly targetId: string | null;
    }
  | {
      readonly type: "autocomplete";
      readonly nonce: string;
      readonly channelId: string;
      readonly commandId: string;
      readonly options: readonly PageOption[];
    }
  | {
      readonly type: "press";
      readonly nonce: string;
      readonly messageId: string;
      readonly customId: string;
      /** 2 button, 3 string select, 5 user, 6 role, 7 mentionable, 8 channel select. */
      readonly componentType: number;
      readonly values: readonly string[];
    }
  | {
      readonly type: "submit";
      readonly nonce: string;
      readonly interactionId: string;
      /** customId → value (a text input's) or values (a select's). */
      readonly values: Readonly<Record<string, string | readonly string[]>>;
    }
  | { readonly type: "delete"; readonly nonce: string; readonly messageId: string }
  /** A file for an option or a form, which is named by the id that comes back. */
  | {
      readonly type: "upload";
      readonly nonce: string;
      readonly filename: string;
      readonly contentType: string;
      readonly base64: string;
    }
  /** Changes who drafts the bot's answers. */
  | ({ readonly type: "lab"; readonly nonce: string } & LabSettings)
  /** Switches the language of the user's Discord. */
  | { readonly type: "locale"; readonly nonce: string; readonly locale: string };
