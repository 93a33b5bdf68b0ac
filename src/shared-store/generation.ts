import { randomBytes } from 'node:crypto';
import type { StoreBudget } from './budget.ts';
import type { StoreConnection } from './connection.ts';

/** The length of a generation, in bytes. */
export const GENERATION_BYTES = 16;

/** How long a generation lasts that nobody replaces, in milliseconds: longer than any value. */
const TTL_MS = 60 * 86_400_000;

/** How many rejected tokens are remembered whose generation could not be deleted. */
const MAX_UNRECORDED = 10_000;

/** Names of generations that must be deleted before any value of their owner is used. */
export type Unrecorded = Set<string>;

/**
 * The generation of one token's values: a random number in the store that is part of each value. When the upstream rejects the token, the
 * number is deleted, and no replica accepts an earlier value any more. A store that loses the number loses the values with it. Nothing is
 * stored for a token that the upstream has never accepted.
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
    if (this.unrecorded.has(this.name) && !(await this.revoke(budget))) return undefined;
    return generationIn(await this.connection.send(budget, this.name, ['GET', this.name]));
  }

  /** The current generation, created if there is none; undefined when the store does not answer. */
  async ensure(budget: StoreBudget): Promise<Buffer | undefined> {
    if (this.unrecorded.has(this.name) && !(await this.revoke(budget))) return undefined;
    const own = randomBytes(GENERATION_BYTES);
    const before = await this.connection.send(budget, this.name, [
      ...['SET', this.name],
      own,
      ...['NX', 'GET', 'PX', String(TTL_MS)],
    ]);
    return before === null ? own : generationIn(before);
  }

  /** Makes all values of the token invalid. If the store does not answer, that is made up for before any of them is used. */
  async revoke(budget: StoreBudget): Promise<boolean> {
    if (this.unrecorded.size < MAX_UNRECORDED) this.unrecorded.add(this.name);
    const isDone = (await this.connection.send(budget, this.name, ['DEL', this.name])) !== undefined;
    if (isDone) this.unrecorded.delete(this.name);
    return isDone;
  }
}

const generationIn = (answer: unknown): Buffer | undefined =>
  Buffer.isBuffer(answer) && answer.length === GENERATION_BYTES ? answer : undefined;
