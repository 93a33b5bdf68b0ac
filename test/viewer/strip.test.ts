import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IssueFragment } from '../../client/src/documents.ts';
import { clusterBars, clusterIssues } from '../../viewer/src/call/issue-clusters.ts';
import type { IssueBar } from '../../viewer/src/charts/marks.ts';
import { ticksOf } from '../../viewer/src/charts/ticks.ts';

const issue = (code: string, severity: string): IssueFragment => ({ code, severity }) as IssueFragment;
const bar = (id: string, from: number, to: number): IssueBar => ({
  id,
  title: id,
  from,
  to,
  severity: 'critical',
  isChosen: false,
});

describe('issues on the strip', () => {
  it('of equal stretches are one, named by the worst', () => {
    const issues = [
      issue('LOW_INBOUND_AUDIO', 'WARNING'),
      issue('MEDIA_GAP', 'CRITICAL'),
      issue('HIGH_RTT', 'WARNING'),
    ];
    const bars = [bar('LOW_INBOUND_AUDIO', 29, 35), bar('MEDIA_GAP', 29, 34), bar('HIGH_RTT', 50, 60)];
    const clusters = clusterIssues(issues, bars, [0, 95]);
    expect(clusters.map((cluster) => cluster.issues.map(({ code }) => code))).toEqual([
      ['MEDIA_GAP', 'LOW_INBOUND_AUDIO'],
      ['HIGH_RTT'],
    ]);
    expect(clusterBars(clusters, 'LOW_INBOUND_AUDIO')).toMatchObject([
      { id: 'MEDIA_GAP', title: 'Media gap and 1 more', isChosen: true },
      { id: 'HIGH_RTT', title: 'High RTT', isChosen: false },
    ]);
  });

  it('without a time stay apart', () => {
    const clusters = clusterIssues([issue('A', 'INFO'), issue('B', 'INFO')], [], [0, 60]);
    expect(clusters).toHaveLength(2);
  });
});

describe('the times of an axis', () => {
  it.each([
    [
      [0, 75],
      [0, 10, 20, 30, 40, 50, 60, 70],
    ],
    [
      [-2, 3],
      [-2, -1, 0, 1, 2, 3],
    ],
    [
      [0, 3_600],
      [0, 600, 1_200, 1_800, 2_400, 3_000, 3_600],
    ],
  ] as const)('%j are named at %j', ([from, to], ticks) => expect(ticksOf([from, to])).toEqual(ticks));

  it('are few, and within it, however long it is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (from, length) => {
          const ticks = ticksOf([from, from + length]);
          expect(ticks.length).toBeLessThanOrEqual(10);
          for (const tick of ticks)
            expect(tick >= from - length * 1e-6 && tick <= from + length * (1 + 1e-6)).toBe(true);
        },
      ),
    );
  });
});
