import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Sealer, sizeClassOf } from '../../src/shared-store/sealing.ts';

const SECRET = 'a secret that all replicas have, 32 characters or more';

const content = fc.uint8Array({ maxLength: 3_000 });
const part = fc.string({ minLength: 1, maxLength: 40 });

describe('a sealed value', () => {
  it('is read with the same token, secret and name, by any replica', async () => {
    await fc.assert(
      fc.asyncProperty(part, part, content, async (token, id, bytes) => {
        const one = new Sealer(token, SECRET);
        const other = new Sealer(token, SECRET);
        const sealed = await one.seal(one.name('report', id), bytes);
        expect(other.name('report', id)).toBe(one.name('report', id));
        expect(await other.open(other.name('report', id), sealed)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('of megabytes is read too', async () => {
    const sealer = new Sealer('token', SECRET);
    const bytes = Buffer.alloc(1_500_000, 'report');
    expect((await sealer.open('name', await sealer.seal('name', bytes)))?.equals(bytes)).toBe(true);
  });

  it('is a miss with another token, secret or name, and the name is another one', async () => {
    const differing = fc
      .record({ token: part, secret: part, id: part, other: part })
      .filter(({ token, secret, id, other }) => ![token, secret, id].includes(other));
    await fc.assert(
      fc.asyncProperty(differing, content, async ({ token, secret, id, other }, bytes) => {
        const sealer = new Sealer(token, secret);
        const name = sealer.name('report', id);
        const sealed = await sealer.seal(name, bytes);
        for (const stranger of [new Sealer(other, secret), new Sealer(token, other)]) {
          expect(stranger.name('report', id)).not.toBe(name);
          expect(await stranger.open(name, sealed)).toBeUndefined();
        }
        for (const swapped of [
          sealer.name('report', other),
          sealer.name('digest', id),
          sealer.name('report', id, ''),
        ]) {
          expect(swapped).not.toBe(name);
          expect(await sealer.open(swapped, sealed)).toBeUndefined();
        }
      }),
    );
  });

  it('is a miss, and never an error, if it was changed, cut or lengthened anywhere', async () => {
    const sealer = new Sealer('token', SECRET);
    const name = sealer.name('report', 'call');
    await fc.assert(
      fc.asyncProperty(content, fc.nat(), fc.integer({ min: 1, max: 255 }), async (bytes, place, change) => {
        const sealed = await sealer.seal(name, bytes);
        const at = place % sealed.length;
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(await sealer.open(name, changed)).toBeUndefined();
        expect(await sealer.open(name, sealed.subarray(0, at))).toBeUndefined();
        expect(await sealer.open(name, Buffer.concat([sealed, sealed.subarray(0, change)]))).toBeUndefined();
      }),
    );
  });

  it('is a miss, and never an error, if it is anything else', async () => {
    const sealer = new Sealer('token', SECRET);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await sealer.open('name', Buffer.from(bytes))).toBeUndefined();
        expect(await sealer.open('name', Buffer.concat([Buffer.of(1), bytes]))).toBeUndefined();
      }),
    );
  });

  it('tells nothing but a size class: neither content nor token, and the same content never looks the same', async () => {
    const sealer = new Sealer('token-of-a-caller', SECRET);
    const name = sealer.name('report', 'call-id');
    const sealed = await sealer.seal(name, Buffer.from('+442079460142'));
    expect(name + sealed.toString('latin1')).not.toMatch(/\+4420|token-of|call-id/);
    expect((await sealer.seal(name, Buffer.from('+442079460142'))).equals(sealed)).toBe(false);
    const sizes = await Promise.all([0, 1, 500, 900].map((size) => sealer.seal(name, Buffer.alloc(size))));
    expect(new Set(sizes.map(({ length }) => length))).toEqual(new Set([1_024]));
  });

  it('has at most a quarter more bytes than needed, and four classes in an octave', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_025, max: 2 ** 27 }), (size) => {
        expect(sizeClassOf(size)).toBeGreaterThanOrEqual(size);
        expect(sizeClassOf(size)).toBeLessThanOrEqual(size * 1.25);
      }),
    );
    const classes = Array.from({ length: 100 }, (_, step) => sizeClassOf(65_536 + (step * 65_536) / 100 + 1));
    expect(new Set(classes).size).toBe(4);
  });
});
