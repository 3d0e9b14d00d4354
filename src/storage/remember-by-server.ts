/** A value of each server, that is read once. */
export interface Remembered<Value> {
  /** The server's, read where it is not remembered. */
  get(server: string, read: () => Promise<Value>): Promise<Value>;
  /** Remembers a value in the place of the one before. */
  set(server: string, value: Promise<Value>): Promise<Value>;
  /** Does what changes a server's value, or (null) anybody's: what is remembered, or read meanwhile, is let go. */
  changing<Result>(server: string | null, work: () => Promise<Result>): Promise<Result>;
}

/** Servers that are remembered; the ones that were read longest ago are let go. */
const MOST = 10_000;

/** Remembers one value of each server; what could not be read is asked for again. */
export function rememberByServer<Value>(): Remembered<Value> {
  const known = new Map<string, Promise<Value>>();

  const set = (server: string, value: Promise<Value>) => {
    known.delete(server);
    known.set(server, value);
    if (known.size > MOST) known.delete(known.keys().next().value!);
    value.catch(() => known.delete(server));
    return value;
  };
  const forget = (server: string | null) => {
    if (server === null) known.clear();
    else known.delete(server);
  };

  return {
    get: (server, read) => known.get(server) ?? set(server, read()),
    set,
    async changing(server, work) {
      forget(server);
      try {
        return await work();
      } finally {
        forget(server);
      }
    },
  };
}
