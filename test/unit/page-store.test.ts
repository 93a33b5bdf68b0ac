import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PAGE_BYTES, PageStore, pagesFor, type Kept } from '../../src/call-reports/document/page-store.ts';

describe('PageStore', () => {
  it('gives back what was put, whatever was put and released before, in a copy that later puts leave alone', () => {
    const step = fc.record({ length: fc.nat(3 * PAGE_BYTES), fill: fc.nat(255), releases: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 100 }), (steps, pages) => {
        const store = new PageStore(pages * PAGE_BYTES);
        const held: { kept: Kept; bytes: Buffer }[] = [];
        const copies: { copy: Buffer; bytes: Buffer }[] = [];
        for (const { length, fill, releases } of steps) {
          if (releases) {
            const oldest = held.shift();
            if (oldest !== undefined) store.release(oldest.kept);
          }
          if (store.room < pagesFor(length)) {
            expect(() => store.put(Buffer.alloc(length))).toThrow('full');
            return;
          }
          const bytes = Buffer.alloc(length, fill);
          held.push({ kept: store.put(bytes), bytes });
          for (const { kept, bytes: put } of held) copies.push({ copy: store.copyOf(kept), bytes: put });
          const used = held.reduce((sum, { kept }) => sum + kept.pages.length, 0);
          expect(store.room).toBe(pages - used);
        }
        for (const { copy, bytes } of copies) expect(copy.equals(bytes)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
