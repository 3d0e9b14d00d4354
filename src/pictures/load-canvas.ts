export type Canvas = typeof import("@napi-rs/canvas");

/** The drawing library, loaded when the first picture is wanted; null where it can't be. */
export async function loadCanvas(): Promise<Canvas | null> {
  try {
    return await import("@napi-rs/canvas");
  } catch {
    // No binary for this platform, or installed without it: the bot does without pictures.
    return null;
  }
}
