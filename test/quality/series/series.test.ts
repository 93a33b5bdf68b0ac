import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seriesOf, type SeriesRequest } from '../../../src/quality/series/series.ts';
import { SERIES_METRICS, type SeriesMetric } from '../../../src/quality/series/series-metrics.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { callIdOf, sampleOf, SAMPLE_CALLS, segmentsOf } from '../../support/samples.ts';
import { at, inbound, interval, reportOf, reportsOf, segmentOf } from '../support.ts';

const ALL: Omit<SeriesRequest, 'metrics'> = { maxPoints: 10_000, from: -Infinity, to: Infinity };

/** An hour of seconds in which one has a jitter of 400 ms. */
const hourWithSpike = (second: number): object[] =>
  Array.from({ length: 3_600 }, (_, index) =>
    interval(index, index + 1, inbound({ jitterAvg: index === second ? 400 : (index % 7) + 1 })),
  );

describe('curves of a report', () => {
  it('have a row for each interval, and the true extremes', async () => {
    const report = await reportOf([
      segmentOf([4, 9.126, 2].map((jitterAvg, index) => interval(index, index + 1, inbound({ jitterAvg })))),
    ]);
    expect(await seriesOf(report, { ...ALL, metrics: ['INBOUND_JITTER', 'ROUND_TRIP_TIME'] })).toEqual({
      t: [at(0), at(1), at(2)],
      method: 'FULL',
      intervalCount: 3,
      columns: [
        { metric: 'INBOUND_JITTER', unit: 'MILLISECONDS', values: [4, 9.13, 2], min: 2, max: 9.13 },
        { metric: 'ROUND_TRIP_TIME', unit: 'MILLISECONDS', values: [null, null, null], min: null, max: null },
      ],
    });
  });

  it('break where intervals are missing', async () => {
    const stats = [0, 1, 60].map((second) => interval(second, second + 1, inbound({ jitterAvg: 5 })));
    const { t, columns, intervalCount } = await seriesOf(await reportOf([segmentOf(stats)]), {
      ...ALL,
      metrics: ['INBOUND_JITTER'],
    });
    expect({ t, values: columns[0]?.values, intervalCount }).toEqual({
      t: [at(0), at(1), at(2), at(60)],
      values: [5, 5, null, 5],
      intervalCount: 3,
    });
  });

  it('show at 300 points the one second of an hour that was bad, within a bucket of its time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(3_599), async (second) => {
        const { t, columns, method } = await seriesOf(await reportOf([segmentOf(hourWithSpike(second))]), {
          ...ALL,
          maxPoints: 300,
          metrics: ['INBOUND_JITTER'],
        });
        const values = columns[0]?.values ?? [];
        const place = values.indexOf(400);
        expect({ method, rows: t.length, max: columns[0]?.max }).toEqual({ method: 'MIN_MAX', rows: 300, max: 400 });
        expect(Math.abs((t[place] ?? NaN) - at(second))).toBeLessThanOrEqual(24_000);
      }),
      { numRuns: 10 },
    );
  });

  it('contain only rows that begin within the requested range', async () => {
    const report = await reportOf([segmentOf(hourWithSpike(100))]);
    const request: SeriesRequest = { ...ALL, metrics: ['INBOUND_JITTER'], from: at(98), to: at(100) };
    const { t, columns } = await seriesOf(report, request);
    expect({ t, max: columns[0]?.max }).toEqual({ t: [at(98), at(99)], max: 2 });
  });

  it('leave out intervals without a time', async () => {
    const report = await reportOf([segmentOf([{ audio: { inbound: { jitterAvg: 5 } } }])]);
    expect(await seriesOf(report, { ...ALL, metrics: ['INBOUND_JITTER'] })).toMatchObject({ t: [], intervalCount: 0 });
  });

  it('never show a rate below zero, nor more points than requested', async () => {
    for (const sample of SAMPLE_CALLS) {
      for (const report of await reportsOf(segmentsOf(sample))) {
        const { t, columns } = await seriesOf(report, { ...ALL, maxPoints: 20, metrics: SERIES_METRICS });
        expect(t.length).toBeLessThanOrEqual(20);
        for (const { values, min, max } of columns) {
          expect(values).toHaveLength(t.length);
          expect(min ?? 0).toBeGreaterThanOrEqual(0);
          const known = values.filter((value) => value !== null);
          if (known.length > 0) expect([Math.min(...known), Math.max(...known)]).toEqual([min, max]);
        }
      }
    }
  });

  it('are the same of a shuffled document with repeats', async () => {
    const report = await reportOf(segmentsOf(sampleOf('reconnect-three-segments')));
    const shuffled = await reportOf(segmentsOf(sampleOf('shuffled-duplicated')));
    const request: SeriesRequest = { ...ALL, maxPoints: 1_000, metrics: SERIES_METRICS };
    expect(await seriesOf(shuffled, request)).toEqual(await seriesOf(report, request));
  });
});

