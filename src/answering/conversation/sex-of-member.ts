import { sexOfName } from "../../story/cast/given-names.ts";
import { HONORIFICS } from "../../story/cast/roles.ts";
import { type CastMember, type Story, sliceOf } from "../../story/story.ts";

export type Sex = "he" | "she";

const ROLES: readonly (readonly [Sex, RegExp])[] = [
  [
    "he",
    /\b(?:king|prince|emperor|father|brother|son|husband|uncle|grandfather|nephew|chairman|spokesman|congressman|councilman|actor|waiter|landlord|postman|fisherman|barman|man|boy|lord|duke|count|baron|priest|monk)\b/iu,
  ],
  [
    "she",
    /\b(?:queen|princess|empress|mother|sister|daughter|wife|aunt|grandmother|niece|chairwoman|spokeswoman|congresswoman|councilwoman|actress|waitress|landlady|woman|girl|lady|duchess|countess|nun|maid|dame)\b/iu,
  ],
];
/** How far behind a name a pronoun in the same sentence still tells its bearer's sex. */
const REACH = 200;
/** Mentions that are looked at: a main character has thousands. */
const MENTIONS = 60;

/** The sex that words of a role tell ("the miller's daughter"); null for others. */
export function sexOfRole(role: string): Sex | null {
  return ROLES.find(([, pattern]) => pattern.test(role))?.[0] ?? null;
}

function byAddress({ text }: Story, { mentions }: CastMember): Sex | null {
  for (const { start } of mentions.slice(0, MENTIONS)) {
    const before = /(\p{L}+)(?:(?<=mr|mrs|ms|dr)\.)?[ \u00A0]+$/iu.exec(
      text.slice(Math.max(0, start - 12), start),
    );
    const word = before?.[1]?.toLowerCase();
    const sex = word !== undefined && Object.hasOwn(HONORIFICS, word) ? HONORIFICS[word] : null;
    if (sex != null) return sex;
  }
  return null;
}

/** What pronouns tell where nobody else is named between name and pronoun; null where they differ. */
function byPronouns(story: Story, { name, mentions }: CastMember): Sex | null {
  let [he, she] = [0, 0];
  for (const { source, speaker } of story.utterances) {
    if (speaker !== name || source === null) continue;
    const words = sliceOf(story, source).toLowerCase();
    if (words === "he") he++;
    if (words === "she") she++;
  }
  for (const { end } of mentions.slice(0, MENTIONS)) {
    const rest = /^[^.!?\n“"«]*/u.exec(story.text.slice(end, end + REACH))![0];
    const alone = rest.split(/\p{Lu}/u, 1)[0]!;
    he += alone.match(/\b(?:his|himself)\b/gu)?.length ?? 0;
    she += alone.match(/\bherself\b/gu)?.length ?? 0;
  }
  if (he === she || Math.min(he, she) * 3 > Math.max(he, she)) return null;
  return he > she ? "he" : "she";
}

function readSex(story: Story, member: CastMember): Sex | null {
  if (member.kind !== "person") return null;
  return (
    byAddress(story, member) ??
    (/^(?:Dame|Lady|Sister)\b/u.test(member.name) ? "she" : null) ??
    sexOfName(member.name.split(" ")[0]!) ??
    member.roles.map(sexOfRole).find((sex) => sex !== null) ??
    byPronouns(story, member)
  );
}

const known = new WeakMap<Story, Map<string, Sex | null>>();

/** The sex of somebody in a story, as far as the story tells; null where it does not, and for bodies. */
export function sexOfMember(story: Story, member: CastMember): Sex | null {
  let sexes = known.get(story);
  if (sexes === undefined) {
    sexes = new Map();
    known.set(story, sexes);
  }
  let sex = sexes.get(member.name);
  if (sex === undefined) {
    sex = readSex(story, member);
    sexes.set(member.name, sex);
  }
  return sex;
}
