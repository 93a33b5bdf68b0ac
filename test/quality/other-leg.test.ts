import { describe, expect, it } from '@jest/globals';
import { verdictOf } from '../../src/quality/verdict/verdict.ts';
import { UNKNOWN_COURSE } from '../../src/quality/verdict/session/leg-course.ts';
import type { LegView } from '../../src/quality/verdict/types.ts';
import { altered, legFrom, segmentsOf } from './altered.ts';

const party = { callId: null, telnyxLegId: null, name: null, isCaller: null };
const scored = (inboundMos: number) => ({
  party,
  course: {
    ...UNKNOWN_COURSE,
    hangup: { time: null, cause: 'normal_clearing', source: 'caller', sipCode: 200, inboundMos },
  },
});
const otherLeg = (view: LegView) => ({ party, course: UNKNOWN_COURSE, legs: [{ reportId: null, view }] });
describe('what else is known of the call', () => {
  it('silence that the far microphone did not make is not laid on Telnyx where media ran straight between the clients', async () => {
    const far = altered(segmentsOf('one-way-audio', 'b'), (measured) => {
      measured.trackEnabled = true;
      measured.outboundLevel = 0.2;
    });
    const own = await legFrom(segmentsOf('one-way-audio'));
    expect(await verdictOf(own, { other: otherLeg(await legFrom(far)) })).toMatchObject({
      fault: 'CANNOT_TELL',
      alternatives: expect.arrayContaining(['FAR_LEG']),
    });
  });

  it('silence of a microphone that was switched off is meant', async () => {
    const own = await legFrom(segmentsOf('one-way-audio'));
    const other = otherLeg(await legFrom(segmentsOf('one-way-audio', 'b')));
    expect(await verdictOf(own, { other })).toMatchObject({ fault: 'INTENDED', confidence: 'HIGH' });
  });

  it('a fault that only the other leg felt is the far leg\u2019s', async () => {
    const own = await legFrom(segmentsOf('clean-opus'));
    const other = otherLeg(await legFrom(segmentsOf('downlink-loss')));
    expect(await verdictOf(own, { other })).toMatchObject({ fault: 'FAR_LEG' });
  });

  it('a poor score at hangup is a hint without receiver reports, and context with them', async () => {
    const clean = await legFrom(segmentsOf('clean-opus'));
    const android = await legFrom(segmentsOf('platform-android'));
    expect(await verdictOf(android, { own: scored(2.1) })).toMatchObject({ fault: 'UPLINK', confidence: 'LOW' });
    expect(await verdictOf(clean, { other: { ...scored(2.1), legs: [] } })).toMatchObject({
      fault: 'FAR_LEG',
      confidence: 'LOW',
    });
    const contradicted = await verdictOf(clean, { own: scored(2.1) });
    expect(contradicted.fault).toBe('NONE');
    expect(contradicted.evidence.find(({ statement }) => /score of 2.1/.test(statement))?.stance).toBe('CONTEXT');
    expect(await verdictOf(await legFrom(segmentsOf('uplink-loss')), { own: scored(4.5) })).toMatchObject({
      fault: 'UPLINK',
    });
  });
});
