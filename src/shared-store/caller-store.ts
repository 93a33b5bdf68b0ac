import { workFor } from '../operation/operation.ts';
import { StoreBudget, type StoreTime } from './budget.ts';
import type { StoreConnection } from './connection.ts';
import { Generation, GENERATION_BYTES, type Unrecorded } from './generation.ts';
import { isLeased, takeLease, type Lease } from './leases.ts';
import { sharedRate, type SharedRate } from './shared-rate.ts';
import { sealedSize, type Sealer } from './sealing.ts';
import type { StoreCounts } from './store-counts.ts';

/** What identifies a value of a caller: its kind, and everything that it depends on besides the token. */
export type ValueId = readonly [kind: 'report' | 'digest', ...parts: string[]];

/** A value as it was found. */
export interface SharedValue {
  readonly content: Buffer;
  /** How much longer it may be used, in milliseconds. */
  readonly validMs: number;
}

/** What all callers of the process share. */
export interface StoreParts {
  readonly connection: StoreConnection;
  readonly counts: StoreCounts;
  readonly unrecorded: Unrecorded;
  /** The maximum size of a sealed value, in bytes. */
  readonly maxBytes: number;
  /** The time of what no caller waits for. */
  readonly background: StoreTime;
  /** The time of taking one turn in the pace that all replicas keep. */
  readonly turn: StoreTime;
  /** The time of looking up thousands of values. */
  readonly bulk: StoreTime;
}

/** How many values are looked up at once. */
const PORTION = 200;

/** What each value begins with: its generation, and when it expires, in epoch milliseconds. */
const HEAD_BYTES = GENERATION_BYTES + 8;

/**
 * What one token's operations keep in the shared store, as one operation sees it. All methods treat a store that fails like an empty one;
 * they throw only when the operation ends.
 */
export class CallerStore {
  /** The pace that all replicas keep together with this token. */
  readonly rate: SharedRate;
  private readonly parts: StoreParts;
  private readonly sealer: Sealer;
  private readonly budget: StoreBudget;
  private readonly generation: Generation;
  /** The generation of what this operation writes: the one from before it asked the upstream, if there was one. */
  private writes: Buffer | undefined;
  private isRefused = false;
  private readonly onFound: () => void;

  /**
   * @param sealer of the caller's token
   * @param onFound called when a value is found: the upstream has accepted the token at another replica
   */
  constructor(parts: StoreParts, sealer: Sealer, budget: StoreBudget, onFound: () => void) {
    this.onFound = onFound;
    this.parts = parts;
    this.sealer = sealer;
    this.budget = budget;
    this.generation = new Generation(parts.connection, sealer.name('generation'), parts.unrecorded);
    this.rate = sharedRate(parts.connection, parts.turn, sealer.name('rate'));
  }

  /** Looks a value up. */
  async find(id: ValueId): Promise<SharedValue | undefined> {
    const [value] = await this.look([id], this.budget);
    this.count([value]);
    return value;
  }

  /** Looks a value up that was missing a moment ago. Not counted as a miss again. */
  async findLate(id: ValueId): Promise<SharedValue | undefined> {
    return (await this.look([id], this.budget))[0];
  }

  /** Looks up thousands of values, in portions and with more time than the operation has for everything else. @returns them in the same order */
  async findMany(ids: readonly ValueId[]): Promise<(SharedValue | undefined)[]> {
    const budget = new StoreBudget(this.parts.bulk);
    const values: (SharedValue | undefined)[] = [];
    for (let at = 0; at < ids.length; at += PORTION)
      values.push(...(await this.look(ids.slice(at, at + PORTION), budget)));
    this.count(values);
    return values;
  }

  /** Counts values that were missing. */
  private count(values: readonly (SharedValue | undefined)[]): void {
    this.parts.counts.misses += values.filter((value) => value === undefined).length;
  }

