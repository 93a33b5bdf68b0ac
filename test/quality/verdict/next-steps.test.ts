import { describe, expect, it } from '@jest/globals';
import { at, EDGE } from '../../../src/quality/verdict/session/finding.ts';
import type { Judgement } from '../../../src/quality/verdict/session/judge.ts';
import { ACTORS, STEPS } from '../../../src/quality/verdict/session/next-step-rules.ts';
import { nextStepsOf } from '../../../src/quality/verdict/session/next-steps.ts';
import type { Cause, Finding, Place } from '../../../src/quality/verdict/session/types.ts';
import { assembleSession } from '../../../src/quality/verdict/session/assemble.ts';
import { UNKNOWN_COURSE } from '../../../src/quality/verdict/session/leg-course.ts';

const side = (name: string, isCaller: boolean) => ({
  party: { callId: `call of ${name}`, telnyxLegId: `leg of ${name}`, name, isCaller },
  course: UNKNOWN_COURSE,
  legs: [],
});

async function judged(cause: Cause | null, place: Place): Promise<Judgement> {
  const session = await assembleSession({ sides: [side('anna', true), side('ben', false)], notes: [] });
  const finding = (found: Cause): Finding => ({
    cause: found,
    place,
    confidence: 'HIGH',
    alternatives: [],
    spoiled: [],
    weight: 10,
    what: 'something',
    evidence: [],
  });
  return {
    session,
    outcome: { kind: 'COMPLETED', sipCode: 200, cause: null, endedBy: null, endedAt: null, wasAnswered: true },
    first: cause === null ? null : { fault: 'UPLINK', confidence: 'HIGH', weight: 10, findings: [finding(cause)] },
    also: [],
    minor: [],
    context: [],
    talkSeconds: 60,
  };
}

describe('what to do about a fault', () => {
  it.each(Object.keys(STEPS) as Cause[])('%s: who acts, what and why, and whose it is', async (cause) => {
    const steps = nextStepsOf(await judged(cause, at(1, 'UPLINK')));
    expect(steps.length).toBe(STEPS[cause].length);
    for (const [place, { actor, action, reason, side: about, quote }] of steps.entries()) {
      expect(ACTORS).toContain(actor);
      expect(actor).toBe(STEPS[cause][place]?.actor);
      expect(action).toMatch(/^\S.*\.$/);
      expect(reason).toMatch(/^[A-Z].*\.$/);
      const isOutside = actor === 'CARRIER' || actor === 'TELNYX';
      expect(about).toBe(isOutside ? null : 1);
      expect(quote.length > 0).toBe(isOutside);
      if (action.includes('anna')) throw new Error(`names the wrong side: ${action}`);
    }
  });

  it('within Telnyx is a ticket with the ids of both legs', async () => {
    const [step] = nextStepsOf(await judged('SILENCE', EDGE));
    expect(step).toMatchObject({ actor: 'TELNYX', side: null });
    expect(step?.quote.map(({ value }) => value)).toEqual(['leg of anna', 'call of anna', 'leg of ben', 'call of ben']);
  });

  it('is nothing where there is no fault', async () => {
    expect(nextStepsOf(await judged(null, EDGE))).toEqual([expect.objectContaining({ actor: 'NOBODY', quote: [] })]);
  });
});
