import type { Judgement } from './judge.ts';
import { merged, secondsOfSpans, type Span } from './spans.ts';
import type { Finding, SideIndex } from './types.ts';

type ImpactLevel = 'NONE' | 'MINOR' | 'NOTICEABLE' | 'SEVERE';

/** How badly one party was heard by the other. */
export interface SpoiledDirection {
  readonly speaker: SideIndex;
  readonly spans: readonly Span[];
  /** Seconds in which something was wrong. */
  readonly seconds: number;
  /** The same seconds, each weighted by how badly, 0 to 1. */
  readonly weight: number;
  /** What spoiled it, the worst first. */
  readonly findings: readonly Finding[];
}

/** What the faults of a session did to the conversation. */
export interface Impact {
  readonly level: ImpactLevel;
  readonly spoiledSeconds: number;
  /** 0 to 1; null when the length of the talk is unknown. */
  readonly spoiledShare: number | null;
  readonly talkSeconds: number | null;
  readonly atEnd: boolean;
  readonly directions: readonly SpoiledDirection[];
}

/*
 * Limits for the worse direction (own choice): a conversation fails from a quarter of the talk or half a minute on, if badly spoiled
 * throughout; under a twentieth and under five seconds, the fault is minor. Both are weighted seconds, so adding clean time never raises a
 * level.
 */
const SEVERE_SHARE = 0.25;
const SEVERE_MEAN = 0.6;
const SEVERE_WEIGHT = 30;
const MINOR_SHARE = 0.05;
const MINOR_WEIGHT = 5;

/** A fault within this time of the end may be why the call ended, in milliseconds. */
const END_MS = 5_000;

/** What the significant findings did to the conversation. */
export function impactOf({ first, also, outcome, talkSeconds, session }: Judgement): Impact {
  const findings = [first, ...also].flatMap((group) => (group === null ? [] : group.findings));
  const directions = ([0, 1] as const)
    .map((speaker) => directionOf(speaker, findings))
    .filter(({ spans }) => spans.length > 0);
  const worst = Math.max(0, ...directions.map(({ weight }) => weight));
  const spoiled = merged(directions.flatMap(({ spans }) => spans));
  const spoiledSeconds = secondsOfSpans(spoiled);
  const end = endOf({ session, outcome });
  return {
    level: levelOf({ weight: worst, mean: meanOf(directions, worst) }, talkSeconds, isCutShort(outcome.kind, findings)),
    spoiledSeconds,
    spoiledShare: talkSeconds === null || talkSeconds === 0 ? null : Math.min(1, spoiledSeconds / talkSeconds),
    talkSeconds,
    atEnd: end !== null && spoiled.some(({ to }) => to >= end - END_MS),
    directions,
  };
}

function directionOf(speaker: SideIndex, findings: readonly Finding[]): SpoiledDirection {
  const weightOf = ({ spoiled }: Finding): number =>
    spoiled.reduce((sum, one) => (one.speaker === speaker ? sum + one.weight : sum), 0);
  const own = findings
    .filter(({ spoiled }) => spoiled.some((one) => one.speaker === speaker))
    .toSorted((one, other) => weightOf(other) - weightOf(one));
  const spoiled = own.flatMap(({ spoiled: all }) => all.filter((one) => one.speaker === speaker));
  const spans = merged(spoiled.flatMap((one) => one.spans));
  const seconds = secondsOfSpans(spans);
  // Two faults in the same seconds spoil them once.
  const weight = Math.min(
    seconds,
    spoiled.reduce((sum, one) => sum + one.weight, 0),
  );
  return { speaker, spans, seconds, weight, findings: own };
}

/** Whether a fault prevented the conversation or ended it early. */
const isCutShort = (kind: Judgement['outcome']['kind'], findings: readonly Finding[]): boolean =>
  findings.length > 0 && (kind === 'DROPPED' || kind === 'NOT_CONNECTED');

function levelOf(
  { weight, mean }: { readonly weight: number; readonly mean: number },
  talkSeconds: number | null,
  isCut: boolean,
): ImpactLevel {
  const share = talkSeconds === null || talkSeconds === 0 ? null : weight / talkSeconds;
  const isLong = weight >= SEVERE_WEIGHT || (share !== null && share >= SEVERE_SHARE && weight >= MINOR_WEIGHT);
  if (isCut || (isLong && mean >= SEVERE_MEAN)) return 'SEVERE';
  if (weight === 0) return 'NONE';
  return weight < MINOR_WEIGHT || (share !== null && share < MINOR_SHARE) ? 'MINOR' : 'NOTICEABLE';
}

/** How badly the seconds of the worse direction were spoiled, 0 to 1. */
function meanOf(directions: readonly SpoiledDirection[], worst: number): number {
  const direction = directions.find(({ weight }) => weight === worst);
  return direction === undefined || direction.seconds === 0 ? 0 : worst / direction.seconds;
}

function endOf({ session, outcome }: Pick<Judgement, 'session' | 'outcome'>): number | null {
  if (outcome.endedAt !== null) return outcome.endedAt;
  const ends = session.sides.flatMap(({ reports }) =>
    reports.map(({ leg }) => (leg.timeseries.end[leg.timeseries.length - 1] ?? NaN) - leg.clockAheadMs),
  );
  const known = ends.filter((time) => Number.isFinite(time));
  return known.length === 0 ? null : Math.max(...known);
}
