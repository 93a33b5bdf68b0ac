import { QueueByCaller } from './queue-by-caller.ts';
import type { Tenant } from './tenant.ts';

interface Entry<Item> {
  readonly item: Item;
  leave: () => void;
}

/**
 * A queue in which all unverified callers together have the turns of one caller: however many tokens someone makes up, each verified
 * caller's next item waits for one of their items at most. Within both groups, callers are served in rotation.
 */
export class QueueByStanding<Item> {
  private readonly verified = new QueueByCaller<Entry<Item>>();
  private readonly unverified = new QueueByCaller<Entry<Item>>();
  private readonly isVerified: (caller: Tenant) => boolean;
  /** Verified callers whose turn comes before that of the unverified. */
  private ahead = 0;

  constructor(isVerified: (caller: Tenant) => boolean = () => true) {
    this.isVerified = isVerified;
  }

  /** The number of all callers' items. */
  get size(): number {
    return this.verified.size + this.unverified.size;
  }

  get isEmpty(): boolean {
    return this.verified.isEmpty && this.unverified.isEmpty;
  }

  /** Appends an item. @returns a function that removes it again */
  push(caller: Tenant, item: Item): () => void {
    const queue = this.isVerified(caller) ? this.verified : this.unverified;
    const entry: Entry<Item> = { item, leave: () => undefined };
    entry.leave = queue.push(caller, entry);
    return () => entry.leave();
  }

  /** See `QueueByCaller.shift`. */
  shift(canBeServed?: (caller: Tenant) => boolean): Item | undefined {
    const { verified, unverified } = this;
    const order = Math.min(this.ahead, verified.callers) <= 0 ? [unverified, verified] : [verified, unverified];
    for (const queue of order) {
      const entry = queue.shift(canBeServed);
      if (entry === undefined) continue;
      this.ahead = queue === unverified ? verified.callers : this.ahead - 1;
      return entry.item;
    }
    return undefined;
  }

  /** Moves a caller's items to the verified callers, because it has become one. */
  promote(caller: Tenant): void {
    const isTheirs = (other: Tenant): boolean => other === caller;
    for (let entry = this.unverified.shift(isTheirs); entry !== undefined; entry = this.unverified.shift(isTheirs))
      entry.leave = this.verified.push(caller, entry);
  }
}
