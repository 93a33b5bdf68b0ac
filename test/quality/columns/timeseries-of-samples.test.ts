import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildTimeseries, TIMESERIES_VALUES } from '../../../src/quality/columns/timeseries.ts';
import { sampleOf, SAMPLE_CALLS, segmentsOf, type Json } from '../../support/samples.ts';
import { reportOf, reportsOf } from '../support.ts';

describe('the timeseries of each sample', () => {
  const recorded = SAMPLE_CALLS.filter(({ scenario }) => scenario !== 'sparse');

  it.each(recorded.map((sample) => [`${sample.scenario}.${sample.side}`, sample] as const))(
    '%s sums up to its counters and has no value out of range',
    async (_name, sample) => {
      const reports = await reportsOf(segmentsOf(sample));
      expect(reports.length).toBeGreaterThan(0);
      for (const report of reports) {
        const timeseries = await buildTimeseries(report);
        expect(timeseries.length).toBeGreaterThan(0);
        for (const value of TIMESERIES_VALUES) {
          const values = [...timeseries.values[value]].filter((number) => !Number.isNaN(number));
          if (value !== 'inboundPacketsLost' && value !== 'outboundPacketsLost') expect(Math.min(0, ...values)).toBe(0);
          if (value.endsWith('Percent')) expect(Math.max(0, ...values)).toBeLessThanOrEqual(100);
        }
        expect([...timeseries.start].slice(1)).toEqual(
          [...timeseries.start].slice(1).sort((one, other) => one - other),
        );
      }
    },
  );

  it('counts in uplink-loss all packets that the far side missed by its last report', async () => {
    const timeseries = await buildTimeseries(await reportOf(segmentsOf(sampleOf('uplink-loss'))));
    const lost = timeseries.values.outboundPacketsLost.filter((value) => !Number.isNaN(value));
    const last = segmentsOf(sampleOf('uplink-loss'))
      .flatMap(({ stats }) => stats as Json[])
      .at(-1);
    const remote = (last?.remoteRtcp as { inbound: { packetsLost: number } }).inbound.packetsLost;
    expect(lost.reduce((sum, value) => sum + value, 0)).toBeCloseTo(remote, 6);
  });

  it('gives each value independently of what else is requested', async () => {
    const report = await reportOf(segmentsOf(sampleOf('lossy-jittery')));
    const all = await buildTimeseries(report);
    for (const value of TIMESERIES_VALUES)
      expect((await buildTimeseries(report, { values: [value] })).values[value]).toEqual(all.values[value]);
  });

  it('is the same of a document whose segments are shuffled and repeated', async () => {
    const segments = segmentsOf(sampleOf('reconnect-three-segments'));
    const expected = await buildTimeseries(await reportOf(segments));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(segments.length - 1), { maxLength: 3 }).chain((again) =>
          fc.shuffledSubarray([...segments, ...again.map((index) => segments[index])], {
            minLength: segments.length + again.length,
          }),
        ),
        async (shuffled) => {
          expect(await buildTimeseries(await reportOf(shuffled))).toEqual(expected);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is the same of a segment whose intervals are shuffled and repeated, but for the findings', async () => {
    const [segment = {}] = segmentsOf(sampleOf('lossy-jittery'));
    const stats = segment.stats as Json[];
    const expected = await buildTimeseries(await reportOf([segment]));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(stats.length - 1), { maxLength: 5 }).chain((again) =>
          fc.shuffledSubarray([...stats, ...again.map((index) => stats[index])], {
            minLength: stats.length + again.length,
          }),
        ),
        async (shuffled) => {
          const timeseries = await buildTimeseries(await reportOf([{ ...segment, stats: shuffled }]));
          expect([timeseries.start, timeseries.values, timeseries.states]).toEqual([
            expected.start,
            expected.values,
            expected.states,
          ]);
        },
      ),
      { numRuns: 15 },
    );
  });
});
