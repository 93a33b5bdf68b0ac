import type { Observation, ObservationKind } from '../observe/observation.ts';
import { merged, type Span } from './spans.ts';
import type { SideObservation, Side } from './types.ts';

/** All observations of some kinds in a side's reports, in order of time. */
export function observationsOf({ reports }: Side, ...kinds: readonly ObservationKind[]): SideObservation[] {
  return reports
    .flatMap((report) => report.of(...kinds).map((observation): SideObservation => ({ ...observation, report })))
    .sort((one, other) => one.span.from - other.span.from);
}

export const spansOf = (seen: readonly Pick<Observation, 'span'>[]): Span[] => merged(seen.map(({ span }) => span));

export const weightOf = (seen: readonly Pick<Observation, 'weight'>[]): number =>
  seen.reduce((sum, { weight }) => sum + weight, 0);

export const secondsOf = (seen: readonly Pick<Observation, 'seconds'>[]): number =>
  seen.reduce((sum, { seconds }) => sum + seconds, 0);

export const worstOf = (seen: readonly Pick<Observation, 'worst'>[]): number | null =>
  seen.reduce<number | null>((most, { worst }) => (worst !== null && worst > (most ?? -Infinity) ? worst : most), null);
