import { mustYield, turn } from '../../../cooperate.ts';
import { observeInbound } from './inbound.ts';
import type { ObservedLeg } from './leg.ts';
import { rowsOf, type Observation, type ObservationKind } from './observation.ts';
import { observeOutbound } from './outbound.ts';
import { observeConnection, observeDelay, observeSleep, observeStall } from './path.ts';

/** A report in its surroundings and everything that it shows, in order of time within each kind. */
export interface ObservedReport {
  readonly leg: ObservedLeg;
  readonly all: readonly Observation[];
  of(...kinds: readonly ObservationKind[]): Observation[];
}

/** Looks at a report once; long reports let other work run in between. */
export async function observeReport(leg: ObservedLeg): Promise<ObservedReport> {
  const pause = async (): Promise<void> => {
    if (mustYield()) await turn();
  };
  const slept = observeSleep(leg);
  const stopped = rowsOf(leg.track.length, slept);
  await pause();
  const inbound = observeInbound(leg, stopped);
  await pause();
  const gaps = inbound.filter(({ kind }) => kind === 'GAP_IN');
  const stalls = observeStall(leg, gaps);
  const stalled = rowsOf(leg.track.length, stalls);
  const isOpen = (row: number): boolean => stalled[row] === 0 && stopped[row] === 0;
  await pause();
  const outbound = observeOutbound(leg, stopped);
  await pause();
  const all = [
    ...slept,
    ...stalls,
    ...inbound.filter(({ kind, rows }) => kind !== 'GAP_IN' || stalled[rows.from] === 0),
    ...outbound,
    ...observeConnection(leg),
    ...observeDelay(leg, isOpen),
  ];
  return { leg, all, of: (...kinds) => all.filter(({ kind }) => kinds.includes(kind)) };
}
