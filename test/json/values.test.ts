import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collect } from '../../src/report-bytes/slice/stored-segment.ts';
import { cutSnapshots, intervalOfSnapshot } from '../../src/reports/normalise/rtc-stats.ts';
import { counter, flag, instant, int, number, object, text } from '../../src/json/values.ts';
import { retryAfterMs } from '../../src/upstream/failures.ts';

describe('readers of stored values', () => {
  it('give the value itself or null, never another', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const reader of [counter, flag, int, number, object, text]) expect([value, null]).toContain(reader(value));
        const time = instant(value);
        if (time !== null) expect(Date.parse(time)).toBe(Date.parse(value as string));
      }),
    );
  });

  it('take counters of 53 bits, and of ports only 32', () => {
    expect([counter(2 ** 53 - 1), counter(2 ** 53), counter(1.5), counter('1840')]).toEqual([
      2 ** 53 - 1,
      null,
      null,
      null,
    ]);
    expect([int(65_535), int(2 ** 31), int(-1)]).toEqual([65_535, null, -1]);
  });

  it.each([
    ['2026-11-22T12:09:57.471Z', '2026-11-22T12:09:57.471Z'],
    ['2026-05-06T20:00:00Z', '2026-05-06T20:00:00Z'],
    ['2026-11-22T12:09:25.205123Z', '2026-11-22T12:09:25.205123Z'],
    ['2026-05-06T22:00:00+02:00', '2026-05-06T20:00:00.000Z'],
    ['2026-05-06T20:00:00', null],
    ['2026-13-06T20:00:00Z', null],
    ['not a date', null],
    [1_795_349_961_814, null],
    [null, null],
  ])('read the time %j as %j', (value, expected) => {
    expect(instant(value)).toBe(expected);
  });
});

describe('Retry-After', () => {
  it('is read as seconds or as an HTTP date, and not otherwise', () => {
    const now = Date.parse('2026-11-23T00:00:00Z');
    expect(retryAfterMs('7', now)).toBe(7_000);
    expect(retryAfterMs('Mon, 23 Nov 2026 00:01:00 GMT', now)).toBe(60_000);
    expect(retryAfterMs('Sun, 22 Nov 2026 00:00:00 GMT', now)).toBe(0);
    expect([retryAfterMs(undefined, now), retryAfterMs('', now), retryAfterMs('soon', now)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('RTCStatsReport entries', () => {
  it('give the remote jitter in the unit of the intervals they join', async () => {
    const [snapshot] = await collect(
      cutSnapshots([{ id: 'r', type: 'remote-inbound-rtp', kind: 'audio', jitter: 0.004 }]),
    );
    const jitter = (platform: 'FLUTTER' | 'JAVASCRIPT') =>
      intervalOfSnapshot(snapshot!, undefined, platform).remoteRtcp;
    expect(jitter('JAVASCRIPT')).toMatchObject({ inbound: { jitter: 4 } });
    expect(jitter('FLUTTER')).toMatchObject({ inbound: { jitter: 0.004 } });
  });

  it('are cut into a snapshot wherever an id comes again', async () => {
    const entry = (id: string, timestamp: number) => ({ id, type: 'transport', timestamp });
    const snapshots = await collect(
      cutSnapshots([entry('a', 1), entry('b', 1), entry('a', 2), 'stray', entry('b', 2), entry('a', 3)]),
    );
    expect(snapshots.map(({ entries, time }) => [entries.length, time])).toEqual([
      [2, 1],
      [3, 2],
      [1, 3],
    ]);
  });
});
