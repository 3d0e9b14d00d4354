/** Backs up or restores for ever: to be killed. */
import { backUp } from "../../src/storage/transfer/back-up.ts";
import { restore } from "../../src/storage/transfer/restore.ts";

const [, , what, from, to] = process.argv as [string, string, string, string, string];
process.stdout.write("ready\n");
for (;;) {
  if (what === "backup") await backUp({ file: from }, to, { replace: true });
  else await restore(from, { file: to }, { replace: true });
}
