import { describe, expect, it } from '@jest/globals';
import { median, quantile, rotated, Rounds } from '../../bench/figures.ts';

describe('figures of a bench', () => {
  it('takes the middle value, and of an even number the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });

  it('takes the value below which a share of the values lies', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(quantile(hundred, 0.99)).toBe(100);
    expect(quantile(hundred, 0.5)).toBe(51);
    expect(quantile([3], 1)).toBe(3);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('lets another item be first in each round', () => {
    const firsts = [0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round).join(''));
    expect(firsts).toEqual(['abc', 'bca', 'cab', 'abc']);
  });

  it('gives the median of each target’s rounds', () => {
    const rounds = new Rounds();
    for (const figure of [1, 30, 2]) rounds.add('speed', 'gateway', figure);
    rounds.add('speed', 'peer', 5);
    rounds.add('size', 'gateway', 100);
    expect([...rounds.medians('speed')]).toEqual([
      ['gateway', 2],
      ['peer', 5],
    ]);
    expect(rounds.medians('unheard of').size).toBe(0);
  });
});
