import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StepCounter, tooFast } from '../../support/count-steps.ts';
import { answering, startFaultyUpstream, type FaultyUpstream } from '../../support/faulty-upstream.ts';
import { startGatewayAt, type LoneGateway } from '../../support/gateway.ts';

const START = Date.parse('2026-11-22T10:00:00Z');

/** Each interval is so long that it alone makes an episode of every rule. */
const SECONDS = 15;

const QUERY =
  '{ calls(callIds: ["x"]) { verdict { fault headline summary outcome impact { spoiledSeconds affected { stretches { fromSecond } } } evidence { statement } nextSteps { action } judgedShare } } }';

type Stats = Readonly<Record<string, unknown>>;

/** One interval: counters are totals so far. `more` replaces what differs. */
interface Made {
  readonly inbound?: Stats;
  readonly outbound?: Stats;
  readonly more?: Stats;
  /** By how many seconds the wall clock had been set ahead. */
  readonly ahead?: number;
}

/** What two sides report of as many intervals as wanted, and what the first one logs. */
interface Kind {
  readonly own: (index: number) => Made;
  readonly other?: (index: number) => Made;
  readonly logs?: (index: number) => readonly string[];
}

const isOdd = (index: number): boolean => index % 2 === 1;
const PER_INTERVAL = 50 * SECONDS;

/** Packets so far when those of odd intervals are missing. */
const halfOf = (index: number): number => Math.ceil((index + 1) / 2) * PER_INTERVAL;

const gap = (index: number): Made => ({
  inbound: { packetsReceived: halfOf(index), audioLevelAvg: 0.1 },
  more: { ice: { requestsSent: 9 * index, responsesReceived: 9 * index } },
});
const lostOut = (index: number): Made => ({
  more: {
    remoteRtcp: {
      inbound: {
        packetsLost: 200 * Math.floor((index + 1) / 2),
        packetsReceived: 700 * index,
        jitter: 0.1,
        totalRoundTripTime: index,
        roundTripTimeMeasurements: index,
      },
    },
  },
});
const silent = (index: number): Made => ({ inbound: { audioLevelAvg: isOdd(index) ? 0 : null } });
const silentMicrophone = (index: number): Made => ({ outbound: { audioLevelAvg: isOdd(index) ? 0 : null } });

const KINDS: Readonly<Record<string, Kind>> = {
  'gaps that nothing explains': { own: gap },
  'gaps that the other side explains': {
    own: gap,
    other: (index) => ({ outbound: { packetsSent: halfOf(index), audioLevelAvg: 0.1 } }),
  },
  'gaps and losses on the way to Telnyx': { own: gap, other: lostOut },
  'gaps with a burst behind them': {
    own: (index) => ({
      inbound: { packetsReceived: Math.floor((index + 1) / 2) * 2 * PER_INTERVAL, audioLevelAvg: 0.1 },
      more: { remoteRtcp: { inbound: { packetsLost: 0, packetsReceived: 700 * index, jitter: 0.2 + (index % 3) } } },
    }),
  },
  'silences that arrive': { own: silent, other: silentMicrophone },
  'silences of a microphone': { own: silentMicrophone },
  'unanswered checks of the path': {
    own: (index) => ({
      more: {
        ...lostOut(index).more,
        ice: { requestsSent: 9 * index, responsesReceived: 9 * Math.ceil(index / 2) },
        transport: { iceState: isOdd(index) ? 'disconnected' : 'connected', dtlsState: 'connected' },
      },
    }),
  },
  'losses and long delays': {
    own: (index) => ({
      inbound: { packetsReceived: PER_INTERVAL * (index + 1), packetsLost: 300 * Math.floor((index + 1) / 2) },
      more: { ...lostOut(index).more, connection: { roundTripTimeAvg: isOdd(index) ? 2 : 0.01 } },
    }),
    other: lostOut,
  },
  'steps of the clock': { own: (index) => ({ ahead: 30 * Math.floor(index / 2) }), other: gap },
  'holds and mutes': {
    own: () => ({}),
    logs: (index) => [
      `Call x state change from ${isOdd(index) ? 'held to active' : 'active to held'}`,
      isOdd(index) ? 'unmuteAudio' : 'muteAudio',
    ],
  },
};

const timeOf = (second: number): string => new Date(START + second * 1_000).toISOString();

function reportOf(callId: string, count: number, { make, logs }: { make: Kind['own']; logs?: Kind['logs'] }): string {
  const places = Array.from({ length: count }, (_, index) => index);
  const stats = places.map((index) => {
    const { inbound, outbound, more, ahead = 0 } = make(index);
    const total = PER_INTERVAL * (index + 1);
    const [media, packetsLost] = [{ totalSamplesDuration: SECONDS * (index + 1) }, 0];
    return {
      intervalStartUtc: timeOf(SECONDS * index + ahead),
      intervalEndUtc: timeOf(SECONDS * (index + 1) + ahead),
      audio: {
        inbound: { packetsReceived: total, packetsLost, audioLevelAvg: 0.1, ...media, ...inbound },
        outbound: { packetsSent: total, audioLevelAvg: 0.1, mediaSource: media, ...outbound },
      },
      ...more,
    };
  });
  const lines = places.flatMap((index) =>
    (logs?.(index) ?? []).map((message) => ({ timestamp: timeOf(SECONDS * index), level: 'info', message })),
  );
  const ids = { call_id: callId, telnyx_session_id: 's', telnyx_leg_id: `leg-${callId}` };
  const summary = { startTimestamp: timeOf(0), endTimestamp: timeOf(SECONDS * count) };
  const userAgent = 'TelnyxRTC/2.27.10 (JS; Chrome 156)';
  return JSON.stringify([{ ...ids, voice_sdk_session_id: callId, user_agent: userAgent, summary, stats, logs: lines }]);
}

const listOf = (data: readonly unknown[]) => answering(200, {}, JSON.stringify({ data, meta: {} }));

describe('the work of a verdict on both sides of a call', () => {
  let upstream: FaultyUpstream;
  let gateway: LoneGateway;
  let counter: StepCounter;
  beforeAll(async () => {
    upstream = await startFaultyUpstream(listOf([]));
    upstream.set(
      'detail_records',
      listOf(['x', 'y'].map((callId) => ({ call_id: callId, telnyx_leg_id: `leg-${callId}`, telnyx_session_id: 's' }))),
    );
    gateway = await startGatewayAt(upstream.url, { OPERATION_TIMEOUT_MS: '60000', LOG_LEVEL: 'error' });
    counter = new StepCounter();
  });
  afterAll(async () => {
    counter.close();
    await gateway.close();
    await upstream.close();
  });

  it.each(Object.keys(KINDS))('grows no faster than the number of its %s', async (name) => {
    const { own, other = own, logs } = KINDS[name]!;
    const steps = (count: number) => {
      upstream.set('x', answering(200, {}, reportOf('x', count, { make: own, ...(logs && { logs }) })));
      upstream.set('y', answering(200, {}, reportOf('y', count, { make: other })));
      return counter.of(async () => {
        const { errors } = await gateway.ask<unknown>(QUERY);
        expect(errors).toEqual([]);
      });
    };
    await steps(50);
    const [once, twice, fourTimes] = [await steps(150), await steps(300), await steps(600)];
    expect(tooFast(once, twice, fourTimes)).toEqual([]);
  });
});
