import type { MosModelName, QualityPolicyInput } from '../generated/graphql.ts';

/** A threshold that can be tried, as the page offers it. Defaults are the gateway's: `docs/quality.md`. */
interface Knob {
  readonly key: keyof QualityPolicyInput;
  readonly label: string;
  readonly unit: string;
  readonly standard: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

const knob = (
  key: Knob['key'],
  label: string,
  unit: string,
  standard: number,
  [least, most, step]: readonly [number, number, number],
): Knob => ({ key, label, unit, standard, least, most, step });

export const KNOBS: readonly Knob[] = [
  knob('highPacketLossPercent', 'Packet loss above', '%', 1, [0, 100, 0.1]),
  knob('highRttMs', 'Round trip above', 'ms', 400, [0, 10_000, 10]),
  knob('highJitterMs', 'Jitter above', 'ms', 30, [0, 10_000, 1]),
  knob('lowMos', 'MOS below', '', 3.5, [1, 4.5, 0.1]),
  knob('consecutiveIntervals', 'For so many intervals in a row', '', 3, [1, 600, 1]),
  knob('outboundPacketLossPercent', 'Loss of sent packets above', '%', 1, [0, 100, 0.1]),
  knob('outboundJitterMs', 'Jitter of sent packets above', 'ms', 30, [0, 10_000, 1]),
  knob('concealmentPercent', 'Invented audio above', '%', 10, [0, 100, 1]),
  knob('mediaGapSeconds', 'No packets for', 's', 2, [0, 600, 0.5]),
];

export const MODELS: readonly (readonly [MosModelName, string])[] = [
  ['TELNYX_JAVASCRIPT_COLLECTOR', 'Telnyx JavaScript, reports (default)'],
  ['TELNYX_JAVASCRIPT_HELPER', 'Telnyx JavaScript, live'],
  ['TELNYX_MOBILE', 'Telnyx iOS and Android'],
  ['TELNYX_FLUTTER', 'Telnyx Flutter'],
  ['G107_NARROWBAND', 'ITU-T G.107'],
  ['G107_NARROWBAND_WITHOUT_CONCEALMENT', 'ITU-T G.107 without concealment'],
];

/** Other rules than the defaults: thresholds by name, and the model of the scores. */
export interface Rules {
  readonly thresholds: Readonly<Partial<Record<Knob['key'], number>>>;
  readonly model: MosModelName;
}

export const STANDARD_MODEL: MosModelName = 'TELNYX_JAVASCRIPT_COLLECTOR';
export const STANDARD_RULES: Rules = { thresholds: {}, model: STANDARD_MODEL };

export const areStandard = ({ thresholds, model }: Rules): boolean =>
  Object.keys(thresholds).length === 0 && model === STANDARD_MODEL;

/** Rules with one threshold changed; one that is no number, or the default, is none. */
export function withThreshold(rules: Rules, { key, standard, least, most }: Knob, value: number): Rules {
  const others = Object.entries(rules.thresholds).filter(([name]) => name !== key);
  const isOwn = Number.isFinite(value) && value !== standard && value >= least && value <= most;
  const entries = isOwn ? [...others, [key, value] as const] : others;
  const inOrder = KNOBS.flatMap((one) => entries.filter(([name]) => name === one.key));
  return { ...rules, thresholds: Object.fromEntries(inOrder) };
}

/** Reads rules as a link holds them, such as `highPacketLossPercent:2,highRttMs:200`; what is not known is left at its default. */
export function readRules(thresholds: string | null, model: string | null): Rules {
  const named = new Map((thresholds ?? '').split(',').map((part) => [part.split(':')[0], Number(part.split(':')[1])]));
  const own = KNOBS.reduce<Rules>((rules, one) => withThreshold(rules, one, named.get(one.key) ?? NaN), STANDARD_RULES);
  return { ...own, model: MODELS.find(([name]) => name === model)?.[0] ?? STANDARD_MODEL };
}

/** The thresholds of rules as a link holds them; empty when all are defaults. */
export const formatThresholds = ({ thresholds }: Rules): string =>
  Object.entries(thresholds)
    .map(([key, value]) => `${key}:${value}`)
    .join(',');
