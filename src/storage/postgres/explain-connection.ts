import { StorageError } from "../storage-error.ts";

/** What to say by PostgreSQL's codes (appendix A of its manual), and by the system's. */
const BY_CODE: Readonly<Record<string, string>> = {
  "28P01": "the user or the password is wrong",
  "28000": "this user may not log in from here",
  "3D000": "there is no such database: create it (createdb)",
  "42501":
    "this user may not create what the bot needs: grant CREATE on the database, or make it the user's own",
  "53300": "it has too many connections already",
  "57P03": "it is starting up, or shutting down: try again in a moment",
  ECONNREFUSED: "nothing answers there: is it running, and is the port right?",
  ENOENT: "there is no such socket: is it running?",
  ENOTFOUND: "there is no such host",
  ETIMEDOUT: "it did not answer in time",
  EACCES: "this user may not use its socket",
};

/** The server and the database of an address. Whatever could be of a password is cut away. */
function describeAddress(url: string): string {
  const place = url.replace(/^[^:]*:\/\/(?:.*@)?/s, "").replace(/\?.*$/s, "");
  return place.startsWith("/") ? `its socket, database ${place.slice(1)}` : place;
}

/** Runs what needs a database; what keeps it from being reached becomes a `StorageError`. */
export async function explainConnection<Result>(
  url: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const address = describeAddress(url);
    if (error instanceof StorageError)
      throw new StorageError(error.reason, `can't use PostgreSQL (${address}): ${error.message}`);
    // Several addresses of one host that all refuse come as one error with a list.
    const first = error instanceof AggregateError ? error.errors[0] : error;
    const { code, message } = first as NodeJS.ErrnoException;
    const what = BY_CODE[code ?? ""] ?? message;
    throw new StorageError(
      "unavailable",
      `can't use PostgreSQL (${address}): ${what} (check DATABASE_URL)`,
      // Not the error itself: some carry the connection's parameters.
    );
  }
}
