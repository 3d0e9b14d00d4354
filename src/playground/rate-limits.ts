/** A bucket of Discord's rate limits, as its headers describe it. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the bucket is full again. */
  readonly resetAfter: number;
  readonly bucket: string;
  /** True when this request is over the limit. */
  readonly exceeded: boolean;
}

export interface RateLimits {
  /** Counts a request; null for routes that have no limit. */
  take(method: string, path: string): RateLimit | null;
}

interface Rule {
  readonly method: RegExp;
  /** The first group tells buckets of one rule apart. */
  readonly path: RegExp;
  readonly limit: number;
  /** Milliseconds. */
  readonly window: number;
}

/** Limits as Discord's headers gave them; interaction callbacks have none of their own. */
const RULES: readonly Rule[] = [
  { method: /POST/, path: /^\/channels\/(\d+)\/messages$/, limit: 5, window: 5_000 },
  { method: /PATCH/, path: /^\/channels\/(\d+)\/messages\/\d+$/, limit: 5, window: 5_000 },
  { method: /DELETE/, path: /^\/channels\/(\d+)\/messages\/\d+$/, limit: 5, window: 1_000 },
  { method: /POST|PATCH|DELETE/, path: /^\/webhooks\/\d+\/([^/]+)/, limit: 5, window: 2_000 },
  { method: /PUT|POST/, path: /^\/applications\/(\d+)\/commands/, limit: 5, window: 20_000 },
];

export function createRateLimits(): RateLimits {
  const buckets = new Map<string, { count: number; resetAt: number }>();
  return {
    take(method, path) {
      const number = RULES.findIndex((rule) => rule.method.test(method) && rule.path.test(path));
      const rule = RULES[number];
      if (rule === undefined) return null;
      const key = `${number}:${method}:${rule.path.exec(path)![1]}`;
      const now = performance.now();
      let bucket = buckets.get(key);
      if (bucket === undefined || bucket.resetAt <= now) {
        bucket = { count: 0, resetAt: now + rule.window };
        buckets.set(key, bucket);
      }
      bucket.count++;
      return {
        limit: rule.limit,
        remaining: Math.max(0, rule.limit - bucket.count),
        resetAfter: (bucket.resetAt - now) / 1_000,
        bucket: `bucket${number}${method.toLowerCase()}`,
        exceeded: bucket.count > rule.limit,
      };
    },
  };
}
