/**
 * Tokens of a text, estimated so that the true count is hardly ever more: three characters of Latin
 * text a token (tokenizers take about four), and a token for every character of other scripts.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const character of text) tokens += character.charCodeAt(0) < 0x250 ? 1 / 3 : 1;
  return Math.ceil(tokens);
}
