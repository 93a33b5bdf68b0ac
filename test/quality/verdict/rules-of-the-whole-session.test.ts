import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lowerBoundOfShare } from '../../../src/quality/verdict/observe/lossy.ts';
import { altered, legFrom, segmentsOf } from '../altered.ts';
import { judgedCalls, knownCalls, verdictOn, type Changes, type KnownCall } from '../known-calls.ts';
import { verdictOf } from '../../../src/quality/verdict/verdict.ts';

const callOf = (scenario: string, side: 'a' | 'b' = 'a'): KnownCall =>
  knownCalls.find((call) => call.scenario === scenario && call.side === side)!;

describe('how a call ended', () => {
  it.each([
    ['busy-486', 'REFUSED', 486],
    ['dropped-503', 'DROPPED', 503],
    ['permission-denied', 'NOT_CONNECTED', null],
    ['ice-failed', 'NOT_CONNECTED', null],
    ['page-crashed', 'DROPPED', null],
    ['silence-made-in-telnyx', 'COMPLETED', null],
  ] as const)('%s: %s', async (scenario, kind, sipCode) => {
    const { outcome } = await verdictOn(callOf(scenario));
    expect(outcome.kind).toBe(kind);
    if (sipCode !== null) expect(outcome.sipCode).toBe(sipCode);
  });
});

describe('a microphone that is too quiet to be heard', () => {
  const atLevel = async (level: number) =>
    verdictOf(
      await legFrom(
        altered(segmentsOf('clean-opus'), (measured) => {
          // Rises and falls like speech.
          measured.outboundLevel = level * (Math.round(measured.second) % 3 === 0 ? 1 : 0.1);
        }),
      ),
    );

  it('is found below -50 dBov, and not above', async () => {
    expect(await atLevel(10 ** (-52 / 20))).toMatchObject({ fault: 'LOCAL_MICROPHONE', confidence: 'MEDIUM' });
    expect(await atLevel(10 ** (-40 / 20))).toMatchObject({ fault: 'NONE' });
  });
});

describe('a share of lost packets', () => {
  it('counts by its lower bound: one of fifty is not 1 %, ten of five hundred are', () => {
    expect(lowerBoundOfShare(1, 50)).toBeLessThan(0.01);
    expect(lowerBoundOfShare(10, 500)).toBeGreaterThan(0.01);
    expect(lowerBoundOfShare(0, 0)).toBe(0);
  });

  it('is never bounded above itself, and more surely known from more packets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (due, share) => {
        const lost = Math.round(due * share);
        const bound = lowerBoundOfShare(lost, due);
        expect(bound).toBeGreaterThanOrEqual(0);
        expect(bound).toBeLessThanOrEqual(lost / due + 1e-12);
        expect(lowerBoundOfShare(10 * lost, 10 * due)).toBeGreaterThanOrEqual(bound - 1e-12);
      }),
    );
  });

  it('in one burst of half an hour is a note', async () => {
    const { impact, fault, confidence } = await verdictOn(callOf('one-burst-in-half-an-hour'));
    expect(['NONE', 'MINOR']).toContain(impact.level);
    expect(`${fault} ${confidence}`).not.toBe('DOWNLINK HIGH');
  });
});

describe('jitter', () => {
  /** The same call in which the jitter buffer absorbed all jitter: no sample was concealed. */
  const absorbed: Changes = {
    own: (segments) =>
      JSON.parse(
        JSON.stringify(segments, (key, value: unknown) =>
          /^(concealedSamples|concealmentEvents)$/.test(key) ? 0 : value,
        ),
      ) as typeof segments,
  };

  it('that the jitter buffer absorbed is not blamed with high confidence', async () => {
    const call = callOf('downlink-jitter');
    expect(await verdictOn(call)).toMatchObject({ fault: 'DOWNLINK', confidence: 'HIGH' });
    const verdict = await verdictOn(call, absorbed);
    expect(verdict).toMatchObject({ fault: 'DOWNLINK', confidence: 'MEDIUM' });
    expect(verdict.evidence.map(({ statement }) => statement).join()).toMatch(/may have absorbed the jitter/);
    expect(verdict.headline).toMatch(
      /^Packets from agent-ben to agent-anna arrived unevenly from 0:17 to 0:45, but agent-anna may not have noticed\.$/,
    );
  });
});

describe('sentences', () => {
  it('of no known call say what is not so', async () => {
    for (const call of judgedCalls) {
      const { headline, summary, evidence } = await verdictOn(call);
      const all = [headline, summary, ...evidence.map(({ statement }) => statement)].join('\n');
      for (const wrong of [
        /no report of the way out could arrive/i,
        /shows no fault either/i,
        /gave sound \(level 0\)/i,
        /again and again/i,
        /were lost \([^)]* ms\)/i,
        /\bNaN\b|undefined|Infinity|null/,
      ])
        expect({ file: call.file, said: wrong.exec(all)?.[0] }).toEqual({ file: call.file, said: undefined });
    }
  });

  it('name no more seconds than the session had', async () => {
    for (const call of judgedCalls) {
      const { session, summary } = await verdictOn(call);
      const times = session.sides.flatMap(({ reports, course }) => [
        ...reports.flatMap(({ leg }) => [
          (leg.timeseries.start[0] ?? NaN) - leg.clockAheadMs,
          (leg.timeseries.end.at(-1) ?? NaN) - leg.clockAheadMs,
        ]),
        course.hangup?.time ?? NaN,
        course.initiated ?? NaN,
      ]);
      const known = times.filter((time) => Number.isFinite(time));
      const seconds = (Math.max(...known) - Math.min(...known)) / 1_000;
      for (const [, said] of summary.matchAll(/ for ([\d.]+) s\b/g))
        expect({ file: call.file, tooLong: Number(said) > seconds + 1 }).toEqual({ file: call.file, tooLong: false });
    }
  });
});
