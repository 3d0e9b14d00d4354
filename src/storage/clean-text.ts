/**
 * A text as every store keeps it: a lone surrogate and NUL become U+FFFD. UTF-8 has no form for the
 * first, and PostgreSQL refuses the second; so that one text comes back alike from all of them,
 * it is done here and not left to each. Everything else is kept as it is, whatever its length.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}
