import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { estimateClockOffset } from '../../src/call-control/clock-offset.ts';
import { sourceEntry, type Leg } from '../../src/timeline/entry.ts';
import { mergeTimeline, type LegEntry } from '../../src/timeline/merge.ts';

const clock = (offsetMs: number, applied: boolean): Leg['clock'] => ({
  offsetMs,
  uncertaintyMs: 100,
  basis: 'HANGUP',
  applied,
});
const LEGS: readonly Leg[] = [
  { telnyxLegId: 'own', callId: 'a', isOwn: true, clock: clock(5_000, true) },
  { telnyxLegId: 'other', callId: 'b', isOwn: false, clock: clock(-3_000, true) },
  { telnyxLegId: 'slight', callId: 'c', isOwn: false, clock: clock(50, false) },
  { telnyxLegId: 'phone', callId: null, isOwn: false, clock: null },
];

const entry: fc.Arbitrary<LegEntry> = fc
  .record({
    leg: fc.constantFrom(...LEGS, null),
    source: fc.constantFrom('CALL_CONTROL', 'RECORDING', 'SDK_LOG', 'SDK_STATISTICS', 'SDK_SESSION'),
    kind: fc.constantFrom('CALL_INITIATED', 'CALL_HANGUP', 'SDK_WARNING', 'RECORDING_SAVED', 'SOCKET_CLOSED'),
    at: fc.integer({ min: 1_700_000_000_000, max: 1_700_000_010_000 }),
    title: fc.constantFrom('one', 'two'),
    place: fc.record({ segmentIndex: fc.nat(3), logPosition: fc.nat(3) }),
  })
  .map(({ leg, place, ...rest }) => ({ leg, entry: sourceEntry(rest, place) }));

describe('the merged timeline', () => {
  it('holds every entry, in order of time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry), async (all) => {
        const entries = await mergeTimeline(all);
        const times = entries.map(({ time }) => Date.parse(time));
        expect(times).toEqual([...times].sort((one, other) => one - other));
        const count = (texts: readonly (string | null)[]) => [...texts].sort();
        expect(count(entries.map(({ sourceTime }) => sourceTime))).toEqual(
          count(all.map((one) => one.entry.sourceTime)),
        );
      }),
    );
  });

  it('is the same in whatever order sources answer', async () => {
    const shuffled = fc
      .array(entry)
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    await fc.assert(
      fc.asyncProperty(shuffled, async ([all, again]) => {
        expect(await mergeTimeline(again)).toEqual(await mergeTimeline(all));
      }),
    );
  });

  it('moves what clients say by their clock, and what Telnyx says not at all', async () => {
    await fc.assert(
      fc.asyncProperty(entry, async (one) => {
        const [entry] = await mergeTimeline([one]);
        const isClient = one.entry.source.startsWith('SDK');
        const moved = one.entry.at - Date.parse(entry!.time);
        expect(moved).toBe(isClient && one.leg?.clock?.applied ? one.leg.clock.offsetMs : 0);
      }),
    );
  });

  it('puts simultaneous events in their usual order', async () => {
    const at = 1_700_000_000_000;
    const kinds = ['CALL_HANGUP', 'SEGMENT_FLUSHED', 'SOCKET_CLOSED', 'SDK_STARTED', 'CALL_ANSWERED'] as const;
    const entries = await mergeTimeline(
      kinds.map((kind) => ({ leg: null, entry: sourceEntry({ source: 'CALL_CONTROL', kind, title: kind, at }, {}) })),
    );
    expect(entries.map(({ kind }) => kind)).toEqual([
      'CALL_ANSWERED',
      'SDK_STARTED',
      'SOCKET_CLOSED',
      'SEGMENT_FLUSHED',
      'CALL_HANGUP',
    ]);
  });
});

describe('the estimate of a client’s clock', () => {
  const at = (started: number | null, ended: number | null, answered: number | null, hungUp: number | null) =>
    estimateClockOffset({ started, ended, answered, hungUp });

  it.each([
    ['both sightings agree', at(1_200, 9_000, 1_000, 9_000), 100, 100, 'ANSWER_AND_HANGUP', false],
    ['the client is ahead', at(61_200, 69_000, 1_000, 9_000), 60_100, 100, 'ANSWER_AND_HANGUP', true],
    ['the client is behind', at(1_000, 9_000, 61_000, 70_000), -60_500, 500, 'ANSWER_AND_HANGUP', true],
    ['the report began while it still rang', at(1_000, 30_100, 21_000, 30_000), 100, 1_000, 'HANGUP', false],
    ['no end is known', at(8_000, null, 5_000, 9_000), 3_000, 1_000, 'ANSWER', true],
    ['no answer is known', at(1_000, 9_500, null, 9_000), 500, 1_000, 'HANGUP', false],
    ['nothing was seen by both', at(1_000, null, null, 9_000), null, null, 'NONE', false],
  ])('where %s', (_what, estimate, offsetMs, uncertaintyMs, basis, applied) => {
    expect(estimate).toEqual({ offsetMs, uncertaintyMs, basis, applied });
  });
});
