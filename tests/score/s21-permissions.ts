import { runSuite } from "./lib/run-suite.ts";
import type { Score } from "./score.ts";

/** The suite of `npm test` that tries everything by everybody everywhere. */
export default {
  id: "S21",
  title: "every command, button, modal × 6 roles × 3 contexts; 1,000 forged ids",
  target: "100 % as the table says; 0 accepted",
  async run() {
    const { passed, failed, failures } = await runSuite("tests/discord/permissions.test.ts");
    return {
      figure: `${passed} of ${passed + failed} tables as they say, forged ids among them`,
      passed: failed === 0 && passed > 20,
      notes: [
        "tests/discord/permissions.test.ts; six roles in servers, direct messages and private channels",
        ...failures.slice(0, 3),
      ],
    };
  },
} satisfies Score;
