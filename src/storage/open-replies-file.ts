import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import type { OpenReplies, OpenReply } from "../records/open-replies.ts";
import { createReplySealer } from "./seal-reply.ts";

/** Bytes above which a file whose replies have all ended begins anew. */
const ENOUGH = 65_536;

export interface OpenRepliesOptions {
  /** Its folder is there. */
  readonly file: string;
  /** What the bot's own token is: whoever has the file without it reads nothing. */
  readonly secret: string;
  /** Told once when the file can't be written: replies go on, but a crash leaves them open. */
  readonly onError: (error: unknown) => void;
}

/**
 * Replies kept in a file that is only added to: one sealed line for each that begins, one plain line for
 * each that ends. A line that a crash has cut, or that another secret has sealed, is passed over.
 */
export function openRepliesFile({ file, secret, onError }: OpenRepliesOptions): OpenReplies {
  const { seal, unseal } = createReplySealer(secret);
  const open = openSync(file, "a+", 0o600);
  const left = new Map<string, OpenReply>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [kind, rest = ""] = [line[0], line.slice(1)];
    const reply = kind === "+" ? unseal(rest) : null;
    if (reply !== null) left.set(reply.id, reply);
    else if (kind === "-") left.delete(rest);
  }

  const current = new Set<string>();
  let bytes = 0;
  let failed = false;
  const append = (line: string) => {
    try {
      bytes += writeSync(open, `${line}\n`);
    } catch (error) {
      if (!failed) onError(error);
      failed = true;
    }
  };
  const beginAnew = () => {
    ftruncateSync(open);
    bytes = 0;
  };
  beginAnew();

  return {
    async claim() {
      const claimed = [...left.values()];
      left.clear();
      return claimed;
    },
    async begin(reply) {
      current.add(reply.id);
      append(`+${seal(reply)}`);
    },
    end(id) {
      if (!current.delete(id)) return;
      append(`-${id}`);
      if (current.size === 0 && bytes > ENOUGH) beginAnew();
    },
    close: async () => closeSync(open),
  };
}
