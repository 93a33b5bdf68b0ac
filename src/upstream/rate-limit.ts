/** What a response says about the rate limit of its token. */
export interface RateLimit {
  /** Requests per window. */
  readonly limit: number;
  /** Requests left in this window. */
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly resetSeconds: number;
}

/** From this value on, a reset is a time in epoch seconds, not a duration. */
const EPOCH_SECONDS = 1e9;

/** The longest plausible window, in seconds. */
const MAX_RESET = 3_600;

/**
 * Reads `x-ratelimit-limit`, `x-ratelimit-remaining` and `x-ratelimit-reset` (Telnyx: seconds until the reset). In a list such as `10,
 * 10;w=1`, the first number counts.
 * @param header the value of a header, by its name
 * @returns undefined when one is missing or unreadable
 */
export function readRateLimit(
  header: (name: string) => string | undefined,
  nowSeconds: number = Date.now() / 1_000,
): RateLimit | undefined {
  const number = (name: string): number => {
    const first = /^\s*(\d{1,15}(?:\.\d{1,6})?)/.exec(header(`x-ratelimit-${name}`) ?? '')?.[1];
    return first === undefined ? NaN : Number(first);
  };
  const [limit, remaining, reset] = [number('limit'), number('remaining'), number('reset')];
  const resetSeconds = reset >= EPOCH_SECONDS ? Math.max(0, reset - nowSeconds) : reset;
  if (!(limit > 0) || !(remaining >= 0) || !(resetSeconds >= 0 && resetSeconds <= MAX_RESET)) return undefined;
  return { limit, remaining, resetSeconds };
}
