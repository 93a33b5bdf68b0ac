import { describe, expect, it } from '@jest/globals';
import type { SessionVerdict } from '../../src/quality/verdict/session/verdict.ts';
import { cutUp, halved, longer, shifted } from './changed-calls.ts';
import {
  judgedCalls,
  knownCalls,
  otherSideOf,
  segmentsOf,
  verdictOn,
  type KnownCall,
  type StoredCall,
} from './known-calls.ts';

const bothSided = judgedCalls.filter((call) => otherSideOf(call) !== undefined);
const nearSide = bothSided.filter(({ side }) => side === 'a');
const LEVELS = ['LOW', 'MEDIUM', 'HIGH'];
const IMPACTS = ['NONE', 'MINOR', 'NOTICEABLE', 'SEVERE'];

/** What must not change when nothing about the call does. */
const said = ({ fault, confidence, also, impact, outcome }: SessionVerdict) => ({
  fault,
  confidence,
  also,
  level: impact.level,
  outcome: outcome.kind,
});

/** A fault of one side as the other side sees it. */
const MIRROR: Readonly<Record<string, readonly string[]>> = {
  NONE: ['NONE'],
  INTENDED: ['INTENDED'],
  TELNYX_EDGE: ['TELNYX_EDGE'],
  CANNOT_TELL: ['CANNOT_TELL', 'FAR_LEG'],
  LOCAL_MICROPHONE: ['FAR_LEG'],
  // Where media runs directly, a sender's uplink is the receiver's downlink.
  UPLINK: ['FAR_LEG', 'DOWNLINK'],
  DOWNLINK: ['FAR_LEG', 'UPLINK'],
  DEVICE: ['FAR_LEG'],
  MEDIA_PATH: ['FAR_LEG'],
  SIGNALING: ['FAR_LEG'],
  FAR_LEG: ['LOCAL_MICROPHONE', 'UPLINK', 'DOWNLINK', 'DEVICE', 'MEDIA_PATH', 'SIGNALING', 'CANNOT_TELL'],
};

// Named, so that a call is changed once for both sides' tests.
const inThree = (segments: StoredCall) => cutUp(segments, 3);
const aMinuteLonger = (segments: StoredCall) => longer(segments, 60);

const isSecondly = (call: KnownCall): boolean =>
  segmentsOf(call).every(({ stats }) => Array.isArray(stats) && stats.length > 10 && !('type' in (stats[0] as object)));

describe('a verdict on a session', () => {
  it.each(nearSide)('$scenario: reads the same from either side', async (call) => {
    const [own, far] = [await verdictOn(call), await verdictOn(otherSideOf(call)!)];
    const isMirrored = MIRROR[own.fault]!.includes(far.fault);
    // Where both sides had about as much wrong, each names its own first and the other's beside it.
    const isBeside = own.also.some((fault) => MIRROR[fault]!.includes(far.fault));
    expect({ own: own.fault, far: far.fault, isSame: isMirrored || isBeside }).toMatchObject({ isSame: true });
    expect(far.outcome.kind).toBe(own.outcome.kind);
    expect(far.impact.level).toBe(own.impact.level);
    if (isMirrored && !isBeside && own.fault !== 'NONE') expect(far.headline).toBe(own.headline);
  });

  it.each(nearSide)('$scenario: does not depend on how far apart the clocks are', async (call) => {
    const expected = said(await verdictOn(call));
    for (const minutes of [-7, 4]) {
      const other = (segments: StoredCall) => shifted(segments, minutes * 60_000);
      expect({ minutes, ...said(await verdictOn(call, { other })) }).toEqual({ minutes, ...expected });
    }
  });

  it.each(bothSided.filter(isSecondly))('$scenario.$side: is the same at half the cadence', async (call) => {
    expect(said(await verdictOn(call, { own: halved, other: halved }))).toEqual(said(await verdictOn(call)));
  });

  it.each(bothSided)('$scenario.$side: is the same of a report in one part and in three', async (call) => {
    expect(said(await verdictOn(call, { own: inThree, other: inThree }))).toEqual(said(await verdictOn(call)));
  });

  it.each(bothSided.filter(isSecondly))(
    '$scenario.$side: has no more impact with a clean minute behind',
    async (call) => {
      const later = (time: number | null) => (time === null ? null : time + 60_000);
      const verdict = await verdictOn(call, {
        own: aMinuteLonger,
        other: aMinuteLonger,
        course: (course) => ({
          ...course,
          hangup: course.hangup && { ...course.hangup, time: later(course.hangup.time) },
        }),
      });
      const before = await verdictOn(call);
      expect(IMPACTS.indexOf(verdict.impact.level)).toBeLessThanOrEqual(IMPACTS.indexOf(before.impact.level));
    },
  );

  it.each(bothSided)('$scenario.$side: is no surer without the other side', async (call) => {
    const [both, alone] = [await verdictOn(call), await verdictOn(call, { withoutOther: true })];
    if (alone.fault !== both.fault) return;
    expect(LEVELS.indexOf(alone.confidence)).toBeLessThanOrEqual(LEVELS.indexOf(both.confidence));
  });

  it('has a sentence, a next step and a share that was judged, whatever is stored', async () => {
    for (const call of knownCalls) {
      const { headline, summary, nextSteps, judgedShare, impact } = await verdictOn(call);
      expect(headline).toMatch(/^\S.*\.$/);
      expect(`${headline} ${summary}`).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(nextSteps.length).toBeGreaterThan(0);
      if (judgedShare !== null) expect(judgedShare).toBeLessThanOrEqual(1);
      if (impact.spoiledShare !== null) expect(impact.spoiledShare).toBeLessThanOrEqual(1);
    }
  });
});
