export type Direction = "ltr" | "rtl";

/** Letters, marks of direction, and the one Arabic symbol that counts as a letter. */
const FIRST_STRONG = /[\p{L}\u200E\u200F\u061C\uFDFD]/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200F\u061C]/u;

/** Which way a text runs: the way of its first letter or mark of direction, as Unicode's bidi algorithm has it (P2). */
export function directionOf(text: string): Direction {
  const strong = FIRST_STRONG.exec(text)?.[0] ?? "";
  return RIGHT_TO_LEFT.test(strong) ? "rtl" : "ltr";
}

/** Whether any of a text runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
