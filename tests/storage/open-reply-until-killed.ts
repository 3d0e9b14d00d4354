/** A process that begins a reply, ends it when it is told to, and lives until it is killed. */
import { openPostgresFleet } from "../../src/storage/postgres/fleet/open-postgres-fleet.ts";

const [url, id] = process.argv.slice(2);
const fleet = await openPostgresFleet({ url: url!, secret: "secret" });
await fleet.openReplies!.begin({ id: id!, token: `token of ${id}`, locale: "uk", at: 1 });
process.on("message", () => {
  fleet.openReplies!.end(id!);
  void fleet.openReplies!.begin({ id: `${id}0`, token: "", locale: "uk", at: 0 }).then(() => {
    fleet.openReplies!.end(`${id}0`);
    setTimeout(() => process.send!("ended"), 500);
  });
});
process.send!("begun");
