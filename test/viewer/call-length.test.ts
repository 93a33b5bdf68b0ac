import { describe, expect, it } from '@jest/globals';
import type { HeadReport } from '../../viewer/src/call/answers.ts';
import { callRange } from '../../viewer/src/call/call-length.ts';
import { fittedTo, type StripLane } from '../../viewer/src/call/strip-lanes.ts';

const START = Date.parse('2026-11-22T12:00:00Z');

const report = (startSecond: number, durationSeconds: number): HeadReport =>
  ({
    summary: { startedAt: new Date(START + startSecond * 1_000).toISOString(), durationSeconds },
  }) as HeadReport;

const lane = (...blocks: readonly (readonly [from: number, to: number])[]): StripLane => ({
  listener: 'own',
  unknown: '',
  blocks: blocks.map(([from, to]) => ({ from, to, tone: 'critical', word: 'no audio' })),
});

const rangeOf = (reports: readonly [HeadReport, ...HeadReport[]], measured?: readonly [number, number]) =>
  callRange({ report: reports[0], reports, measured, lanes: [lane()] });

describe('the length of a call', () => {
  it('is the reported one, and covers every start of the SDK', () => {
    expect(rangeOf([report(0, 95)])).toEqual([0, 95]);
    expect(rangeOf([report(0, 60), report(58, 40)])).toEqual([0, 98]);
    expect(rangeOf([report(58, 40), report(0, 60)])).toEqual([-58, 40]);
  });

  it('is the measured one if a clock was set during the call', () => {
    expect(rangeOf([report(0, 3_680)], [0.3, 80])).toEqual([0, 80]);
    expect(rangeOf([report(0, 95)], [0, 94.2])).toEqual([0, 95]);
  });

  it('is the reported one if the measurements have no time of their own', () => {
    expect(rangeOf([report(0, 3)], [596, 598])).toEqual([0, 3]);
  });

  it('ends no earlier than the harm', () => {
    const reports = [report(0, 361)] as const;
    expect(callRange({ report: reports[0], reports, measured: undefined, lanes: [lane([361, 386])] })).toEqual([
      0, 386,
    ]);
  });
});

describe('a lane', () => {
  it('of harm throughout the call has no well-heard seconds at its ends', () => {
    expect(fittedTo(lane([2, 44]), [0, 45], 0).blocks).toMatchObject([{ from: 0, to: 45 }]);
    expect(fittedTo(lane([20, 44]), [0, 45], 0).blocks).toMatchObject([{ from: 20, to: 44 }]);
  });

  it('is not well heard before both could talk', () => {
    expect(fittedTo(lane(), [0, 75], 15).blocks).toMatchObject([{ from: 0, to: 15, word: 'not connected yet' }]);
    expect(fittedTo(lane(), [0, 75], 1).blocks).toEqual([]);
    expect(fittedTo(lane(), [0, 75], undefined).blocks).toEqual([]);
  });
});
