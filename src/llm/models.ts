/** Dollars for a million tokens. */
interface Price {
  readonly input: number;
  readonly output: number;
}

/**
 * Prices as OpenAI published them, in dollars for a million tokens: of gpt-5.6 and newer in November
 * 2026, of the others in August 2025. A model that is not here has an unknown cost, which is not zero:
 * a money budget then can't be kept, and says so.
 */
const PRICES: Readonly<Record<string, Price>> = {
  "gpt-6-luna": { input: 0.1, output: 0.5 },
  "gpt-6-sol": { input: 2, output: 10 },
  "gpt-6.1-terra": { input: 1, output: 5 },
  "gpt-6.1-sol": { input: 2, output: 10 },
  "gpt-5.6-luna": { input: 0.2, output: 1.2 },
  "gpt-5.6-terra": { input: 2, output: 12 },
  "gpt-5": { input: 1.25, output: 10 },
  "gpt-5-mini": { input: 0.25, output: 2 },
  "gpt-5-nano": { input: 0.05, output: 0.4 },
  "gpt-4.1": { input: 2, output: 8 },
  "gpt-4.1-mini": { input: 0.4, output: 1.6 },
  "gpt-4.1-nano": { input: 0.1, output: 0.4 },
  "gpt-4o": { input: 2.5, output: 10 },
  "gpt-4o-mini": { input: 0.15, output: 0.6 },
};

/** Dollars that tokens cost; null where the price is unknown. */
export function costOf(model: string, tokensIn: number, tokensOut: number): number | null {
  const price = PRICES[model.replace(/-\d{4}-\d{2}-\d{2}$/, "")];
  if (price === undefined) return null;
  return (tokensIn * price.input + tokensOut * price.output) / 1e6;
}
