import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { OpenReply } from "../records/open-replies.ts";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Makes replies unreadable for whoever has not the secret. */
export interface ReplySealer {
  /** In base64. */
  seal(reply: OpenReply): string;
  /** Null: it was cut, or sealed with another secret. */
  unseal(sealed: string): OpenReply | null;
}

export function createReplySealer(secret: string): ReplySealer {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "open replies", 32));
  return {
    seal(reply) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv);
      const sealed = [cipher.update(JSON.stringify(reply), "utf8"), cipher.final()];
      return Buffer.concat([iv, ...sealed, cipher.getAuthTag()]).toString("base64");
    },
    unseal(sealed) {
      try {
        const bytes = Buffer.from(sealed, "base64");
        const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES));
        decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
        const text = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
        return JSON.parse(`${text.toString("utf8")}${decipher.final("utf8")}`) as OpenReply;
      } catch {
        return null;
      }
    },
  };
}
