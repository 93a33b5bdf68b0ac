import { describe, expect, it } from '@jest/globals';
import type { ReplayedFragment } from '../../../client/src/documents.ts';
import { compare } from '../../../viewer/src/replay/compare.ts';

const episode = { start: '2026-11-22T10:00:00Z' };

function judged(changes: Partial<ReplayedFragment> = {}): ReplayedFragment {
  return {
    inbound: { mos: { average: 4.123, minimum: 2 } },
    outbound: { mos: { average: null, minimum: null } },
    issues: [],
    verdict: { fault: 'DOWNLINK', confidence: 'HIGH', summary: 'Packets were lost.' },
    ...changes,
  };
}

const rowsOf = (byDefault: ReplayedFragment, byRules: ReplayedFragment) =>
  compare(byDefault, byRules).map(({ name, byDefault: before, byRules: after, isSame }) => [
    name,
    before,
    ...(isSame ? [] : [after]),
  ]);

describe('a call judged by two sets of rules', () => {
  it('shows verdict, scores and the number of issues of both', () => {
    expect(rowsOf(judged(), judged())).toEqual([
      ['Verdict', 'Downlink, high confidence'],
      ['In words', 'Packets were lost.'],
      ['MOS received', '4.12, lowest 2.00'],
      ['MOS sent', 'not scored'],
      ['Signs', '0'],
    ]);
  });

  it('has a row for every issue that either finds', () => {
    const both: ReplayedFragment['issues'][number] = { code: 'HIGH_RTT', affectedSeconds: 4, episodes: [episode] };
    const before = judged({
      issues: [both, { code: 'HIGH_PACKET_LOSS', affectedSeconds: 11.6, episodes: [episode, episode] }],
    });
    const after = judged({
      issues: [both, { code: 'ICE_CANDIDATE_PAIR_CHANGED', affectedSeconds: 0, episodes: [episode] }],
    });
    expect(rowsOf(before, after).slice(4)).toEqual([
      ['Signs', '2'],
      ['High RTT', '4 s'],
      ['High packet loss', '12 s in 2 episodes', 'not found'],
      ['ICE candidate pair changed', 'not found', 'found'],
    ]);
  });
});
