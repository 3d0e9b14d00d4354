import { statfs } from "node:fs/promises";
import type { Alerts } from "./create-alerts.ts";

/** Bytes, and the share of the disk: whichever is less is little. */
const LITTLE = 500e6;
const SHARE = 0.1;
/** With so many times as much it is well again. */
const WELL = 1.2;

/** Bytes of a disk. */
export interface Space {
  readonly free: number;
  readonly size: number;
}

const readable = (bytes: number) =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** Raises an alert when little of a disk is left, and settles it when more is. */
export function judgeSpace({ free, size }: Space, alerts: Pick<Alerts, "raise" | "settle">): void {
  const little = Math.min(LITTLE, size * SHARE);
  if (free < little) alerts.raise("disk-nearly-full", readable(free));
  else if (free >= little * WELL) alerts.settle("disk-nearly-full");
}

/** The space of the disk that a folder is on; null where the system does not tell. */
export async function spaceOf(folder: string): Promise<Space | null> {
  try {
    const { bavail, bsize, blocks } = await statfs(folder);
    return { free: bavail * bsize, size: blocks * bsize };
  } catch {
    return null;
  }
}
