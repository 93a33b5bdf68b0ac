import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collectGarbage } from '../../src/memory-of-start.ts';
import { OperationNames } from '../../src/server/operation-names.ts';

const proven = (name: string) => ({ name, type: 'query', standing: 'proven' }) as const;
const unproven = (name: string) => ({ name, type: 'query', standing: 'unproven' }) as const;

describe('the label of an operation', () => {
  it('is its name once the upstream has accepted a token for it, and other before', () => {
    const names = new OperationNames();
    expect(names.labelOf(unproven('CallView'))).toBe('other');
    expect(names.labelOf(proven('CallView'))).toBe('CallView');
    expect(names.labelOf(unproven('CallView'))).toBe('CallView');
  });

  it('is other after the first fifty names, which made-up names of rejected operations do not count for', () => {
    const names = new OperationNames();
    const letters = (index: number): string =>
      index.toString(26).replace(/\d/g, (digit) => 'QRSTUVWXYZ'[Number(digit)]!);
    for (let index = 0; index < 1_000; index += 1) names.labelOf(unproven(`Made${letters(index)}`));
    const labels = Array.from({ length: 60 }, (_, index) => names.labelOf(proven(`Shown${letters(index)}`)));
    expect(labels.filter((label) => label === 'other')).toHaveLength(10);
  });

  it('is the name of a trusted document, however many there are', () => {
    const names = new OperationNames();
    const labels = Array.from({ length: 80 }, (_, index) =>
      names.labelOf({ name: `Trusted${index}`, type: 'query', standing: 'trusted' }),
    );
    expect(new Set(labels).size).toBe(80);
  });

  it('does not keep the text of a document alive, of which the name is a slice', () => {
    const [documents, size] = [64, 2 ** 20];
    const heapUsed = (): number => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const names = new OperationNames();
    const name = 'ViewOfOneCallWithEverything';
    const before = heapUsed();
    const labels = Array.from({ length: documents }, () => {
      const text = Buffer.from(`query ${name} {`.padEnd(size)).toString();
      return names.labelOf(proven(text.slice('query '.length, 'query '.length + name.length)));
    });
    expect((heapUsed() - before) / (documents * size)).toBeLessThan(0.5);
    expect(new Set(labels)).toEqual(new Set([name]));
  });

  it('distinguishes anonymous operations from invalid documents', () => {
    const names = new OperationNames();
    expect(names.labelOf({ name: undefined, type: 'query', standing: 'unproven' })).toBe('anonymous');
    expect(names.labelOf({ name: undefined, type: undefined, standing: 'unproven' })).toBe('other');
  });

  it('is never a name that holds an id, a number or a token', () => {
    const hex = fc.uuid().map((id) => id.replaceAll('-', '_'));
    const number = fc.stringMatching(/^[1-9][0-9]{6,14}$/);
    const token = fc
      .uint8Array({ minLength: 24, maxLength: 48 })
      .map((bytes) => `KEY${Buffer.from(bytes).toString('hex').toUpperCase()}`);
    const secret = fc.oneof(hex, number, token);
    fc.assert(
      fc.property(fc.constantFrom('', 'Call_', 'of', '_'), secret, fc.constantFrom('', '_', 'View'), (...parts) => {
        const name = `C${parts.join('')}`;
        expect(new OperationNames().labelOf(proven(name))).toBe('other');
      }),
    );
  });
});
