import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IssueFragment, SessionJudgedFragment } from '../../client/src/documents.ts';
import { clusterIssues } from '../../viewer/src/call/issue-clusters.ts';
import { withEffects } from '../../viewer/src/call/issue-effects.ts';
import { severityOf } from '../../viewer/src/call/severity.ts';
import { barGroups } from '../../viewer/src/charts/lane-groups.ts';
import type { IssueBar } from '../../viewer/src/charts/marks.ts';

const bar = (id: string, from: number, to: number): IssueBar => ({
  id,
  title: id,
  from,
  to,
  severity: 'info',
  isChosen: false,
});

const stretch = (from: number, to: number) => ({ start: '', end: '', fromSecond: from, toSecond: to });

type Level = SessionJudgedFragment['impact']['level'];

interface Judged {
  readonly level: Level;
  readonly alternatives?: SessionJudgedFragment['alternatives'];
  readonly fault?: SessionJudgedFragment['fault'];
  readonly outcome?: SessionJudgedFragment['outcome'];
  /** Seconds in which this side did not hear the other one well. */
  readonly harmed?: readonly [number, number];
  readonly held?: readonly [number, number];
}

/** A verdict with what the page's colours depend on. */
const judged = ({ level, alternatives = [], fault = 'NONE', outcome = 'COMPLETED', harmed, held }: Judged) =>
  ({
    fault,
    alternatives,
    outcome,
    impact: {
      level,
      spoiledSeconds: 9,
      talkSeconds: 60,
      affected: harmed ? [{ speaker: { isOwn: false }, stretches: [stretch(...harmed)] }] : [],
    },
    meantSilences: held ? [{ kind: 'HOLD', stretch: stretch(...held) }] : [],
  }) as unknown as SessionJudgedFragment;

const DIRECTIONS: Readonly<Record<string, IssueFragment['direction']>> = {
  ONE_WAY_AUDIO: 'INBOUND',
  MEDIA_GAP: 'INBOUND',
  HIGH_PACKET_LOSS: 'INBOUND',
  OUTBOUND_PACKET_LOSS: 'OUTBOUND',
  HIGH_RTT: 'BOTH',
};

const effectsOf = (bars: readonly IssueBar[], verdict: SessionJudgedFragment) =>
  withEffects(
    bars,
    (code) => DIRECTIONS[code],
    verdict,
    ({ fromSecond, toSecond }) => [fromSecond, toSecond],
  ).map(({ effect, severity }) => [effect, severity]);

