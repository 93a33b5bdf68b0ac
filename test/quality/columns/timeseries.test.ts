import { describe, expect, it } from '@jest/globals';
import { buildTimeseries, TIMESERIES_VALUES } from '../../../src/quality/columns/timeseries.ts';
import { at, inbound, interval, reportOf, segmentOf } from '../support.ts';

const packets = async (stats: readonly unknown[], more?: Readonly<Record<string, unknown>>) => {
  const timeseries = await buildTimeseries(await reportOf([segmentOf(stats, more)]));
  return {
    received: [...timeseries.values.inboundPacketsReceived],
    lost: [...timeseries.values.inboundPacketsLost],
    loss: [...timeseries.values.inboundLossPercent],
    rate: [...timeseries.values.inboundPacketRate],
    kinds: timeseries.findings.map(({ kind, row }) => `${kind} ${row}`),
    start: [...timeseries.start],
  };
};

/** Intervals of a second with 50 packets each. */
const steady = (from: number, to: number, first = 0): object[] =>
  Array.from({ length: to - from }, (_, index) =>
    interval(from + index, from + index + 1, inbound({ packetsReceived: first + (index + 1) * 50, packetsLost: 0 })),
  );

describe('the values of each interval', () => {
  it('are differences of counters, the first from zero', async () => {
    const stats = [
      interval(0, 1, inbound({ packetsReceived: 40, packetsLost: 10 })),
      interval(1, 3, inbound({ packetsReceived: 139, packetsLost: 11 })),
    ];
    expect(await packets(stats)).toMatchObject({
      received: [40, 99],
      lost: [10, 1],
      loss: [20, 1],
      rate: [40, 49.5],
      kinds: [],
    });
  });

  it('are not known in a first interval whose counters had run for longer', async () => {
    const { received, rate, kinds } = await packets(steady(0, 3, 4_000));
    expect({ received, rate, kinds }).toEqual({
      received: [NaN, 50, 50],
      rate: [NaN, 50, 50],
      kinds: ['COUNTER_BEGAN_EARLIER 0'],
    });
  });

  it('are a counter’s gain since its reset, and no loss', async () => {
    const stats = [
      interval(0, 1, inbound({ packetsReceived: 50, packetsLost: 0 })),
      interval(1, 2, inbound({ packetsReceived: 100, packetsLost: 8 })),
      interval(2, 3, inbound({ packetsReceived: 30, packetsLost: 2 })),
      interval(3, 4, inbound({ packetsReceived: 80, packetsLost: 2 })),
    ];
    expect(await packets(stats)).toMatchObject({
      received: [50, 50, 30, 50],
      lost: [0, 8, 2, 0],
      loss: [0, (8 / 58) * 100, (2 / 32) * 100, 0],
      kinds: ['COUNTER_RESTART 2'],
    });
  });

  it('have no loss where late packets are taken back, which is no restart', async () => {
    const stats = [50, 100, 150].map((packetsReceived, index) =>
      interval(index, index + 1, inbound({ packetsReceived, packetsLost: [3, 2, 4][index] ?? 0 })),
    );
    expect(await packets(stats)).toMatchObject({
      lost: [3, -1, 2],
      loss: [(2 / 52) * 100, 0, (2 / 52) * 100],
      kinds: [],
    });
  });

  it('are not known over missing intervals', async () => {
    const { received, rate, kinds } = await packets([...steady(0, 2), ...steady(60, 62, 3_000)]);
    expect({ received, rate, kinds }).toEqual({
      received: [50, 50, NaN, 50],
      rate: [50, 50, NaN, 50],
      kinds: ['MISSING_INTERVALS 2'],
    });
  });

  it('go on from one segment to the next', async () => {
    const [one, two] = [steady(0, 3), steady(3, 6, 150)];
    const summary = { startTimestamp: new Date(at(0)).toISOString() };
    const report = await reportOf([segmentOf(two, { segment: 1, summary }), segmentOf(one, { segment: 0, summary })]);
    const timeseries = await buildTimeseries(report);
    expect([...timeseries.values.inboundPacketsReceived]).toEqual([50, 50, 50, 50, 50, 50]);
    expect([...timeseries.segmentIndex]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...timeseries.position]).toEqual([0, 1, 2, 0, 1, 2]);
  });

  it('are not known in the first interval when the first segment is missing', async () => {
    const { received } = await packets(steady(0, 2), { segment: 1 });
    expect(received).toEqual([NaN, 50]);
  });

  it('come once where an interval was sent twice, and not where it lies within another', async () => {
    const [zero, one, two] = steady(0, 3);
    const within = interval(0.2, 0.9, inbound({ packetsReceived: 45, packetsLost: 0 }));
    const { received, kinds, start } = await packets([zero, one, zero, two, within]);
    expect({ received, start }).toEqual({ received: [50, 50, 50], start: [0, 1, 2].map(at) });
    expect(kinds).toEqual(['REPEAT 0', 'OVERLAP 0']);
  });

  it('are rates by the time that truly passed, at any cadence', async () => {
    const stats = [1, 2, 7, 12].map((end, index) =>
      interval([0, 1, 2, 7][index] ?? 0, end, inbound({ packetsReceived: end * 50, packetsLost: 0 })),
    );
    expect((await packets(stats)).rate).toEqual([50, 50, 50, 50]);
  });

  it('take only numbers for numbers', async () => {
    const timeseries = await buildTimeseries(
      await reportOf([
        segmentOf([
          interval(0, 1, { audio: { inbound: { packetsReceived: '50', jitterAvg: -3, audioLevelAvg: null } } }),
          null,
          17,
          { intervalStartUtc: 'not a date', audio: { inbound: [] } },
        ]),
      ]),
    );
    expect(timeseries.length).toBe(2);
    for (const value of TIMESERIES_VALUES) expect([...timeseries.values[value]]).toEqual([NaN, NaN]);
    expect(timeseries.findings.map(({ kind }) => kind).sort()).toEqual([
      'BROKEN_INTERVAL',
      'BROKEN_INTERVAL',
      'MISSING_INTERVALS',
      'NO_TIME',
    ]);
  });
});

