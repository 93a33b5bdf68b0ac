import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildTimeline } from '../../src/timeline/build.ts';
import type { Json } from '../support/samples.ts';
import { stubLoaders } from '../call-control/support/stub-loaders.ts';
import { propertyRuns } from '../support/thorough.ts';

const time = fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T00:00:01.5Z', 'no time', '', null, 7);
const word = fc.constantFrom(
  'leg',
  'session',
  'call',
  '',
  'held',
  'command',
  'call.hangup',
  'call.initiated',
  'socket-close',
  null,
  3,
);
const message = fc.constantFrom(
  'warning 31001: High',
  '[c] Warning 31001: High',
  'Socket reconnected',
  'Call c state change from active to held',
  'ICE connection state changed to failed',
  'constructor',
);
const level = fc.constantFrom('warn', 'error', 'debug', 'odd', null);

/** An object of which every field can be missing, right, or anything. */
const loose = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Json> =>
  fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, fc.oneof({ weight: 4, arbitrary: value }, fc.jsonValue())]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  );

const event = loose({
  name: word,
  type: word,
  call_leg_id: word,
  event_timestamp: time,
  metadata: loose({
    payload: loose({
      hangup_cause: word,
      sip_hangup_cause: word,
      call_quality_stats: loose({ inbound: loose({ mos: word }) }),
    }),
  }),
});
const recording = loose({
  id: word,
  call_leg_id: word,
  recording_started_at: time,
  recording_ended_at: time,
  duration_millis: word,
});
const record = loose({ call_id: word, telnyx_leg_id: word, telnyx_session_id: word, started_at: time });
const interval = loose({
  intervalStartUtc: time,
  ice: loose({ id: word, local: loose({ candidateType: word }) }),
  transport: loose({ selectedCandidatePairId: word }),
  audio: loose({ outbound: loose({ localTrack: loose({ enabled: fc.boolean(), muted: fc.boolean() }) }) }),
});
const segment = loose({
  segment: fc.nat(3),
  telnyx_leg_id: word,
  telnyx_session_id: word,
  summary: loose({ startTimestamp: time, endTimestamp: time, durationSeconds: fc.integer(), state: word }),
  flushReason: loose({
    type: word,
    socketClose: loose({ code: fc.nat(), codeName: word, reason: word, wasClean: fc.boolean() }),
  }),
  stats: fc.array(interval, { maxLength: 4 }),
  logs: fc.array(loose({ timestamp: time, level, message, context: fc.jsonValue() }), { maxLength: 6 }),
});

describe('a timeline of whatever the upstream may send', () => {
  it('never fails, and is in order, each entry with a title and a time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(segment, { maxLength: 4 }),
        fc.array(event, { maxLength: 5 }),
        fc.array(recording, { maxLength: 3 }),
        fc.array(record, { maxLength: 4 }),
        async (segments, events, recordings, records) => {
          const loaders = stubLoaders({ segments: () => segments, events, recordings, records });
          const { entries } = await buildTimeline('c', true, loaders);
          const times = entries.map((entry) => Date.parse(entry.time));
          expect(times).toEqual([...times].sort((one, other) => one - other));
          expect(entries.filter(({ title, time: at }) => title === '' || Number.isNaN(Date.parse(at)))).toEqual([]);
        },
      ),
      { numRuns: propertyRuns(300) },
    );
  });
});

it('a timeline is built once in an operation, however often it is requested', async () => {
  let read = 0;
  const loaders = stubLoaders({
    segments: () => {
      read += 1;
      return [{ summary: { startTimestamp: '2026-01-01T00:00:00Z' } }];
    },
  });
  const timelines = await Promise.all(Array.from({ length: 100 }, () => buildTimeline('c', false, loaders)));
  expect(new Set(timelines).size).toBe(1);
  expect(read).toBe(1);
});
