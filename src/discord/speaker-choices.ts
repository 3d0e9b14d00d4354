import { describeCast } from "../answering/find-utterances.ts";
import type { Story } from "../story/story.ts";
import { clip } from "./card.ts";

const MOST_CHOICES = 25;
const LONGEST = 100;

/** Who speaks in a story and is called like what was typed, with how often, who most first. */
export function speakerChoices(story: Story, typed: string): { name: string; value: string }[] {
  const wanted = typed.trim().toLowerCase();
  return describeCast(story)
    .map(({ member, direct, reported }) => ({ member, count: direct + reported }))
    .filter(
      ({ member, count }) =>
        count > 0 &&
        member.name.length <= LONGEST &&
        [...member.names, ...member.roles].some((name) => name.toLowerCase().includes(wanted)),
    )
    .slice(0, MOST_CHOICES)
    .map(({ member, count }) => ({
      name: clip(`${member.name} (${count})`, LONGEST),
      value: member.name,
    }));
}
