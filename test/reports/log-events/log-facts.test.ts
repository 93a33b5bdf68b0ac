import { describe, expect, it } from '@jest/globals';
import { hangupFacts } from '../../../src/reports/log-events/hangup-facts.ts';
import { holdSpans, holdSpansOfEvents, mergeHolds, movedBy } from '../../../src/reports/log-events/hold-spans.ts';
import { mergeMutes, muteSpans } from '../../../src/reports/log-events/mute-spans.ts';
import { mediaStates, sdkErrors, setupFacts } from '../../../src/reports/log-events/setup-facts.ts';
import { MICROPHONE_ERRORS } from '../../../src/reports/log-events/event-readers.ts';
import { overlapMs, overlaps } from '../../../src/reports/log-events/span.ts';
import { logOf, OTHER, OWN, type Said } from '../../support/log-lines.ts';

const state = (callId: string, from: string, to: string): string => `Call ${callId} state change from ${from} to ${to}`;
const ios = (word: string): Said => ['Call state changed', { state: word, reason: '' }];

describe('when a call was on hold', () => {
  it('is read from its own state lines, from `held` to the next other state', async () => {
    const log = await logOf(state(OWN, 'early', 'active'), state(OWN, 'active', 'held'), state(OWN, 'held', 'active'));
    expect(holdSpans(log)).toEqual([{ from: 1_000, to: 2_000, sources: ['SDK_LOG'] }]);
  });

  it('is read from the states of iOS, and has no end if the log has none', async () => {
    const log = await logOf(ios('ACTIVE'), ios('HELD'), ios('ACTIVE'), ios('HELD'));
    expect(holdSpans(log)).toMatchObject([
      { from: 1_000, to: 2_000 },
      { from: 3_000, to: Infinity },
    ]);
  });

  it('is not read from the lines of another call', async () => {
    const log = await logOf(state(OWN, 'early', 'active'), state(OTHER, 'active', 'held'));
    expect(holdSpans(log)).toEqual([]);
  });

  it('is read from events of any leg, converted to the client’s clock', () => {
    const events = [
      { name: 'call.unhold', at: 40_000, legId: 'b' },
      { name: 'call.hold', at: 15_000, legId: 'b' },
      { name: 'call.hold', at: 30_000, legId: 'a' },
      { name: 'call.unhold', at: 50_000, legId: 'a' },
      { name: 'call.hold', at: 60_000, legId: 'a' },
    ] as const;
    expect(holdSpansOfEvents(events, 100)).toEqual([
      { from: 15_100, to: 50_100, sources: ['CALL_CONTROL'] },
      { from: 60_100, to: Infinity, sources: ['CALL_CONTROL'] },
    ]);
  });

  it('is one answer of all sources, which names them', () => {
    const log = [{ from: 1_000, to: 5_000, sources: ['SDK_LOG'] }] as const;
    const events = holdSpansOfEvents([{ name: 'call.hold', at: 900, legId: null }], 0);
    expect(mergeHolds(log, movedBy(events, 200))).toEqual([
      { from: 1_000, to: Infinity, sources: ['SDK_LOG', 'CALL_CONTROL'] },
    ]);
  });
});

describe('when the microphone was muted', () => {
  it('is read from the application’s calls', async () => {
    const log = await logOf(['muteAudio called', { callId: OWN, previousAudioState: false }], 'RTC config', [
      'unmuteAudio called',
      { callId: OWN, previousAudioState: true },
    ]);
    expect(muteSpans(log)).toEqual([{ from: 0, to: 2_000, sources: ['muteAudio'] }]);
  });

  it('is read from toggles, the first of which also shows the previous state', async () => {
    const toggle = (before?: boolean): Said => ['toggleAudioMute called', { callId: OWN, previousAudioState: before }];
    expect(muteSpans(await logOf(toggle(true), toggle(false), toggle(true)))).toEqual([
      { from: -Infinity, to: 0, sources: ['toggleAudioMute'] },
      { from: 1_000, to: 2_000, sources: ['toggleAudioMute'] },
    ]);
    expect(muteSpans(await logOf(toggle(), toggle(), toggle()))).toMatchObject([
      { from: 0, to: 1_000 },
      { from: 2_000, to: Infinity },
    ]);
  });

  it('is read from snapshots of the track, and not from those of another call', async () => {
    const snapshot = (enabled: boolean): Said => [
      'CallReportCollector: local audio track snapshot',
      { localTrack: { enabled, muted: false } },
    ];
    expect(muteSpans(await logOf(snapshot(true), snapshot(false), snapshot(true)))).toEqual([
      { from: 1_000, to: 2_000, sources: ['TRACK_IN_LOG'] },
    ]);
    const other = await logOf(state(OTHER, 'active', 'held'), state(OWN, 'early', 'active'), snapshot(false));
    expect(muteSpans(other)).toEqual([]);
  });

  it('is one answer of all sources', () => {
    const spans = mergeMutes(
      [{ from: 0, to: 10, sources: ['muteAudio'] }],
      [
        { from: 20, to: 30, sources: ['TRACK_IN_INTERVALS'] },
        { from: 5, to: 12, sources: ['TRACK_IN_INTERVALS'] },
      ],
    );
    expect(spans).toEqual([
      { from: 0, to: 12, sources: ['muteAudio', 'TRACK_IN_INTERVALS'] },
      { from: 20, to: 30, sources: ['TRACK_IN_INTERVALS'] },
    ]);
  });
});

