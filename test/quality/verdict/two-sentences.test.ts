import { describe, expect, it } from '@jest/globals';
import { assembleSession } from '../../../src/quality/verdict/session/assemble.ts';
import { at } from '../../../src/quality/verdict/session/finding.ts';
import { headlineOf } from '../../../src/quality/verdict/session/headline.ts';
import { impactOf } from '../../../src/quality/verdict/session/impact.ts';
import type { FaultFindings, Judgement } from '../../../src/quality/verdict/session/judge.ts';
import { UNKNOWN_COURSE } from '../../../src/quality/verdict/session/leg-course.ts';
import { faultAt } from '../../../src/quality/verdict/session/phrases.ts';
import type { Finding, SideIndex } from '../../../src/quality/verdict/session/types.ts';

const side = (name: string, isCaller: boolean) => ({
  party: { callId: name, telnyxLegId: name, name, isCaller },
  course: UNKNOWN_COURSE,
  legs: [],
});

type Stretch = readonly [from: number, to: number];

interface Harm extends Pick<Finding, 'cause' | 'place' | 'isBothDirections' | 'isTotal'> {
  readonly confidence?: Finding['confidence'];
  readonly speakers: readonly SideIndex[];
  readonly times: readonly Stretch[];
}

/** The headline on some harms, in order of their weight; those at the same place as the first one are in its group. */
async function headlineOn(...harms: readonly [Harm, ...Harm[]]): Promise<string> {
  const session = await assembleSession({ sides: [side('anna', true), side('ben', false)], notes: [] });
  const findings = harms.map(({ times, speakers, confidence = 'HIGH', ...rest }): Finding => {
    const spans = times.map(([from, to]) => ({
      from: session.origin + from * 1_000,
      to: session.origin + to * 1_000,
    }));
    const weight = times.reduce((sum, [from, to]) => sum + to - from, 0);
    const spoiled = speakers.map((speaker) => ({ speaker, spans, weight }));
    return { ...rest, confidence, alternatives: [], spoiled, weight, what: '', evidence: [] };
  });
  const faults = [...new Set(findings.map(({ place }) => faultAt(place, 0)))];
  const [first, ...also] = faults.map((fault): FaultFindings => {
    const [worst, ...others] = findings.filter(({ place }) => faultAt(place, 0) === fault);
    return { fault, confidence: worst!.confidence, weight: worst!.weight, findings: [worst!, ...others] };
  });
  const judgement: Judgement = {
    session,
    outcome: { kind: 'COMPLETED', sipCode: 200, cause: null, endedBy: null, endedAt: null, wasAnswered: true },
    first: first!,
    also,
    minor: [],
    context: [],
    talkSeconds: 600,
  };
  return headlineOf(judgement, impactOf(judgement), null);
}

const stall = (...times: readonly Stretch[]): Harm => ({
  cause: 'STOOD_STILL',
  place: { part: 'UNKNOWN', side: null },
  speakers: [0, 1],
  times,
});

describe('a headline of two sentences', () => {
  it('does not say the same sentence twice', async () => {
    expect(await headlineOn(stall([10, 30]), stall([60, 80]))).toBe(
      'Anna and ben did not hear each other at times between 0:10 and 1:20: the audio froze both ways and arrived late.',
    );
  });

  it('does not say that both lost audio if it was the same person', async () => {
    const lost = { cause: 'PACKETS_LOST', speakers: [0] } as const;
    const headline = await headlineOn(
      {
        ...lost,
        place: at(0, 'UPLINK'),
        times: [
          [10, 11],
          [12, 13],
          [14, 15],
        ],
      },
      {
        ...lost,
        place: at(1, 'DOWNLINK'),
        times: [
          [11, 12],
          [13, 14],
          [15, 16],
        ],
      },
    );
    expect(headline).not.toMatch(/anna and ben/i);
  });

  it('does not count gaps as time in which nothing was heard', async () => {
    const lost = { cause: 'PACKETS_LOST', place: at(0, 'UPLINK'), speakers: [0] } as const;
    const headline = await headlineOn({ ...lost, isTotal: true, times: [[10, 40]] }, { ...lost, times: [[60, 80]] });
    expect(headline).toMatch(/heard nothing from anna from 0:10 to 0:40 .* heard gaps from 1:00 to 1:20/);
  });

  it('is as certain of the second harm as its finding', async () => {
    const headline = await headlineOn(
      { cause: 'PACKETS_LOST', place: at(0, 'DOWNLINK'), speakers: [1], times: [[10, 40]] },
      { cause: 'NOTHING_ARRIVED', place: at(0, 'DOWNLINK'), speakers: [1], times: [[60, 80]], confidence: 'LOW' },
    );
    expect(headline).toMatch(/from 0:10 to 0:40 because .* from 1:00 to 1:20, possibly because/);
  });

  it('tells both bad lines if each party had one', async () => {
    const bad = { cause: 'PACKETS_LOST', isBothDirections: true } as const;
    const headline = await headlineOn(
      { ...bad, place: at(0, 'MEDIA_PATH'), speakers: [0, 1], times: [[60, 90]] },
      { ...bad, place: at(1, 'MEDIA_PATH'), speakers: [0, 1], times: [[300, 320]] },
    );
    expect(headline).toMatch(/anna's network connection was bad .*ben's network connection was bad/);
  });
});
