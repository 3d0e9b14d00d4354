import type { PageCommand, PageMessage, PageUser } from "../../page-protocol.ts";
import type { Client } from "../client.ts";
import { openMenu } from "../ui/menu.ts";
import type { Toasts } from "../ui/toast.ts";
import { textOf } from "./text-of.ts";

const EPHEMERAL = 64;
const USER_COMMAND = 2;
const MESSAGE_COMMAND = 3;

export interface MessageMenus {
  forMessage(message: PageMessage, place: { x: number; y: number }): void;
  forUser(user: PageUser, place: { x: number; y: number }): void;
}

/** What a right-click on a message or a person offers, the bot's own commands among it. */
export function createMessageMenus(client: Client, toasts: Toasts): MessageMenus {
  const commands = (type: number) =>
    client.store.state.commands.filter((each) => each.type === type);
  const appItems = (type: number, targetId: string) =>
    commands(type).map((command: PageCommand) => ({
      label: command.name,
      act: () => void client.run(command, [], targetId),
    }));

  async function remove(message: PageMessage): Promise<void> {
    const reply = await client.remove(message);
    if (reply.kind === "failed") toasts.show(reply.reason);
  }

  return {
    forMessage(message, place) {
      const ephemeral = (message.flags & EPHEMERAL) !== 0;
      const own = [
        !ephemeral && {
          label: "Reply",
          icon: "reply" as const,
          act: () => client.replyTo(message.id),
        },
        {
          label: "Copy Text",
          icon: "copy" as const,
          act: () => void copy(textOf(message), toasts),
        },
      ].filter((item) => item !== false);
      const danger = { label: "Delete Message", icon: "trash" as const, danger: true };
      const dismiss = { label: "Dismiss Message", icon: "close" as const };
      openMenu(
        "Message actions",
        [
          { items: own },
          { heading: "Apps", items: ephemeral ? [] : appItems(MESSAGE_COMMAND, message.id) },
          {
            items: ephemeral
              ? [{ ...dismiss, act: () => client.dismiss(message) }]
              : mayDelete(message, client)
                ? [{ ...danger, act: () => void remove(message) }]
                : [],
          },
        ],
        place,
      );
    },
    forUser(user, place) {
      const copyId = { label: "Copy User ID", icon: "copy" as const };
      const direct = client.store.state.channels.find(({ kind }) => kind === "dm");
      // The playground has direct messages with the bot alone.
      const write =
        user.role === "bot" && direct !== undefined
          ? [
              {
                label: "Message",
                icon: "at" as const,
                act: () => client.openChannel(direct.id),
              },
            ]
          : [];
      openMenu(
        `Actions for ${user.username}`,
        [
          { items: write },
          { heading: "Apps", items: appItems(USER_COMMAND, user.id) },
          { items: [{ ...copyId, act: () => void copy(user.id, toasts) }] },
        ],
        place,
      );
    },
  };
}

/** One's own messages, and everyone's for moderators and the owner. */
function mayDelete(message: PageMessage, { store }: Client): boolean {
  const { me } = store.state;
  return (
    me !== null && (me.id === message.authorId || me.role === "owner" || me.role === "moderator")
  );
}

async function copy(text: string, toasts: Toasts): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toasts.show("Copied");
  } catch {
    toasts.show("The browser did not allow copying");
  }
}
