import { describe, expect, it } from '@jest/globals';
import { assembleSession } from '../../../src/quality/verdict/session/assemble.ts';
import { at, EDGE } from '../../../src/quality/verdict/session/finding.ts';
import { headlineOf } from '../../../src/quality/verdict/session/headline.ts';
import { impactOf } from '../../../src/quality/verdict/session/impact.ts';
import type { Judgement } from '../../../src/quality/verdict/session/judge.ts';
import { UNKNOWN_COURSE } from '../../../src/quality/verdict/session/leg-course.ts';
import { nextStepsOf } from '../../../src/quality/verdict/session/next-steps.ts';
import type { Cause, Place, SideIndex } from '../../../src/quality/verdict/session/types.ts';
import { faultAt } from '../../../src/quality/verdict/session/phrases.ts';

const side = (name: string, isCaller: boolean) => ({
  party: { callId: name, telnyxLegId: name, name, isCaller },
  course: UNKNOWN_COURSE,
  legs: [],
});

/** A judgement of one fault: what kept `speaker` from being heard, and where it lies. Anna asks. */
async function judged(cause: Cause, place: Place, speaker: SideIndex): Promise<Judgement> {
  const session = await assembleSession({ sides: [side('anna_1', true), side('ben_2', false)], notes: [] });
  const spoiled = [{ speaker, spans: [{ from: session.origin + 10_000, to: session.origin + 30_000 }], weight: 20 }];
  const fault = faultAt(place, 0);
  return {
    session,
    outcome: { kind: 'COMPLETED', sipCode: 200, cause: null, endedBy: null, endedAt: null, wasAnswered: true },
    first: {
      fault,
      confidence: 'HIGH',
      weight: 20,
      findings: [{ cause, place, confidence: 'HIGH', alternatives: [], spoiled, weight: 20, what: '', evidence: [] }],
    },
    also: [],
    minor: [],
    context: [],
    talkSeconds: 60,
  };
}

describe('a headline and its next step name the side that it lies on', () => {
  it.each<[Cause, Place, SideIndex, string, SideIndex | null]>([
    [
      'PACKETS_LOST',
      at(0, 'UPLINK'),
      0,
      'ben_2 heard gaps from 0:10 to 0:30 because packets from anna_1 were lost.',
      0,
    ],
    [
      'PACKETS_LOST',
      at(0, 'DOWNLINK'),
      1,
      'anna_1 heard gaps from 0:10 to 0:30 because packets to anna_1 were lost.',
      0,
    ],
    [
      'PACKETS_LOST',
      at(1, 'UPLINK'),
      1,
      'anna_1 heard gaps from 0:10 to 0:30 because packets from ben_2 were lost.',
      1,
    ],
    ['PACKETS_LOST', at(1, 'DOWNLINK'), 0, 'ben_2 heard gaps from 0:10 to 0:30 because packets to ben_2 were lost.', 1],
    [
      'PACKETS_LOST',
      at(1, 'DIRECT_PATH'),
      1,
      'anna_1 heard gaps from 0:10 to 0:30 because packets from ben_2 to anna_1 were lost.',
      0,
    ],
    [
      'PACKETS_LOST',
      EDGE,
      1,
      'anna_1 heard gaps from 0:10 to 0:30 because packets within Telnyx from ben_2 to anna_1 were lost.',
      null,
    ],
    [
      'PACKETS_UNEVEN',
      at(1, 'UPLINK'),
      1,
      'anna_1 heard choppy audio from 0:10 to 0:30 because packets from ben_2 arrived unevenly.',
      1,
    ],
    [
      'PACKETS_UNEVEN',
      at(0, 'DOWNLINK'),
      1,
      'anna_1 heard choppy audio from 0:10 to 0:30 because packets to anna_1 arrived unevenly.',
      0,
    ],
    [
      'NOTHING_ARRIVED',
      at(0, 'DOWNLINK'),
      1,
      "anna_1 heard nothing from ben_2 from 0:10 to 0:30 because anna_1's network connection was interrupted.",
      0,
    ],
    [
      'NOTHING_ARRIVED',
      at(1, 'ANYWHERE'),
      1,
      'anna_1 heard nothing from ben_2 from 0:10 to 0:30 because nothing came from ben_2.',
      1,
    ],
    [
      'NOT_LET_OUT',
      at(0, 'UPLINK'),
      0,
      "ben_2 heard nothing from anna_1 from 0:10 to 0:30 because nothing left anna_1's network.",
      0,
    ],
    [
      'SILENT_MICROPHONE',
      at(1, 'MICROPHONE'),
      1,
      "anna_1 could not hear ben_2 from 0:10 to 0:30 because ben_2's microphone picked up no sound.",
      1,
    ],
    ['SILENCE', EDGE, 1, 'anna_1 heard silence from 0:10 to 0:30 although ben_2 spoke and Telnyx received it.', null],
    [
      'OVERLOADED',
      at(0, 'DEVICE'),
      1,
      "anna_1 heard broken audio from 0:10 to 0:30 because anna_1's device could not keep up.",
      0,
    ],
    [
      'SLEPT',
      at(1, 'DEVICE'),
      1,
      "anna_1 and ben_2 did not hear each other from 0:10 to 0:30 because ben_2's device froze or was asleep.",
      1,
    ],
    [
      'DELAY',
      at(0, 'UPLINK'),
      0,
      'anna_1 and ben_2 heard each other with a long delay from 0:10 to 0:30 because packets to and from anna_1 took long.',
      0,
    ],
  ])('%s %j of speaker %s', async (cause, place, speaker, headline, about) => {
    const judgement = await judged(cause, place, speaker);
    expect(headlineOf(judgement, impactOf(judgement), null)).toBe(headline);
    expect(nextStepsOf(judgement)[0]?.side).toBe(about);
  });
});

it('a call whose audio was not measured is not called fine, however long it was', async () => {
  const judgement = { ...(await judged('PACKETS_LOST', EDGE, 0)), first: null };
  expect(headlineOf(judgement, impactOf(judgement), null)).toBe('Too little audio was measured to judge the call.');
});
