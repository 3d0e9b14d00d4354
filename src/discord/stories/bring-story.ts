import { type CardMessage, COLOURS, card, clip, text } from "../card.ts";
import type { BotContext } from "../command.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { type Answerable, whisperCard } from "../reply.ts";
import type { Language } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { STORY_DESK_TEXTS } from "../texts/story-desk-texts.ts";
import { STORY_PROBLEM_TEXTS } from "../texts/story-problem-texts.ts";
import type { Fetched } from "./fetched.ts";
import { amount, renderAdded, renderUpdated } from "./render-stories.ts";
import type { Manager, StoryRefusal } from "./story-desk.ts";

/** A story that is brought, and where it is to go. */
export interface Brought {
  /** What it is called while it is read. */
  readonly label: string;
  readonly fetch: () => Promise<Fetched>;
  /** The story of which it is a new version; null: a story of its own. */
  readonly updates: string | null;
}

const notice = (words: string, colour: number = COLOURS.none): CardMessage =>
  card(colour, [text(words)]);

function describeRefusal(refusal: StoryRefusal, language: Language): string {
  const texts = STORY_PROBLEM_TEXTS[language];
  switch (refusal.kind) {
    case "file":
      return texts.file[refusal.problem];
    case "same":
      return texts.same(escapeMarkdown(clip(refusal.title, 100)));
    case "too_many":
      return texts.tooMany(refusal.most);
    case "too_big":
      return texts.tooBig(amount(refusal.left));
    case "missing":
      return texts.missing;
  }
}

/** Fetches, reads and keeps a story, and says to whoever brought it how far it is. */
export async function bringStory(
  interaction: Answerable,
  { acknowledge, storyDesk, wholeLibrary }: BotContext,
  manager: Manager,
  { label, fetch, updates }: Brought,
): Promise<void> {
  if ((await acknowledge(interaction, { ephemeral: true })) !== "acknowledged") return;
  const language = ownLanguage(interaction);
  const refuse = (words: string) => whisperCard(interaction, notice(words, COLOURS.wrong));
  const name = escapeMarkdown(clip(label, 80));
  await whisperCard(interaction, notice(STORY_DESK_TEXTS[language].reading(name)));
  const file = await fetch();
  if (!file.ok) {
    await refuse(STORY_PROBLEM_TEXTS[language].fetch[file.problem]);
    return;
  }
  if (updates === null) {
    const added = await storyDesk.add(manager, file, wholeLibrary);
    await (added.ok
      ? whisperCard(interaction, renderAdded(added.stored, added.story, language))
      : refuse(describeRefusal(added.refusal, language)));
    return;
  }
  const updated = await storyDesk.update(manager, updates, file, wholeLibrary);
  await (updated.ok
    ? whisperCard(interaction, renderUpdated(updated, language))
    : refuse(describeRefusal(updated.refusal, language)));
}
