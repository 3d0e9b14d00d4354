const FAMILY = "Noto Color Emoji";
/** Milliseconds after which the page goes on without: emoji are then boxes where the system has none. */
const PATIENCE = 3_000;

/**
 * Fetches the emoji's font; resolves when it can be drawn with. A browser that has drawn an emoji before keeps
 * its empty box for good, so nothing that may hold one is shown earlier.
 */
export async function loadEmoji(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([document.fonts.load(`16px "${FAMILY}"`, "👍"), late]).catch(() => null);
  document.documentElement.classList.add("emoji-ready");
}