describe('signs in the data have the scale of the verdict', () => {
  it('part of the harm, in its colour, if they are of its time and direction', () => {
    const bars = [bar('MEDIA_GAP', 20, 30), bar('HIGH_RTT', 25, 26), bar('HIGH_PACKET_LOSS', 40, 50)];
    expect(
      effectsOf([...bars, bar('OUTBOUND_PACKET_LOSS', 20, 30)], judged({ level: 'SEVERE', harmed: [20, 31] })),
    ).toEqual([
      ['harm', 'critical'],
      ['harm', 'critical'],
      ['none', 'info'],
      ['none', 'info'],
    ]);
  });

  it('without colour if the silence was intended, or may have been', () => {
    const bars = [bar('ONE_WAY_AUDIO', 15, 51)];
    expect(effectsOf(bars, judged({ level: 'NONE', fault: 'INTENDED', held: [14, 49] }))).toEqual([
      ['intended', 'info'],
    ]);
    expect(
      effectsOf(bars, judged({ level: 'SEVERE', fault: 'FAR_LEG', alternatives: ['INTENDED'], harmed: [15, 50] })),
    ).toEqual([['maybe-intended', 'info']]);
  });

  it('never coloured under a verdict without harm, whatever fired', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(DIRECTIONS)),
        fc.nat(60),
        fc.nat(60),
        fc.constantFrom('NONE' as const, 'INTENDED' as const, 'CANNOT_TELL' as const, 'SIGNALING' as const),
        (code, from, seconds, fault) => {
          const verdict = judged({ level: 'NONE', fault, held: [10, 20] });
          expect(effectsOf([bar(code, from, from + seconds)], verdict)[0]?.[1]).toBe('info');
        },
      ),
    );
  });

  it('part of a call that did not start, though nobody lost any seconds of it', () => {
    const verdict = judged({ level: 'SEVERE', fault: 'LOCAL_MICROPHONE', outcome: 'NOT_CONNECTED' });
    expect(effectsOf([bar('SDK_ERROR', -1, -1)], verdict)).toEqual([['harm', 'critical']]);
  });

  it('no part of a harm that is only that the call was cut off', () => {
    const verdict = judged({ level: 'SEVERE', fault: 'CANNOT_TELL', outcome: 'DROPPED' });
    expect(effectsOf([bar('HIGH_RTT', 20, 30)], verdict)).toEqual([['none', 'info']]);
  });

  it('together only if their effects are equal', () => {
    const verdict = judged({ level: 'SEVERE', fault: 'UPLINK', harmed: [20, 31] });
    const issues = ['MEDIA_GAP', 'OUTBOUND_PACKET_LOSS', 'HIGH_RTT'].map(
      (code) => ({ code, severity: 'WARNING', direction: DIRECTIONS[code] }) as IssueFragment,
    );
    const bars = withEffects(
      issues.map(({ code }) => bar(code, 20, 30)),
      (code) => DIRECTIONS[code],
      verdict,
      ({ fromSecond, toSecond }) => [fromSecond, toSecond],
    );
    const together = clusterIssues(issues, bars, [0, 60]).map((cluster) => cluster.issues.map(({ code }) => code));
    expect(together).toEqual([['MEDIA_GAP', 'HIGH_RTT'], ['OUTBOUND_PACKET_LOSS']]);
  });

  it('on one button, in the colour of the worst', () => {
    const row = [bar('HIGH_RTT', 20, 21), { ...bar('HIGH_RTT', 21, 22), severity: 'critical' as const }];
    const [group] = barGroups(row, [0, 600], 300);
    expect([group?.bar.severity, group?.pieces.map(({ severity }) => severity)]).toEqual(['critical', ['critical']]);
  });

  it('on one button, which is called what it shows first', () => {
    const [group] = barGroups([bar('HIGH_RTT', 20, 21), bar('LOW_MOS', 20, 22)], [0, 600], 300);
    expect(group?.label.split('\n')[0]).toBe(group?.bar.title);
    expect(group?.bar.title).toContain(', ');
  });
});

describe('how bad a call was', () => {
  it.each<[string, Judged, string, string]>([
    ['a level', { level: 'SEVERE', fault: 'UPLINK' }, 'Severe', 'the conversation failed'],
    ['cut off', { level: 'SEVERE', fault: 'CANNOT_TELL', outcome: 'DROPPED' }, 'Severe', 'the call was cut off'],
    [
      'silence that may be intended keeps its level',
      { level: 'NOTICEABLE', fault: 'FAR_LEG', alternatives: ['INTENDED'] },
      'Noticeable, unless intended',
      'a mute sounds the same',
    ],
    ['intended silence', { level: 'NONE', fault: 'INTENDED' }, 'No fault', 'the silence was intended'],
    ['busy', { level: 'NONE', outcome: 'REFUSED' }, 'No fault', 'nobody took the call, nothing was broken'],
    [
      'call control lost before anybody answered',
      { level: 'NONE', fault: 'SIGNALING', outcome: 'NOT_ANSWERED' },
      'No harm',
      'nobody took the call',
    ],
    ['unreachable', { level: 'NONE', outcome: 'NOT_CONNECTED' }, 'Not connected', 'there was no conversation'],
    ['too short', { level: 'NONE', fault: 'CANNOT_TELL' }, 'Unknown', 'too little was measured'],
  ])('%s', (_name, verdict, word, meaning) => {
    expect(severityOf(judged(verdict))).toMatchObject({ word, meaning });
  });

  it('is counted of the length that the page shows, unless the talk was shorter', () => {
    const verdict = judged({ level: 'SEVERE', fault: 'UPLINK' });
    expect(severityOf(verdict, 61).extent).toBe('9 s of 1:01');
    expect(severityOf(verdict, 75).extent).toBe('9 s of 1:00 talk');
  });
});
