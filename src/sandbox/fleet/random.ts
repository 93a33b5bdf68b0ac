import { createHash } from 'node:crypto';

/** Pseudo-random numbers, the same for the same seed (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: string | number) {
    this.state = createHash('sha256').update(String(seed)).digest().readUInt32LE();
  }

  /** From 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** One of some items, chosen by weight. */
  pick<Item>(items: readonly (readonly [item: Item, weight: number])[]): Item {
    let at = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      at -= weight;
      if (at < 0) return item;
    }
    const [last] = items.at(-1) ?? [];
    if (last === undefined) throw new RangeError('nothing to pick from');
    return last;
  }

  /** A UUID of version 4. */
  uuid(): string {
    const hex = Array.from({ length: 4 }, () =>
      Math.floor(this.next() * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