describe('CallReport.series', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  interface Asked {
    callReports: {
      series: { t: number[]; columns: { metric: SeriesMetric; values: (number | null)[]; max: number }[] } | null;
    }[];
  }

  const ask = (callId: string, series: string) =>
    gateway.ask<Asked>(`query ($callId: ID!) { callReports(callId: $callId) { series${series} } }`, {
      variables: { callId },
    });

  it('shows the loss of uplink-loss only on the way out, and only while it was made', async () => {
    const answer = await ask(
      callIdOf('uplink-loss'),
      '(metrics: [INBOUND_LOSS, OUTBOUND_LOSS]) { t columns { metric values max } }',
    );
    const { t = [], columns = [] } = answer.data.callReports[0]?.series ?? {};
    const [arriving, leaving] = columns;
    expect(arriving?.max).toBe(0);
    const bad = t.filter((_, row) => (leaving?.values[row] ?? 0) > 4).map((time) => (time - (t[0] ?? 0)) / 1_000);
    expect(Math.min(...bad)).toBeGreaterThan(10);
    expect(Math.max(...bad)).toBeLessThan(46);
    expect(bad.length).toBeGreaterThan(25);
  });

  it('takes a range, and a null for the usual number of points', async () => {
    const whole = await ask(callIdOf('clean-opus'), '(metrics: [ROUND_TRIP_TIME], maxPoints: null) { t }');
    const t = whole.data.callReports[0]?.series?.t ?? [];
    const from = new Date(t[10] ?? 0).toISOString();
    const part = await ask(callIdOf('clean-opus'), `(metrics: [ROUND_TRIP_TIME], from: "${from}") { t }`);
    expect(part.data.callReports[0]?.series?.t).toEqual(t.slice(10));
  });

  it.each([
    ['(metrics: []) { t }', 'metrics is empty; accepted: at least one metric.'],
    ['(metrics: [INBOUND_LOSS], maxPoints: 9) { t }', 'maxPoints is 9; accepted: 10 to 10000.'],
    ['(metrics: [INBOUND_LOSS], maxPoints: 10001) { t }', 'maxPoints is 10001; accepted: 10 to 10000.'],
    [
      `(metrics: [${SERIES_METRICS.join(' ')}], maxPoints: 10000) { t }`,
      'maxPoints times the number of metrics is 160000; accepted: at most 100000. Request fewer points or metrics.',
    ],
    [
      '(metrics: [INBOUND_LOSS], from: "2026-11-22T12:00:00Z", to: "2026-11-22T12:00:00Z") { t }',
      'from (2026-11-22T12:00:00.000Z) is not before to (2026-11-22T12:00:00.000Z); accepted: a from earlier than to.',
    ],
  ])('refuses %s and says what it accepts', async (series, message) => {
    const { data, errors } = await ask(callIdOf('clean-opus'), series);
    expect(data.callReports[0]?.series).toBeNull();
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
