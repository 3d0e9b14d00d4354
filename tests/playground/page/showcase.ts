import type { PageMessage } from "../../../src/playground/page-protocol.ts";
import {
  ADA,
  ASK,
  BOT,
  COMPONENTS_V2,
  EPHEMERAL,
  GENERAL,
  LOADING,
  MAX,
  message,
  OLIVIA,
  READER,
} from "./fake-discord.ts";

const PIXEL =
  "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 60'><rect width='80' height='60' fill='%235865f2'/><circle cx='40' cy='30' r='18' fill='%23fff'/></svg>";

const MARKDOWN = `# Heading one
## Heading two
### Heading three
-# Subtext, *small* and quiet
**bold** *italic* __underline__ ~~gone~~ ||a spoiler|| \`code\` \\*escaped\\*
> a quote with **bold**
> in two lines
- one
- two
  - deeper
1. first
2. second
\`\`\`ts
const quote = story.text.slice(start, end);
\`\`\`
[masked](https://example.com/page) https://example.com <https://example.com/quiet>
<@${ADA.id}> <#${GENERAL.id}> <@&${READER.id}> </ask:${ASK.id}> @everyone <t:1767225600:D> <t:1767225600:R>`;

const ANSWER = {
  type: 17,
  accent_color: 0x43a25a,
  components: [
    { type: 10, content: "### How long did the talks last?" },
    { type: 10, content: "The talks went on for **five hours**, the story says." },
    { type: 14 },
    {
      type: 9,
      components: [
        { type: 10, content: "> “The meeting lasted for *five hours*,” the official said." },
        { type: 10, content: "-# the official · paragraph 6 · word for word" },
      ],
      accessory: { type: 2, style: 2, label: "Show in context", custom_id: "context:1" },
    },
    { type: 14, divider: false, spacing: 2 },
    {
      type: 1,
      components: [
        { type: 2, style: 1, label: "Primary", custom_id: "a" },
        { type: 2, style: 2, label: "Secondary", custom_id: "b" },
        { type: 2, style: 3, label: "Success", emoji: { name: "✅" }, custom_id: "c" },
        { type: 2, style: 4, label: "Delete", emoji: { name: "🗑️" }, custom_id: "d" },
        { type: 2, style: 5, label: "Read more", url: "https://example.com" },
      ],
    },
    {
      type: 1,
      components: [{ type: 2, style: 1, label: "Disabled", custom_id: "e", disabled: true }],
    },
    {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: "pick",
          placeholder: "Choose a story",
          options: [
            {
              label: "Ukraine and NATO",
              value: "ukraine-nato",
              description: "Business Insider",
              emoji: { name: "📰" },
            },
            { label: "Another story", value: "other" },
          ],
        },
      ],
    },
  ],
};

const MEDIA = [
  {
    type: 17,
    components: [
      {
        type: 9,
        components: [
          { type: 10, content: "**Statistics of the week**\n42 questions, 39 answered" },
        ],
        accessory: { type: 11, media: { url: "attachment://chart.svg" }, description: "A chart" },
      },
      {
        type: 12,
        items: [1, 2, 3].map((n) => ({
          media: { url: "attachment://chart.svg" },
          description: `Chart ${n}`,
        })),
      },
      { type: 13, file: { url: "attachment://report.csv" }, name: "report.csv", size: 20_480 },
    ],
  },
  {
    type: 17,
    spoiler: true,
    accent_color: 0xd22d39,
    components: [{ type: 10, content: "The end of the story, covered" }],
  },
];

const EMBED = {
  title: "A legacy embed",
  url: "https://example.com",
  color: 0xf0b232,
  author: { name: "Business Insider" },
  description: "With **markdown**, fields and a footer.",
  fields: [
    { name: "Passages", value: "14", inline: true },
    { name: "Sentences", value: "31", inline: true },
    { name: "Quotes", value: "9", inline: true },
  ],
  footer: { text: "Verbatim" },
  timestamp: new Date().toISOString(),
};

/** One of everything that a message can hold. */
export function showcase(): PageMessage[] {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  const first = message({
    authorId: OLIVIA.id,
    content: "Welcome! Ask the story anything with `/ask`.",
    timestamp: yesterday,
  });
  return [
    first,
    message({ content: "How does it know what is true?" }),
    message({
      content: "It shows the story’s own words.",
      editedTimestamp: new Date().toISOString(),
    }),
    message({
      authorId: MAX.id,
      content: `<@${OLIVIA.id}> may I pin this?`,
      replyToId: first.id,
      mentionedUserIds: [OLIVIA.id],
    }),
    message({ authorId: MAX.id, content: "🎉🎉" }),
    message({ content: MARKDOWN }),
    message({ authorId: BOT.id, embeds: [EMBED] }),
    message({
      authorId: BOT.id,
      flags: COMPONENTS_V2,
      components: MEDIA,
      attachments: ["chart.svg", "report.csv"].map((filename) => ({
        id: filename,
        filename,
        description: null,
        url: PIXEL,
        contentType: filename === "chart.svg" ? "image/svg+xml" : "text/csv",
        size: 20_480,
      })),
    }),
    message({
      authorId: BOT.id,
      flags: COMPONENTS_V2,
      components: [ANSWER],
      interaction: { userId: ADA.id, name: "ask" },
    }),
    message({
      authorId: BOT.id,
      content: "Only the story counts, and it does not say.",
      flags: EPHEMERAL,
      interaction: { userId: OLIVIA.id, name: "ask" },
    }),
    message({ authorId: BOT.id, flags: LOADING, interaction: { userId: MAX.id, name: "ask" } }),
  ];
}

/** A modal with every kind of control. */
export const MODAL_COMPONENTS = [
  { type: 10, content: "Tell us **what was wrong** with the answer." },
  {
    type: 18,
    label: "What is wrong?",
    description: "A few words are enough",
    component: {
      type: 4,
      custom_id: "wrong",
      style: 1,
      min_length: 5,
      max_length: 40,
      required: true,
      placeholder: "The quote…",
    },
  },
  {
    type: 18,
    label: "Details",
    component: { type: 4, custom_id: "details", style: 2, required: false },
  },
  {
    type: 18,
    label: "Kind",
    component: {
      type: 3,
      custom_id: "kind",
      options: [
        { label: "Wrong voice", value: "voice" },
        { label: "Not in the story", value: "absent" },
      ],
    },
  },
  { type: 18, label: "Screenshot", component: { type: 19, custom_id: "shot", required: false } },
];
