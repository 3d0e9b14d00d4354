/** Holds the lock of a folder: to be killed. */
import { lockFolder } from "../../src/storage/sqlite/lock-folder.ts";

lockFolder(process.argv[2]!);
process.stdout.write("locked\n");
setInterval(() => {}, 1_000);
