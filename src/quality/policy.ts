import { badUserInput } from '../errors.ts';

/** The thresholds of all rules. The first group is the vendor's. */
export interface QualityPolicy {
  readonly consecutiveIntervals: number;
  readonly windowIntervals: number;
  readonly highRttMs: number;
  readonly highJitterMs: number;
  readonly highPacketLossPercent: number;
  readonly lowMos: number;
  readonly silenceLevel: number;
  readonly localSilenceAfterSpeechSeconds: number;

  readonly sustainedLossPercent: number;
  readonly sustainedLossSeconds: number;
  readonly outboundPacketLossPercent: number;
  readonly outboundJitterMs: number;
  readonly concealmentPercent: number;
  readonly mediaGapSeconds: number;
  readonly oneWayAudioSeconds: number;
  readonly microphoneSilentSeconds: number;
  readonly microphoneMutedSeconds: number;
  readonly setupSeconds: number;
}

/** The vendor's thresholds (JavaScript Voice SDK 2.27.10), and the product's own. */
export const DEFAULT_POLICY: QualityPolicy = {
  consecutiveIntervals: 3,
  windowIntervals: 3,
  highRttMs: 400,
  highJitterMs: 30,
  highPacketLossPercent: 1,
  lowMos: 3.5,
  silenceLevel: 0.001,
  localSilenceAfterSpeechSeconds: 30,

  sustainedLossPercent: 1,
  sustainedLossSeconds: 15,
  outboundPacketLossPercent: 1,
  outboundJitterMs: 30,
  concealmentPercent: 10,
  mediaGapSeconds: 2,
  oneWayAudioSeconds: 10,
  microphoneSilentSeconds: 10,
  microphoneMutedSeconds: 10,
  setupSeconds: 10,
};

const NAMES = Object.keys(DEFAULT_POLICY) as (keyof QualityPolicy)[];

/**
 * The default policy with the given thresholds replaced; null and missing ones keep their default. That of `windowIntervals` is
 * `consecutiveIntervals`.
 * @throws GatewayError `BAD_USER_INPUT` when a threshold is negative or not finite, `consecutiveIntervals` is not an integer of at least 1, or
 * `windowIntervals` is not an integer of at least `consecutiveIntervals`
 */
export function policyOf(
  changes: { readonly [Name in keyof QualityPolicy]?: number | null } | null | undefined,
): QualityPolicy {
  const policy: Record<keyof QualityPolicy, number> = { ...DEFAULT_POLICY };
  for (const name of NAMES) {
    const value = changes?.[name];
    if (value === undefined || value === null) continue;
    if (!Number.isFinite(value) || value < 0)
      throw badUserInput(`policy.${name} is ${value}; accepted: numbers of at least 0.`);
    policy[name] = value;
  }
  const { consecutiveIntervals } = policy;
  if (!Number.isInteger(consecutiveIntervals) || consecutiveIntervals < 1)
    throw badUserInput(`policy.consecutiveIntervals is ${consecutiveIntervals}; accepted: integers of at least 1.`);
  policy.windowIntervals = changes?.windowIntervals ?? consecutiveIntervals;
  if (!Number.isInteger(policy.windowIntervals) || policy.windowIntervals < consecutiveIntervals)
    throw badUserInput(
      `policy.windowIntervals is ${policy.windowIntervals}; accepted: integers of at least policy.consecutiveIntervals, ${consecutiveIntervals}.`,
    );
  return policy;
}
