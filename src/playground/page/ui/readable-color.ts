/** The contrast that WCAG asks of text, and a little more for translucent backgrounds. */
const ENOUGH = 5;

/** `#rrggbb`, moved towards black or white until it can be read on `background`. */
export function readableOn(color: string, background: string): string {
  const from = channels(color);
  const behind = channels(background);
  if (from === null || behind === null) return color;
  const end = luminance(behind) > 0.18 ? 0 : 255;
  for (let share = 0; share <= 1; share += 0.05) {
    const mixed = from.map((value) => Math.round(value + (end - value) * share));
    if (contrast(mixed, behind) >= ENOUGH) return toHex(mixed);
  }
  return toHex([end, end, end]);
}

/** WCAG 2.2, "contrast ratio": from 1 to 21. */
export function contrast(a: readonly number[], b: readonly number[]): number {
  const [lighter, darker] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** Red, green and blue from 0 to 255, or `null` for what is not `#rrggbb`. */
export function channels(color: string): readonly number[] | null {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  return found?.slice(1).map((part) => Number.parseInt(part, 16)) ?? null;
}

function luminance(color: readonly number[]): number {
  const [red, green, blue] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function toHex(color: readonly number[]): string {
  return `#${color.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