describe('what the remote side reports', () => {
  const sent = (index: number, remote: Readonly<Record<string, number>> | null): object =>
    interval(index, index + 1, {
      audio: { outbound: { packetsSent: (index + 1) * 50, bytesSent: (index + 1) * 3_000 } },
      ...(remote && { remoteRtcp: { inbound: remote } }),
    });
  const first = { packetsLost: 0, fractionLost: 0, jitter: 2, totalRoundTripTime: 0.1 };
  const second = { packetsLost: 15, fractionLost: 0.1, jitter: 5, totalRoundTripTime: 0.2 };
  const stats = [sent(0, null), sent(1, first), sent(2, first), sent(3, first), sent(4, second), sent(5, second)];

  it('covers the time since the previous report, and not the time after the last', async () => {
    const { values, states } = await buildTimeseries(await reportOf([segmentOf(stats)]));
    expect([...values.outboundLossPercent]).toEqual([0, 0, 10, 10, 10, NaN]);
    expect([...values.outboundPacketsLost]).toEqual([0, 0, 5, 5, 5, NaN]);
    expect([...values.outboundJitterMs]).toEqual([2, 2, 5, 5, 5, NaN]);
    expect(states.remoteRtcpSeen).toEqual([null, 'new', 'held', 'held', 'new', 'held']);
  });

  it('is in seconds from Flutter, and of no known unit from an SDK that is not known', async () => {
    const jitter = async (user_agent: string) =>
      (await buildTimeseries(await reportOf([segmentOf(stats, { user_agent })]))).values.outboundJitterMs[0];
    expect(await jitter('TelnyxVoiceSDK/4.3.0 (Flutter; Android 15)')).toBe(2_000);
    expect(await jitter('Something/1.0')).toBe(NaN);
  });

  it('is not known across missing intervals', async () => {
    const timeseries = await buildTimeseries(await reportOf([segmentOf(stats.filter((_, index) => index !== 2))]));
    expect([...timeseries.values.outboundLossPercent]).toEqual([0, 0, NaN, NaN, NaN]);
    expect([...timeseries.values.outboundJitterMs]).toEqual([2, 2, 5, 5, NaN]);
  });

  it('is reported as contradictory', async () => {
    const odd = [...stats.slice(0, 4), sent(4, { ...second, fractionLost: 0.9 })];
    const { findings } = await buildTimeseries(await reportOf([segmentOf(odd)]));
    expect(findings.map(({ kind, row }) => `${kind} ${row}`)).toEqual(['REMOTE_LOSS_DISAGREES 4']);
  });
});

describe('what SDKs make up', () => {
  it("is not believed: Android's round trip of 0 and the beginning of its first interval", async () => {
    const stats = steady(0, 3).map((made, index) => ({
      ...made,
      connection: { roundTripTimeAvg: index === 1 ? 0.1 : 0 },
    }));
    const read = async (user_agent: string) =>
      (await buildTimeseries(await reportOf([segmentOf(stats, { user_agent })]))).values;
    const android = await read('TelnyxAndroidSDK/3.3.0');
    expect([...android.roundTripTimeMs]).toEqual([NaN, 100, NaN]);
    expect([...android.inboundPacketRate]).toEqual([NaN, 50, 50]);
    expect([...(await read('TelnyxRTC/2.27.10 (JS)')).roundTripTimeMs]).toEqual([0, 100, 0]);
  });
});
