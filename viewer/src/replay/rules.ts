import type { MosModelName, QualityPolicyInput } from '../../../client/src/documents.ts';

/** A threshold that can be tried. Defaults are the gateway's: `docs/quality.md`. */
export interface Limit {
  readonly key: keyof QualityPolicyInput;
  readonly standard: number;
  readonly least: number;
  readonly most: number;
  readonly isInteger: boolean;
}

const limit = (key: Limit['key'], standard: number, most: number, least = 0, isInteger = false): Limit => ({
  key,
  standard,
  least,
  most,
  isInteger,
});

/** All thresholds of `QualityPolicyInput`, in the order in which the page and its links name them. */
export const LIMITS: readonly Limit[] = [
  limit('highPacketLossPercent', 1, 100),
  limit('highRttMs', 400, 10_000),
  limit('highJitterMs', 30, 10_000),
  limit('lowMos', 3.5, 5),
  limit('consecutiveIntervals', 3, 600, 1, true),
  limit('windowIntervals', 3, 600, 1, true),
  limit('sustainedLossPercent', 1, 100),
  limit('sustainedLossSeconds', 15, 600),
  limit('concealmentPercent', 10, 100),
  limit('mediaGapSeconds', 2, 600),
  limit('outboundPacketLossPercent', 1, 100),
  limit('outboundJitterMs', 30, 10_000),
  limit('silenceLevel', 0.001, 1),
  limit('oneWayAudioSeconds', 10, 600),
  limit('localSilenceAfterSpeechSeconds', 30, 600),
  limit('microphoneSilentSeconds', 10, 600),
  limit('microphoneMutedSeconds', 10, 600),
  limit('setupSeconds', 10, 600),
];

const MODELS: Readonly<Record<MosModelName, true>> = {
  TELNYX_JAVASCRIPT_COLLECTOR: true,
  TELNYX_JAVASCRIPT_HELPER: true,
  TELNYX_MOBILE: true,
  TELNYX_FLUTTER: true,
  G107_NARROWBAND: true,
  G107_NARROWBAND_WITHOUT_CONCEALMENT: true,
};

/** Thresholds that are not the defaults, by name. */
export type Thresholds = Readonly<Partial<Record<keyof QualityPolicyInput, number>>>;

/** Other rules than the defaults: thresholds, and the model of the scores. */
export interface Rules {
  readonly thresholds: Thresholds;
  readonly model: MosModelName;
}

export const STANDARD_MODEL: MosModelName = 'TELNYX_JAVASCRIPT_COLLECTOR';
export const STANDARD_RULES: Rules = { thresholds: {}, model: STANDARD_MODEL };

/** How much of the rules is not the default: thresholds, and the model. */
export const countOwn = ({ thresholds, model }: Rules): number =>
  Object.keys(thresholds).length + (model === STANDARD_MODEL ? 0 : 1);

export const areStandard = (rules: Rules): boolean => countOwn(rules) === 0;

export const accepts = ({ least, most, isInteger }: Limit, value: number): boolean =>
  value >= least && value <= most && (!isInteger || Number.isInteger(value));

/** The shortest window that can hold the intervals that must be bad. */
export const leastWindow = ({ consecutiveIntervals = 3 }: Thresholds): number => consecutiveIntervals;

/** A threshold's value under some rules. A window is as short as possible unless it is given. */
export const valueIn = (thresholds: Thresholds, { key, standard }: Limit): number =>
  thresholds[key] ?? (key === 'windowIntervals' ? leastWindow(thresholds) : standard);

/** Thresholds with one changed. An invalid or default value is omitted. */
export function withThreshold(thresholds: Thresholds, { key }: Limit, value: number): Thresholds {
  // Links do not distinguish negative zero.
  const asked: Thresholds = { ...thresholds, [key]: value === 0 ? 0 : value };
  const kept = LIMITS.flatMap((one) => {
    const own = asked[one.key];
    const isOwn = own !== undefined && accepts(one, own) && own !== valueIn({ ...asked, [one.key]: undefined }, one);
    return isOwn ? [[one.key, own] as const] : [];
  });
  return withoutShortWindow(Object.fromEntries(kept));
}

/** A window shorter than the intervals that must be in it would be an error. */
function withoutShortWindow({ windowIntervals, ...others }: Thresholds): Thresholds {
  if (windowIntervals === undefined || windowIntervals <= leastWindow(others)) return others;
  return { ...others, windowIntervals };
}

/** Reads thresholds as a link holds them, such as `highPacketLossPercent:2,highRttMs:200`. Unknown ones keep their defaults. */
export function readThresholds(text: string | null): Thresholds {
  const named = new Map((text ?? '').split(',').map((part) => [part.split(':')[0], part.split(':')[1]]));
  return LIMITS.reduce<Thresholds>((thresholds, one) => {
    const value = named.get(one.key);
    return value === undefined || value === '' ? thresholds : withThreshold(thresholds, one, Number(value));
  }, {});
}

const isModel = (name: string | null): name is MosModelName => name !== null && Object.hasOwn(MODELS, name);

/** Reads rules from the two values that a link holds. */
export const readRules = (thresholds: string | null, model: string | null): Rules => ({
  thresholds: readThresholds(thresholds),
  model: isModel(model) ? model : STANDARD_MODEL,
});

/** The thresholds of rules as a link holds them; empty when all are defaults. */
export const formatThresholds = ({ thresholds }: Rules): string =>
  LIMITS.flatMap(({ key }) => (thresholds[key] === undefined ? [] : [`${key}:${thresholds[key]}`])).join(',');
