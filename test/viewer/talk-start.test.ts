import { expect, it } from '@jest/globals';
import { talkStart, type Entry, type Timeline } from '../../viewer/src/call/timeline-marks.ts';

const bridged = (telnyxLegId: string, second: number) =>
  ({
    kind: 'CALL_BRIDGED',
    time: new Date(second * 1_000).toISOString(),
    leg: { telnyxLegId, isOwn: telnyxLegId === 'a' },
  }) as Entry;

const timeline = (...entries: readonly Entry[]) => ({ entries, legs: [] }) as unknown as Timeline;

it('the talk starts when both legs were bridged for the first time, not when one is bridged again', () => {
  expect(talkStart(timeline(bridged('a', 3), bridged('b', 4), bridged('a', 300)), 0)).toBe(4);
  expect(talkStart(timeline(), 0)).toBeUndefined();
});
