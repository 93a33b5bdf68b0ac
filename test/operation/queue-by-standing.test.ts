import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QueueByStanding } from '../../src/operation/queue-by-standing.ts';

/** Serves all items. @returns them in the order of service */
function served<Item>(queue: QueueByStanding<Item>): Item[] {
  const items: Item[] = [];
  for (let item = queue.shift(); item !== undefined; item = queue.shift()) items.push(item);
  return items;
}

describe('a queue that knows verified callers', () => {
  it('gives all unverified callers together the turns of one', () => {
    const queue = new QueueByStanding<string>((caller) => caller < 'm');
    for (const caller of ['x', 'y', 'z', 'x', 'a', 'a', 'b', 'b']) queue.push(caller, caller);
    expect(served(queue).join('')).toBe('xabyabzx');
  });

  it('moves a caller who becomes verified, with its items in order', () => {
    const known = new Set(['a']);
    const queue = new QueueByStanding<string>((caller) => known.has(caller));
    for (const item of ['x1', 'y1', 'x2', 'a1', 'a2', 'a3']) queue.push(item.charAt(0), item);
    known.add('y');
    queue.promote('y');
    expect(served(queue)).toEqual(['x1', 'a1', 'y1', 'x2', 'a2', 'a3']);
  });

  it('passes over callers who cannot be served', () => {
    const queue = new QueueByStanding<string>((caller) => caller < 'm');
    for (const caller of ['x', 'a']) queue.push(caller, caller);
    expect(queue.shift((caller) => caller < 'm')).toBe('a');
    expect(queue.shift((caller) => caller < 'm')).toBeUndefined();
    expect(queue.size).toBe(1);
  });

  it('serves each item once, unless it has left, and each caller’s in order', () => {
    const caller = fc.constantFrom('a', 'b', 'x', 'y');
    const step = fc.oneof(
      fc.record({ does: fc.constant('push' as const), caller }),
      fc.record({ does: fc.constant('promote' as const), caller }),
      fc.record({ does: fc.constant('leave' as const), which: fc.nat(20) }),
      fc.record({ does: fc.constant('shift' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const known = new Set(['a', 'b']);
        const queue = new QueueByStanding<number>((who) => known.has(who));
        const there = new Map<number, { caller: string; leave: () => void }>();
        const shift = (): void => {
          const item = queue.shift();
          if (item === undefined) {
            expect(there.size).toBe(0);
            return;
          }
          const owner = there.get(item)?.caller;
          const [oldest] = [...there].find(([, other]) => other.caller === owner) ?? [];
          expect(item).toBe(oldest);
          there.delete(item);
        };
        steps.forEach((given, number) => {
          if (given.does === 'push')
            there.set(number, { caller: given.caller, leave: queue.push(given.caller, number) });
          else if (given.does === 'promote') {
            known.add(given.caller);
            queue.promote(given.caller);
          } else if (given.does === 'leave') {
            const [item, entry] = [...there][given.which] ?? [];
            entry?.leave();
            if (item !== undefined) there.delete(item);
          } else shift();
          expect([queue.size, queue.isEmpty]).toEqual([there.size, there.size === 0]);
        });
        while (there.size > 0) shift();
        expect(queue.shift()).toBeUndefined();
      }),
    );
  });
});
