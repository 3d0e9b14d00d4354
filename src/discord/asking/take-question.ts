import type { Quota, Taken } from "../../records/quotas.ts";
import type { Records } from "../../records/records.ts";
import type { AskingLimits, ServerSettings } from "../../records/server-settings.ts";
import { ANSWER_TEXTS } from "../texts/answer-texts.ts";
import type { Language } from "../texts/language.ts";
import type { AskTarget } from "./ask-target.ts";

const DAY = 86_400_000;

/** The more generous of two limits; null: no limit at all. */
const morePerDay = (one: number | null, other: number | null) =>
  one === null || other === null ? null : Math.max(one, other);
const lessCooldown = (one: number | null, other: number | null) =>
  one === null || other === null ? null : Math.min(one, other);

/** What holds for somebody with these roles. */
export function limitsFor(
  { limits, roleLimits }: ServerSettings,
  roles: readonly string[],
): AskingLimits {
  const own = roles.flatMap((role) => roleLimits[role] ?? []);
  const [first, ...others] = own;
  if (first === undefined) return limits;
  return others.reduce(
    (best, { cooldown, perDay }) => ({
      cooldown: lessCooldown(best.cooldown, cooldown),
      perDay: morePerDay(best.perDay, perDay),
    }),
    first,
  );
}

/** Counts a question against its asker's limits; not counted when one of them is used up. */
export async function takeQuestion(
  { quotas }: Pick<Records, "quotas">,
  settings: ServerSettings,
  { server, user, roles }: Pick<AskTarget, "server" | "user" | "roles">,
): Promise<Taken> {
  if (server === null) return { ok: true };
  const { cooldown, perDay } = limitsFor(settings, roles);
  const wanted: Quota[] = [];
  if (cooldown !== null) {
    const key = `cooldown:${server}:${user}`;
    wanted.push({ key, limit: 1, window: cooldown * 1_000, kind: "rolling" });
  }
  if (perDay !== null) {
    wanted.push({ key: `day:${server}:${user}`, limit: perDay, window: DAY, kind: "fixed" });
  }
  return wanted.length === 0 ? { ok: true } : quotas.take(wanted);
}

/** When one may ask again, in words. */
export function describeWait({ resetsAt }: Extract<Taken, { ok: false }>, language: Language) {
  return ANSWER_TEXTS[language].tooSoon(`<t:${Math.ceil(resetsAt / 1_000)}:R>`);
}
