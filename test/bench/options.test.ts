import { describe, expect, it } from '@jest/globals';
import { PARTS, readOptions } from '../../bench/options.ts';

describe('options of a bench', () => {
  it('measures everything and writes it down by default', () => {
    const { isWanted, isWritten, rounds } = readOptions([]);
    expect(PARTS.every(isWanted)).toBe(true);
    expect({ isWritten, rounds }).toEqual({ isWritten: true, rounds: 3 });
  });

  it('never writes down a part of a run', () => {
    const only = readOptions(['--only', 'a, memory']);
    expect(PARTS.filter(only.isWanted)).toEqual(['a', 'memory']);
    expect([only, readOptions(['--quick']), readOptions(['--no-write'])].map(({ isWritten }) => isWritten)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('refuses what it does not know, and says what it accepts', () => {
    expect(() => readOptions(['--only', 'a,z'])).toThrow('a, b, c, d, e, f, n, v, start');
    expect(() => readOptions(['--rounds', '0'])).toThrow('--rounds');
    expect(() => readOptions(['--slow'])).toThrow('--slow');
  });
});
