import { randomBytes } from 'node:crypto';
import type { StoreBudget } from './budget.ts';
import type { StoreConnection } from './connection.ts';

/** Deletes a lease, unless it has expired and another owner has it. */
const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/** The right to fetch a value for all replicas. It expires by itself if its owner disappears. */
export interface Lease {
  readonly release: () => Promise<unknown>;
}

/**
 * Takes the lease of a value.
 * @param ms how long it lasts unless it is released
 * @returns `taken` when another owner has it; undefined when the store does not answer
 */
export async function takeLease(
  connection: StoreConnection,
  { taking, releasing }: { readonly taking: StoreBudget; readonly releasing: StoreBudget },
  name: string,
  ms: number,
): Promise<Lease | 'taken' | undefined> {
  const key = leaseOf(name);
  const owner = randomBytes(16).toString('base64url');
  const answer = await connection.send(taking, key, ['SET', key, owner, 'NX', 'PX', String(ms)]);
  if (answer === undefined) return undefined;
  if (answer === null) return 'taken';
  return { release: () => connection.send(releasing, key, ['EVAL', RELEASE, '1', key, owner]) };
}

/** Whether somebody has the lease of a value; undefined when the store does not answer. */
export async function isLeased(
  connection: StoreConnection,
  budget: StoreBudget,
  name: string,
): Promise<boolean | undefined> {
  const key = leaseOf(name);
  const answer = await connection.send(budget, key, ['EXISTS', key]);
  return answer === undefined ? undefined : answer !== 0;
}

const leaseOf = (name: string): string => `${name}:lease`;
