import { describe, expect, it } from '@jest/globals';
import { USUAL } from '../../../viewer/src/overview/filters.ts';
import { asTyped, periodOf, slotsOf } from '../../../viewer/src/overview/period.ts';

const NOW = Date.parse('2026-11-25T15:40:00Z');
const custom = (from: string, to: string) => periodOf({ ...USUAL, period: 'custom', from, to }, NOW);
const ends = (period: { from: number; to: number } | undefined) => period && [period.from, period.to].map(asTyped);

describe('the period of an overview', () => {
  it.each([
    ['today', '2026-11-25T00:00', 'HOUR'],
    ['24h', '2026-11-24T15:40', 'HOUR'],
    ['7d', '2026-11-18T15:40', 'DAY'],
  ] as const)('%s ends now', (name, from, width) => {
    const period = periodOf({ ...USUAL, period: name }, NOW);
    expect(ends(period)).toEqual([from, '2026-11-25T15:40']);
    expect(period?.width).toBe(width);
  });

  it('is typed in UTC, by the minute or by days of which the last one is included', () => {
    expect(ends(custom('2026-11-20T08:00', '2026-11-21T09:30'))).toEqual(['2026-11-20T08:00', '2026-11-21T09:30']);
    expect(ends(custom('2026-11-20', '2026-11-21'))).toEqual(['2026-11-20T00:00', '2026-11-22T00:00']);
  });

  it.each([
    ['2026-11-21T09:00', '2026-11-21T09:00'],
    ['2026-11-22', '2026-11-20'],
    ['', '2026-11-20'],
    ['2026-13-45', '2026-11-20'],
    ['yesterday', 'today'],
  ])('%s to %s is none', (from, to) => {
    expect(custom(from, to)).toBeUndefined();
  });

  it('has a place for each of its hours or days, from the one that it begins in to the one that it ends in', () => {
    const week = slotsOf(periodOf(USUAL, NOW) ?? { from: 0, to: 0, words: '', before: '', width: 'DAY' });
    expect(week.map(({ start }) => asTyped(start))).toEqual(
      [18, 19, 20, 21, 22, 23, 24, 25].map((day) => `2026-11-${day}T00:00`),
    );
    const morning = custom('2026-11-20T08:30', '2026-11-20T11:00');
    expect(morning && slotsOf(morning).map(({ start, end }) => [asTyped(start), asTyped(end)])).toEqual([
      ['2026-11-20T08:00', '2026-11-20T09:00'],
      ['2026-11-20T09:00', '2026-11-20T10:00'],
      ['2026-11-20T10:00', '2026-11-20T11:00'],
    ]);
  });
});
