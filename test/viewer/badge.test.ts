import { describe, expect, it } from '@jest/globals';
import { badgeOf } from '../../viewer/src/find/badge.ts';

type Judged = Parameters<typeof badgeOf>[0];

const judged = (changes: Partial<Judged>): Judged => ({
  outcome: 'COMPLETED',
  fault: 'NONE',
  also: [],
  alternatives: [],
  impact: { level: 'NONE', spoiledSeconds: 0, talkSeconds: 60 },
  ...changes,
});
const impact = (level: Judged['impact']['level']): Judged['impact'] => ({ level, spoiledSeconds: 9, talkSeconds: 60 });

describe('a verdict in the list of calls', () => {
  it.each<[string, Partial<Judged>, string, string]>([
    ['no fault', {}, 'good', 'No fault'],
    ['a severe fault', { fault: 'FAR_LEG', impact: impact('SEVERE') }, 'critical', 'Far side'],
    ['a minor fault', { fault: 'DEVICE', impact: impact('MINOR') }, 'minor', 'Device'],
    ['loss both ways', { fault: 'UPLINK', also: ['DOWNLINK'], impact: impact('NOTICEABLE') }, 'warning', 'Both ways'],
    [
      'a call cut off nobody knows where',
      { fault: 'CANNOT_TELL', impact: impact('SEVERE') },
      'critical',
      'Cannot tell',
    ],
    ['nothing measured', { fault: 'CANNOT_TELL' }, 'info', 'Cannot tell'],
    [
      'silence that may be meant',
      { fault: 'FAR_LEG', alternatives: ['INTENDED'], impact: impact('SEVERE') },
      'info',
      'Far side',
    ],
    ['a busy line', { outcome: 'REFUSED' }, 'info', 'Not accepted'],
    ['an unreachable number', { outcome: 'NOT_CONNECTED' }, 'info', 'Never connected'],
  ])('%s', (_name, changes, tone, text) => {
    expect(badgeOf(judged(changes))).toMatchObject({ tone, text });
  });
});
