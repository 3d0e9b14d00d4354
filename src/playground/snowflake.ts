/** Milliseconds of Discord's first moment, 1 January 2015, from which snowflakes count. */
const EPOCH = 1_420_070_400_000n;

let increment = 0n;

/** A new id as Discord makes them: 17–19 digits, growing with time, always a string. */
export function createSnowflake(now = Date.now()): string {
  increment = (increment + 1n) & 0xfffn;
  return (((BigInt(now) - EPOCH) << 22n) | increment).toString();
}
