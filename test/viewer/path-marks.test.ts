import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Fault, SessionJudgedFragment } from '../../client/src/documents.ts';
import { pathMarks } from '../../viewer/src/call/path-marks.ts';

type Affected = SessionJudgedFragment['impact']['affected'][number];
type Judged = Parameters<typeof pathMarks>[0];

const direction = (isOwn: boolean, faults: Fault[], alternatives: Fault[] = []): Affected => ({
  speaker: { name: isOwn ? 'anna' : 'ben', isOwn, hasReport: true },
  spoiledSeconds: 8,
  effect: 'NO_AUDIO',
  faults,
  alternatives,
  stretches: [],
});

const judged = (fault: Fault, affected: Affected[], more: Partial<Judged> = {}): Judged => ({
  fault,
  also: [],
  alternatives: [],
  impact: { level: 'SEVERE', spoiledSeconds: 8, talkSeconds: 60, affected },
  ...more,
});

const NOTHING = { mark: undefined, harm: '' };
const bad = { mark: 'bad', harm: '8 s no audio' };
const possible = { mark: 'possible', harm: '8 s no audio' };

describe('the harm on the path', () => {
  it('stands on the piece of the way where it arose', () => {
    expect(pathMarks(judged('UPLINK', [direction(true, ['UPLINK'])]))).toMatchObject({
      sent: [bad, NOTHING],
      received: [NOTHING, NOTHING],
    });
    expect(pathMarks(judged('DOWNLINK', [direction(false, ['DOWNLINK'])]))).toMatchObject({
      sent: [NOTHING, NOTHING],
      received: [bad, NOTHING],
    });
    expect(pathMarks(judged('FAR_LEG', [direction(false, ['FAR_LEG'])]))).toMatchObject({
      received: [NOTHING, bad],
    });
  });

  it('is marked at the microphone that caused it, and at the listener beyond Telnyx', () => {
    expect(pathMarks(judged('LOCAL_MICROPHONE', [direction(true, ['LOCAL_MICROPHONE'])]))).toMatchObject({
      own: { mark: 'bad', flag: 'microphone' },
      sent: [{ mark: 'felt', harm: '8 s no audio' }, NOTHING],
    });
    expect(pathMarks(judged('TELNYX_EDGE', [direction(true, ['TELNYX_EDGE'])]))).toMatchObject({
      edge: 'bad',
      sent: [NOTHING, { mark: 'felt', harm: '8 s no audio' }],
    });
  });

  it('marks both ways where both are possible, and nothing as certain', () => {
    const either: Fault[] = ['UPLINK', 'DOWNLINK'];
    const marks = pathMarks(
      judged('CANNOT_TELL', [direction(true, ['CANNOT_TELL'], either), direction(false, ['CANNOT_TELL'], either)], {
        alternatives: either,
      }),
    );
    expect(marks).toMatchObject({ sent: [possible, NOTHING], received: [possible, NOTHING] });
  });

  it('says where else it may be', () => {
    const marks = pathMarks(
      judged('DOWNLINK', [direction(false, ['DOWNLINK'], ['UPLINK'])], { alternatives: ['UPLINK'] }),
    );
    expect(marks).toMatchObject({
      sent: [{ mark: 'possible', harm: 'maybe here' }, NOTHING],
      received: [bad, NOTHING],
    });
  });

  it('is shown for every impaired direction, whatever the verdict', () => {
    const fault = fc.constantFrom<Fault>(
      'LOCAL_MICROPHONE',
      'UPLINK',
      'DOWNLINK',
      'TELNYX_EDGE',
      'FAR_LEG',
      'MEDIA_PATH',
      'DEVICE',
      'SIGNALING',
      'CANNOT_TELL',
    );
    const faults = fc.array(fault, { maxLength: 3 });
    fc.assert(
      fc.property(
        fault,
        faults,
        faults,
        fc.subarray([true, false], { minLength: 1 }),
        faults,
        (first, also, other, sides, alternatives) => {
          const marks = pathMarks(
            judged(
              first,
              sides.map((isOwn) => direction(isOwn, [first, ...other], alternatives)),
              { also, alternatives },
            ),
          );
          for (const isOwn of sides) {
            const harms = (isOwn ? marks.sent : marks.received).map(({ harm }) => harm);
            expect(harms).toContain('8 s no audio');
          }
        },
      ),
    );
  });
});