describe('how a call ended', () => {
  it('is read from its first hangup', async () => {
    const hangup = (initiator: string, callId = OWN): Said => [`[${callId}] hangup() invoked`, { initiator }];
    const log = await logOf(
      state(OWN, 'early', 'active'),
      hangup('app:call.hangup', OTHER),
      hangup('remote:telnyx_rtc.bye'),
      hangup('sdk:beforeunload'),
    );
    expect(hangupFacts(log)).toMatchObject({ time: 2_000, by: 'REMOTE', initiator: 'remote:telnyx_rtc.bye' });
    expect(hangupFacts(log.slice(0, 2))).toBeNull();
  });
});

describe('how far the setup came', () => {
  it('is read from the states that were reached', async () => {
    const log = await logOf(
      state(OWN, 'new', 'requesting'),
      state(OWN, 'requesting', 'trying'),
      state(OWN, 'trying', 'early'),
    );
    expect(setupFacts(log)).toEqual({
      reached: [
        { state: 'CONNECTING', time: 0 },
        { state: 'EARLY', time: 2_000 },
      ],
      wasAnswered: false,
      peerInitFailed: null,
    });
  });

  it('is unknown without call states, and a call counts as answered if its log begins after the answer', async () => {
    expect(setupFacts(await logOf('RTC config')).wasAnswered).toBeNull();
    expect(setupFacts(await logOf(state(OWN, 'active', 'hangup'))).wasAnswered).toBe(true);
  });

  it('is read from the denied microphone', async () => {
    const log = await logOf(
      ['Media error (NotAllowedError): Permission denied', {}, 'error'],
      ['Peer init failed, aborting call', { code: 42001 }, 'error'],
    );
    expect(sdkErrors(log).map(({ code }) => code)).toEqual([MICROPHONE_ERRORS.denied, 42_001]);
    expect(setupFacts(log).peerInitFailed).toMatchObject({ time: 1_000, code: 42_001 });
  });
});

describe('states of the media connection over time', () => {
  it('last until the next one of the same machine', async () => {
    const ice = (word: string): Said => ['[2026-11-23T13:57:10.000Z] ICE Connection State', { args: [word] }];
    const log = await logOf(
      ice('checking'),
      '[2026-11-23T13:57:10.000Z] Connection State changed: new -> connecting',
      ice('connected'),
      ice('connected'),
      '[2026-11-23T13:57:10.000Z] Connection State changed: connecting -> failed',
    );
    expect(mediaStates(log)).toEqual([
      { machine: 'ICE', state: 'checking', from: 0, to: 2_000 },
      { machine: 'PEER', state: 'connecting', from: 1_000, to: 4_000 },
      { machine: 'ICE', state: 'connected', from: 2_000, to: Infinity },
      { machine: 'PEER', state: 'failed', from: 4_000, to: Infinity },
    ]);
  });
});

describe('two stretches of time', () => {
  it('overlap when they have time in common, and by how much', () => {
    expect(overlaps({ from: 0, to: 10 }, { from: 10, to: 20 })).toBe(false);
    expect(overlaps({ from: 0, to: Infinity }, { from: 10, to: 20 })).toBe(true);
    expect(overlapMs({ from: 0, to: Infinity }, { from: 10, to: 20 })).toBe(10);
    expect(overlapMs({ from: 0, to: 5 }, { from: 10, to: 20 })).toBe(0);
  });
});
