import { badUserInput } from '../errors.ts';
import { IMPACT_LEVELS, type CallDigest, type FigureName, type ImpactLevel } from '../digest/call-digest.ts';
import type { QualityProfile as ProfileInput, QualityProfileName } from '../graphql/generated/types.ts';

/** A definition of a poor call. */
export interface Profile {
  readonly name: QualityProfileName;
  /** Null if the impact is not considered. */
  readonly minImpact: ImpactLevel | null;
  readonly description: string;
  /** Null when the call's figures are unknown. */
  readonly isPoor: (digest: CallDigest) => boolean | null;
}

/** A test of one figure; null when it is unknown. */
interface Limit {
  readonly words: string;
  readonly exceeds: (digest: CallDigest) => boolean | null;
}

const above = (words: string, limit: number, ...names: readonly FigureName[]): Limit => ({
  words,
  exceeds: ({ figures }) => any(names.map((name) => ofKnown(figures[name].average, (value) => value > limit))),
});

const below = (words: string, limit: number, ...names: readonly FigureName[]): Limit => ({
  words,
  exceeds: ({ figures }) => any(names.map((name) => ofKnown(figures[name].average, (value) => value < limit))),
});

const LOSS = ['lossPercent', 'sentLossPercent'] as const;
const JITTER = ['jitterMs', 'sentJitterMs'] as const;
const MOS = ['mosReceived', 'mosSent'] as const;

/** Microsoft, "Stream classification in Call Quality Dashboard": audio. */
const TEAMS_CQD: readonly Limit[] = [
  above('round trip over 500 ms', 500, 'roundTripMs'),
  above('packet loss over 10 %', 10, ...LOSS),
  above('jitter over 30 ms', 30, ...JITTER),
  above('concealed samples over 7 %', 7, 'concealedPercent'),
];

/** Twilio, "Voice Insights call tags": SDK edge. */
const TWILIO: readonly Limit[] = [
  above('round trip over 400 ms', 400, 'roundTripMs'),
  below('score below 3.5', 3.5, ...MOS),
  above('packet loss over 5 %', 5, ...LOSS),
  {
    words: 'jitter over 5 ms on average and over 30 ms at most',
    exceeds: ({ figures }) =>
      any(
        JITTER.map((name) => {
          const { average, maximum } = figures[name];
          return average === null || maximum === null ? null : average > 5 && maximum > 30;
        }),
      ),
  },
];

/**
 * Reads a caller's profile.
 * @throws GatewayError `BAD_USER_INPUT` when thresholds are missing, or given for a definition that has its own
 */
export function profileOf(given: ProfileInput | null | undefined): Profile {
  const name = given?.name ?? 'IMPACT';
  const minImpact = given?.minImpact ?? 'NOTICEABLE';
  if (given?.thresholds != null && name !== 'CUSTOM')
    throw badUserInput(`profile.thresholds is given with profile.name ${name}; accepted: with CUSTOM only.`);
  if (name === 'TEAMS_CQD') return limited(name, TEAMS_CQD);
  if (name === 'TWILIO') return limited(name, TWILIO);
  if (name === 'CUSTOM') return limited(name, ownLimits(given?.thresholds ?? {}));
  if (minImpact === 'NONE')
    throw badUserInput('profile.minImpact is NONE, which every call has; accepted: MINOR, NOTICEABLE, SEVERE.');
  const least = IMPACT_LEVELS.indexOf(minImpact);
  return {
    name,
    minImpact,
    description: `impact ${minImpact} or worse`,
    isPoor: ({ impact, fault }) =>
      impact === 'NONE' && fault === 'CANNOT_TELL' ? null : IMPACT_LEVELS.indexOf(impact) >= least,
  };
}

const limited = (name: QualityProfileName, limits: readonly Limit[]): Profile => ({
  name,
  minImpact: null,
  description: limits.map(({ words }) => words).join(', or '),
  isPoor: (digest) => any(limits.map(({ exceeds }) => exceeds(digest))),
});

function ownLimits(thresholds: NonNullable<ProfileInput['thresholds']>): Limit[] {
  const { roundTripMs, lossPercent, jitterMs, concealedPercent, mos } = thresholds;
  for (const [name, value] of Object.entries({ roundTripMs, lossPercent, jitterMs, concealedPercent, mos }))
    if (value != null && !(Number.isFinite(value) && value >= 0))
      throw badUserInput(`profile.thresholds.${name} is ${value}; accepted: numbers of at least 0.`);
  const limits = [
    roundTripMs == null ? [] : above(`round trip over ${roundTripMs} ms`, roundTripMs, 'roundTripMs'),
    lossPercent == null ? [] : above(`packet loss over ${lossPercent} %`, lossPercent, ...LOSS),
    jitterMs == null ? [] : above(`jitter over ${jitterMs} ms`, jitterMs, ...JITTER),
    concealedPercent == null
      ? []
      : above(`concealed samples over ${concealedPercent} %`, concealedPercent, 'concealedPercent'),
    mos == null ? [] : below(`score below ${mos}`, mos, ...MOS),
  ].flat();
  if (limits.length === 0)
    throw badUserInput('profile.name is CUSTOM, but profile.thresholds has no limit; accepted: at least one.');
  return limits;
}

/** True when any is true, null when none is known. */
function any(tests: readonly (boolean | null)[]): boolean | null {
  const known = tests.filter((test) => test !== null);
  return known.length === 0 ? null : known.includes(true);
}

const ofKnown = (value: number | null, test: (value: number) => boolean): boolean | null =>
  value === null ? null : test(value);