  private async look(ids: readonly ValueId[], budget: StoreBudget): Promise<(SharedValue | undefined)[]> {
    if (this.isRefused || budget.leftMs === 0) return ids.map(() => undefined);
    const names = ids.map((id) => this.sealer.name(...id));
    const [generation, ...answers] = await Promise.all([
      this.generation.current(budget),
      ...names.map((name) => this.get(name, budget)),
    ]);
    this.writes ??= generation;
    const values: (SharedValue | undefined)[] = [];
    for (const [index, name] of names.entries()) values.push(await this.opened(name, answers[index], generation));
    const found = values.filter((value) => value !== undefined).length;
    if (found > 0) this.onFound();
    this.parts.counts.hits += found;
    return values;
  }

  /**
   * Stores a value that the upstream gave for the token, for a time, unless it is too large or the upstream has rejected the token since the
   * operation first looked for a value. It outlives the operation, and no caller waits for it.
   */
  put(id: ValueId, content: Uint8Array, ttlMs: number): Promise<void> {
    if (this.isRefused || ttlMs < 1 || sealedSize(HEAD_BYTES + content.length) > this.parts.maxBytes)
      return Promise.resolve();
    return workFor(undefined, () => this.write(this.sealer.name(...id), content, ttlMs));
  }

  private async write(name: string, content: Uint8Array, ttlMs: number): Promise<void> {
    const { connection, counts, background } = this.parts;
    const generation = (this.writes ??= await this.generation.ensure(new StoreBudget(background)));
    if (generation === undefined) return;
    const head = Buffer.alloc(HEAD_BYTES);
    generation.copy(head);
    head.writeDoubleBE(Date.now() + ttlMs, GENERATION_BYTES);
    const sealed = await this.sealer.seal(name, Buffer.concat([head, content]));
    const answer = await connection.send(new StoreBudget(background), name, [
      ...['SET', name],
      sealed,
      ...['PX', String(Math.ceil(ttlMs))],
    ]);
    if (answer !== undefined) counts.bytesWritten += sealed.length;
  }

  /** See `takeLease`. */
  async lease(id: ValueId, ms: number): Promise<Lease | 'taken' | undefined> {
    const { connection, background } = this.parts;
    const name = this.sealer.name(...id);
    if (this.isRefused) return undefined;
    return await takeLease(connection, { taking: this.budget, releasing: new StoreBudget(background) }, name, ms);
  }

  /**
   * What has become of a value that somebody else has the lease of.
   * @returns the value; `leased` while it is being fetched; undefined when nobody is fetching it, or the store does not answer
   */
  async awaited(id: ValueId): Promise<SharedValue | 'leased' | undefined> {
    // Waiting for another replica's request is not the store's fault, only waiting for its answers is.
    const budget = this.budget.spare();
    const [leased, [value]] = await Promise.all([
      isLeased(this.parts.connection, budget, this.sealer.name(...id)),
      this.look([id], budget),
    ]);
    return value ?? (leased === true ? 'leased' : undefined);
  }

  /** Makes everything that was stored with the token invalid, for all replicas: the upstream rejects the token. */
  refused(): void {
    this.isRefused = true;
    void this.generation.revoke(new StoreBudget(this.parts.background));
  }

  private async get(name: string, budget: StoreBudget): Promise<Buffer | undefined> {
    // A value that is too large is cut off, and its seal is broken.
    const answer = await this.parts.connection.send(budget, name, ['GETRANGE', name, '0', String(this.parts.maxBytes)]);
    if (!Buffer.isBuffer(answer) || answer.length === 0) return undefined;
    this.parts.counts.bytesRead += answer.length;
    return answer;
  }

  private async opened(
    name: string,
    sealed: Buffer | undefined,
    generation: Buffer | undefined,
  ): Promise<SharedValue | undefined> {
    if (sealed === undefined || generation === undefined) return undefined;
    const value = await this.sealer.open(name, sealed);
    if (value === undefined || value.length < HEAD_BYTES || !value.subarray(0, GENERATION_BYTES).equals(generation)) {
      this.parts.counts.invalid += 1;
      return undefined;
    }
    const validMs = value.readDoubleBE(GENERATION_BYTES) - Date.now();
    return validMs > 0 ? { content: value.subarray(HEAD_BYTES), validMs } : undefined;
  }
}
