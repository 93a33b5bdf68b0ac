import { Random } from './random.ts';

/** How many calls, and which ones. */
export interface FleetOptions {
  readonly calls: number;
  readonly seed: number;
  /** When the last call ends at the latest, in epoch milliseconds; now by default. */
  readonly until?: number | undefined;
  /** Whether one SDK version, one agent and one network are worse than the others; true by default. */
  readonly planted?: boolean | undefined;
}

/** One call of a fleet. */
export interface PlannedCall {
  readonly callId: string;
  readonly sessionId: string;
  readonly legId: string;
  readonly sdkSessionId: string;
  /** Its start in epoch milliseconds, in whole seconds. */
  readonly startedAt: number;
  /** The sample that its report is generated from; null for a call whose report was never stored. */
  readonly sample: string | null;
  readonly agent: string;
  readonly sdkVersion: string;
  readonly browser: string;
  /** W3C candidate type of the client. */
  readonly candidateType: string;
  readonly protocol: string;
  readonly region: string;
  readonly codec: string;
  readonly connection: string;
  readonly isOutbound: boolean;
  readonly countryCode: number;
}

/** What is worse in a fleet, by the values of the dimensions. */
export const PLANTED = { sdkVersion: '2.9.0', agent: 'agent-07', candidateType: 'relay', protocol: 'tcp' } as const;

/** Samples of side a or b, by what is heard in them. Each is judged by its own report. */
const CLEAN = [
  'clean-opus.a',
  'clean-opus.b',
  'signaling-flap.b',
  'derived/dtx-pause.a',
  'derived/reordered.b',
  'derived/hangup-score-contradicts.a',
];
const NETWORK = [
  'downlink-loss.a',
  'uplink-loss.a',
  'lossy-jittery.a',
  'downlink-jitter.a',
  'reconnect-three-segments.a',
];
const MICROPHONE = ['microphone-dies.a', 'silent-microphone.a', 'derived/microphone-unplugged.a'];
const SOFTWARE = ['derived/way-out-cut.a', 'derived/never-any-rtp-in.a', 'derived/laptop-slept.a'];
const FAR = ['one-way-audio.a', 'silent-microphone.b', 'high-rtt.a'];

/** How often a call is impaired: usually, and with a planted fault. */
const USUAL_SHARE = 0.09;
const PLANTED_SHARES = { sdkVersion: 0.34, agent: 0.5, network: 0.42 } as const;

/** How often no report is stored. */
const UNREPORTED_SHARE = 0.02;

const DAY_MS = 86_400_000;
const DAYS = 7;

/** The maximum length of a call, in milliseconds. */
const LONGEST_MS = 300_000;

/** Calls by the hour of the day (UTC), as in an office. */
const HOURS = [1, 1, 1, 1, 1, 1, 2, 6, 14, 18, 18, 16, 12, 15, 18, 17, 14, 9, 5, 3, 2, 1, 1, 1].map(
  (weight, hour) => [hour, weight] as const,
);

/**
 * Plans a fleet: calls of the week before `until`, newest last. Each circumstance is drawn independently, so without planted faults none
 * correlates with quality. The same options always give the same plan.
 */
export function planFleet({ calls, seed, until = Date.now(), planted = true }: FleetOptions): PlannedCall[] {
  const random = new Random(`fleet ${seed}`);
  const agents = Array.from(
    { length: Math.max(8, Math.min(24, Math.round(calls / 60))) },
    (_, index) => [`agent-${String(index + 1).padStart(2, '0')}`, 1] as const,
  );
  // Whole minutes, so that fleets created shortly after one another are the same.
  const end = Math.floor(until / 60_000) * 60_000;
  const draw = (): PlannedCall => {
    const day = Math.floor(random.next() * DAYS);
    const inDay = (random.pick(HOURS) + random.next()) * 3_600_000;
    const midnight = (Math.floor(end / DAY_MS) - DAYS + 1 + day) * DAY_MS;
    const wanted = midnight + inDay;
    const circumstances = {
      agent: random.pick(agents),
      sdkVersion: random.pick([['2.27.10', 6] as const, ['2.27.2', 3] as const, [PLANTED.sdkVersion, 2] as const]),
      browser: random.pick([['Chrome 156', 7] as const, ['Edge 156', 2] as const, ['Firefox 151', 2] as const]),
      network: random.pick([
        [['srflx', 'udp'], 12] as const,
        [['host', 'udp'], 4] as const,
        [['relay', 'udp'], 3] as const,
        [[PLANTED.candidateType, PLANTED.protocol], 3] as const,
      ]),
      region: random.pick([['us-central-1', 4] as const, ['us-east-1', 3] as const, ['eu-west-1', 2] as const]),
      codec: random.pick([['opus', 8] as const, ['PCMU', 2] as const]),
      connection: random.pick([['support-desk', 2] as const, ['sales-desk', 1] as const]),
      countryCode: random.pick([[1, 6] as const, [44, 2] as const, [49, 1] as const, [353, 1] as const]),
    };
    const { network, ...others } = circumstances;
    const [candidateType = '', protocol = ''] = network;
    return {
      callId: random.uuid(),
      sessionId: random.uuid(),
      legId: random.uuid(),
      sdkSessionId: random.uuid(),
      // Times in the future are moved back by a week.
      startedAt: Math.floor((wanted > end - LONGEST_MS ? wanted - DAYS * DAY_MS : wanted) / 1_000) * 1_000,
      sample: drawSample(random, planted ? { ...others, candidateType, protocol } : null),
      ...others,
      candidateType,
      protocol,
      isOutbound: random.next() < 0.5,
    };
  };
  return Array.from({ length: calls }, draw).sort((one, other) => one.startedAt - other.startedAt);
}

type Circumstances = Pick<PlannedCall, 'agent' | 'sdkVersion' | 'candidateType' | 'protocol'>;

/** @param circumstances null if they do not matter */
function drawSample(random: Random, circumstances: Circumstances | null): string | null {
  // The same number of draws for each call, whatever their results.
  const [isUnreported, chance, pick] = [random.next() < UNREPORTED_SHARE, random.next(), random.next()];
  const from = (samples: readonly string[]): string | null => samples[Math.floor(pick * samples.length)] ?? null;
  if (isUnreported) return null;
  if (circumstances !== null) {
    const { agent, sdkVersion, candidateType, protocol } = circumstances;
    if (agent === PLANTED.agent && chance < PLANTED_SHARES.agent) return from(MICROPHONE);
    if (candidateType === PLANTED.candidateType && protocol === PLANTED.protocol && chance < PLANTED_SHARES.network)
      return from(NETWORK);
    if (sdkVersion === PLANTED.sdkVersion && chance < PLANTED_SHARES.sdkVersion) return from(SOFTWARE);
  }
  return chance < USUAL_SHARE ? from([...NETWORK, ...MICROPHONE, ...SOFTWARE, ...FAR]) : from(CLEAN);
}
