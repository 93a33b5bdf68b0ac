import { randomBytes } from 'node:crypto';
import type { StoreBudget } from './budget.ts';
import type { StoreConnection } from './connection.ts';

/** The length of a generation, in bytes. */
export const GENERATION_BYTES = 16;

/** How long a generation lasts that nobody replaces, in milliseconds: longer than any value. */
const TTL_MS = 60 * 86_400_000;

/** How many rejected tokens are remembered whose new generation the store did not accept. */
const MAX_UNRECORDED = 10_000;

/** Names of generations that must be replaced before any value of their owner is used. */
export type Unrecorded = Set<string>;

/**
 * The generation of one token's values: a random number in the store that is part of each value. When the upstream rejects the token, the
 * number is replaced, and no replica accepts an earlier value any more. A store that loses the number loses the values with it.
 */
export class Generation {
  private readonly connection: StoreConnection;
  private readonly name: string;
  private readonly unrecorded: Unrecorded;

  /** @param unrecorded shared by all operations of the process */
  constructor(connection: StoreConnection, name: string, unrecorded: Unrecorded) {
    this.connection = connection;
    this.name = name;
    this.unrecorded = unrecorded;
  }

  /** The current generation; undefined when there is none, or when the store does not answer. */
  async current(budget: StoreBudget): Promise<Buffer | undefined> {
    if (this.unrecorded.has(this.name) && !(await this.replace(budget))) return undefined;
    return generationIn(await this.connection.send(budget, this.name, ['GET', this.name]));
  }

  /** The current generation, created if there is none; undefined when the store does not answer. */
  async ensure(budget: StoreBudget): Promise<Buffer | undefined> {
    if (this.unrecorded.has(this.name) && !(await this.replace(budget))) return undefined;
    const own = randomBytes(GENERATION_BYTES);
    const before = await this.connection.send(budget, this.name, [
      ...['SET', this.name],
      own,
      ...['NX', 'GET', 'PX', String(TTL_MS)],
    ]);
    return before === null ? own : generationIn(before);
  }

  /** Makes all values of the token invalid. If the store does not answer, that is made up for before any of them is used. */
  async replace(budget: StoreBudget): Promise<boolean> {
    if (this.unrecorded.size < MAX_UNRECORDED) this.unrecorded.add(this.name);
    const own = randomBytes(GENERATION_BYTES);
    const answer = await this.connection.send(budget, this.name, ['SET', this.name, own, 'PX', String(TTL_MS)]);
    if (answer !== 'OK') return false;
    this.unrecorded.delete(this.name);
    return true;
  }
}

const generationIn = (answer: unknown): Buffer | undefined =>
  Buffer.isBuffer(answer) && answer.length === GENERATION_BYTES ? answer : undefined;
