import type {
  PageChannel,
  PageCommand,
  PageMessage,
  PageUser,
} from "../../../src/playground/page-protocol.ts";
import type { Snapshot } from "./fake-server.ts";

export const EPHEMERAL = 64;
export const LOADING = 128;
export const COMPONENTS_V2 = 32_768;

const NOBODY: PageUser = {
  id: "100000000000000000",
  username: "nobody",
  globalName: "Nobody",
  color: "#dbdee1",
  roles: [],
  role: "member",
  avatar: { background: "#5865f2", initials: "N" },
};

export const OLIVIA: PageUser = {
  ...NOBODY,
  id: "100000000000000001",
  username: "olivia",
  globalName: "Olivia",
  color: "#f1c40f",
  roles: ["Owner"],
  role: "owner",
  avatar: { background: "#b8860b", initials: "O" },
};

export const MAX: PageUser = {
  ...NOBODY,
  id: "100000000000000002",
  username: "max",
  globalName: "Max",
  color: "#2ecc71",
  roles: ["Moderator"],
  role: "moderator",
  avatar: { background: "#1f8b4c", initials: "M" },
};

export const ADA: PageUser = {
  ...NOBODY,
  id: "100000000000000003",
  username: "ada",
  globalName: "Ada Lovelace",
  color: "#e91e63",
  roles: ["Reader"],
  avatar: { background: "#ad1457", initials: "AL" },
};

export const BOT: PageUser = {
  ...NOBODY,
  id: "100000000000000009",
  username: "verbatim",
  globalName: "Verbatim",
  color: "#3498db",
  roles: ["Verbatim"],
  role: "bot",
  avatar: { background: "#5865f2", initials: "V" },
};

export const GENERAL: PageChannel = {
  id: "200000000000000001",
  name: "ask-the-story",
  kind: "text",
  topic: "Questions about the story, answered in its own words",
  parentId: null,
};

export const LOUNGE: PageChannel = {
  ...GENERAL,
  id: "200000000000000002",
  name: "lounge",
  topic: null,
};

export const READER = { id: "700000000000000001", name: "Reader", color: "#e91e63" };

export const ASK: PageCommand = {
  id: "300000000000000001",
  name: "ask",
  type: 1,
  description: "Ask the story a question",
  options: [
    {
      name: "question",
      description: "What do you want to know?",
      type: 3,
      required: true,
      max_length: 300,
    },
    { name: "story", description: "Which story to ask", type: 3, autocomplete: true },
    { name: "private", description: "Show the answer to you alone", type: 5 },
  ],
};

export const COMMANDS: readonly PageCommand[] = [
  ASK,
  {
    id: "300000000000000002",
    name: "help",
    type: 1,
    description: "What this bot does",
    options: [],
  },
  {
    id: "300000000000000003",
    name: "story",
    type: 1,
    description: "The stories of this server",
    options: [
      {
        name: "show",
        description: "Show one story",
        type: 1,
        options: [
          {
            name: "paragraph",
            description: "Its number",
            type: 4,
            required: true,
            min_value: 1,
            max_value: 40,
          },
          {
            name: "style",
            description: "How to show it",
            type: 3,
            choices: [
              { name: "Plain", value: "plain" },
              { name: "With speakers", value: "voices" },
            ],
          },
          { name: "for", description: "Who it is for", type: 6 },
        ],
      },
      { name: "list", description: "All stories", type: 1, options: [] },
    ],
  },
  { id: "300000000000000004", name: "Check this claim", type: 3, description: "", options: [] },
  { id: "300000000000000005", name: "Questions asked", type: 2, description: "", options: [] },
];

let lastId = 400_000_000_000_000_000n;

/** A message of Ada's in the first channel, five minutes after the one before unless told otherwise. */
export function message(given: Partial<PageMessage>): PageMessage {
  lastId += 1n;
  return {
    id: String(lastId),
    channelId: GENERAL.id,
    authorId: ADA.id,
    content: "",
    timestamp: new Date().toISOString(),
    editedTimestamp: null,
    flags: 0,
    components: [],
    embeds: [],
    attachments: [],
    interaction: null,
    replyToId: null,
    ...given,
  };
}

/** A snapshot of a server as the user with the id sees it, as Olivia for want of one. */
export function snapshotFor(userId: string | null, given: Partial<Snapshot> = {}): Snapshot {
  const users = [OLIVIA, MAX, ADA, BOT];
  return {
    type: "snapshot",
    me: users.find(({ id }) => id === userId) ?? OLIVIA,
    users,
    guild: { id: "500000000000000001", name: "Reading Room" },
    channels: [GENERAL, LOUNGE],
    roles: [READER],
    messages: [],
    commands: COMMANDS,
    botOnline: true,
    ...given,
  };
}
