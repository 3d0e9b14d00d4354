import s01 from "./s01-steady-load.ts";
import s02 from "./s02-bursts.ts";
import s03 from "./s03-main-thread.ts";
import s04 from "./s04-model-faults.ts";
import s05 from "./s05-lost-acknowledgements.ts";
import s06 from "./s06-gateway-flaps.ts";
import s07 from "./s07-events-twice.ts";
import s08 from "./s08-crash-loop.ts";
import s09 from "./s09-invalid-requests.ts";
import s10 from "./s10-discord-fault-list.ts";
import s11 from "./s11-model-fault-list.ts";
import s12 from "./s12-kill-nine.ts";
import s13 from "./s13-sigterm.ts";
import s14 from "./s14-full-disk.ts";
import s15 from "./s15-quotas.ts";
import s16 from "./s16-quote-mutations.ts";
import s17 from "./s17-mentions-and-links.ts";
import s18 from "./s18-hostile-strings.ts";
import s19 from "./s19-isolation.ts";
import s20 from "./s20-obedient-model.ts";
import s21 from "./s21-permissions.ts";
import s22 from "./s22-story-injections.ts";
import s23 from "./s23-planted-secrets.ts";
import s24 from "./s24-forgotten.ts";
import s25 from "./s25-supply-chain.ts";
import s26 from "./s26-soak.ts";
import type { Score } from "./score.ts";

/** The whole board; S17 comes last, for it counts what all the others have sent. */
export const SCORES: readonly Score[] = [
  s01,
  s02,
  s03,
  s04,
  s05,
  s06,
  s07,
  s08,
  s09,
  s10,
  s11,
  s12,
  s13,
  s14,
  s15,
  s16,
  s18,
  s19,
  s20,
  s21,
  s22,
  s23,
  s24,
  s25,
  s26,
  s17,
];
