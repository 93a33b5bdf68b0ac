import { episodesOf, type Episode, type RunRule } from '../../issues/rules/runs.ts';
import type { Span } from '../session/spans.ts';
import { endOf, startOf, type ObservedLeg } from './leg.ts';

/** What one report can show. */
export type ObservationKind =
  | 'LOST_IN'
  | 'UNEVEN_IN'
  | 'GAP_IN'
  | 'NEVER_IN'
  | 'SILENT_IN'
  | 'QUIET_IN'
  | 'INVENTED'
  | 'LOST_OUT'
  | 'UNEVEN_OUT'
  | 'UNANSWERED_OUT'
  | 'NOTHING_SENT'
  | 'MICROPHONE_ZERO'
  | 'MICROPHONE_ENDED'
  | 'MICROPHONE_QUIET'
  | 'LONG_DELAY'
  | 'STOOD_STILL'
  | 'SLEPT'
  | 'NEVER_CONNECTED'
  | 'CONNECTION_FAILED';

/** A span of one report in which something was observed. */
export interface Observation {
  readonly kind: ObservationKind;
  readonly rows: { readonly from: number; readonly to: number };
  /** On the session's clock. */
  readonly span: Span;
  readonly seconds: number;
  /** Seconds, each weighted by how badly the audio was impaired, 0 to 1. */
  readonly weight: number;
  /** The worst value of a row in the kind's unit; null if there is none. */
  readonly worst: number | null;
  /** Jitter only: the mean share of concealed samples meanwhile and shortly before and after, in percent; null when unknown. */
  readonly concealedPercent?: number | null;
}

/** Creates observations of the runs in which a rule holds. */
export function observe(
  leg: ObservedLeg,
  kind: ObservationKind,
  rule: RunRule,
  weigh: (row: number) => number = () => 1,
): Observation[] {
  return episodesOf(leg.timeseries, rule).map((episode) => observation(leg, kind, episode, weigh));
}

/** An observation of known rows. */
export function observation(
  leg: ObservedLeg,
  kind: ObservationKind,
  { from, to, worst }: Pick<Episode, 'from' | 'to' | 'worst'>,
  weigh: (row: number) => number = () => 1,
): Observation {
  let [seconds, weight] = [0, 0];
  for (let row = from; row <= to; row += 1) {
    const length = leg.seconds[row] ?? 0;
    seconds += length;
    weight += length * Math.max(0, Math.min(1, weigh(row)));
  }
  return { kind, rows: { from, to }, span: { from: startOf(leg, from), to: endOf(leg, to) }, seconds, weight, worst };
}

/** The rows of some observations: 1 for each row within one. */
export function rowsOf(length: number, observations: readonly Observation[]): Uint8Array {
  const rows = new Uint8Array(length);
  for (const {
    rows: { from, to },
  } of observations)
    rows.fill(1, from, to + 1);
  return rows;
}

/** The sum of a column over some rows; unknown values are skipped. */
export function sumOver(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row <= to; row += 1) {
    const value = values[row] ?? NaN;
    if (!Number.isNaN(value)) sum += value;
  }
  return sum;
}
