import { StoreBudget, type StoreTime } from './budget.ts';
import type { StoreConnection } from './connection.ts';

/** A turn in the order of all replicas' requests with one token. */
interface RateTurn {
  /** How long to wait before sending, in milliseconds. */
  readonly waitMs: number;
  /** How many requests all replicas have sent within the window that was asked for, this one included. */
  readonly sent: number;
}

/** The pace that all replicas keep together with one token. */
export interface SharedRate {
  /**
   * Takes the next turn.
   * @param intervalMs the time between two requests
   * @param windowMs the window of `sent`
   * @returns undefined when the store does not answer
   */
  take(intervalMs: number, windowMs: number): Promise<RateTurn | undefined>;
  /** Lets no replica send anything for a time, after a 429. */
  hold(ms: number): void;
}

/** How many requests are remembered. */
const MAX_RECENT = 2_000;

/** No turn is later than this, in milliseconds: the longest window of an upstream is an hour. */
const MAX_WAIT_MS = 4_000_000;

/** How long a pace is remembered without a request, in milliseconds: as long as the latest turn may be away. */
const FORGET_MS = MAX_WAIT_MS;

/**
 * Turns are given out by the store's clock, evenly spaced (the "generic cell rate algorithm" without bursts). KEYS: the pace, and the times of recent
 * requests. ARGV: interval, window.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local known = redis.call('HMGET', KEYS[1], 'next', 'count')
local at = math.max(now, tonumber(known[1] or 0))
local count = tonumber(known[2] or 0) + 1
redis.call('HSET', KEYS[1], 'next', string.format('%.3f', at + ARGV[1]), 'count', count)
redis.call('PEXPIRE', KEYS[1], ${FORGET_MS})
redis.call('ZADD', KEYS[2], string.format('%.3f', at), count)
redis.call('ZREMRANGEBYRANK', KEYS[2], 0, -${MAX_RECENT + 1})
redis.call('PEXPIRE', KEYS[2], ${FORGET_MS})
local sent = redis.call('ZCOUNT', KEYS[2], string.format('(%.3f', at - ARGV[2]), string.format('%.3f', at))
return { string.format('%.3f', at - now), sent }
`;

/** KEYS: the pace. ARGV: milliseconds. */
const HOLD = `
local time = redis.call('TIME')
local till = time[1] * 1000 + time[2] / 1000 + ARGV[1]
if till > tonumber(redis.call('HGET', KEYS[1], 'next') or 0) then
  redis.call('HSET', KEYS[1], 'next', string.format('%.3f', till))
  redis.call('PEXPIRE', KEYS[1], ${FORGET_MS})
end
return 0
`;

/**
 * @param name of the pace in the store
 * @param time of each turn: an operation that takes hundreds of them waits for the upstream's limit anyway
 */
export const sharedRate = (connection: StoreConnection, time: StoreTime, name: string): SharedRate => ({
  async take(intervalMs, windowMs) {
    const args = ['EVAL', TAKE, '2', name, `${name}:sent`, intervalMs.toFixed(3), windowMs.toFixed(3)];
    const answer = await connection.send(new StoreBudget(time), name, args);
    const [wait, sent] = Array.isArray(answer) ? (answer as unknown[]) : [];
    const waitMs = Buffer.isBuffer(wait) ? Number(wait.toString()) : NaN;
    // Whatever the store says must not stop a caller's requests for good.
    return typeof sent === 'number' && waitMs >= 0 && waitMs <= MAX_WAIT_MS ? { waitMs, sent } : undefined;
  },
  hold: (ms) => void connection.send(new StoreBudget(time), name, ['EVAL', HOLD, '1', name, ms.toFixed(3)]),
});
