import { yieldIfDue } from '../../../operation/time-slices.ts';
import { observeInbound } from './inbound.ts';
import type { ObservedLeg } from './leg.ts';
import { Coverage } from '../session/coverage.ts';
import { observation, rowsOf, type Observation, type ObservationKind } from './observation.ts';
import { observeOutbound } from './outbound.ts';
import { observeConnection, observeDelay, observeSleep, observeStall } from './path.ts';

/** A report in its context and all its observations, in order of time within each kind. */
export interface ObservedReport {
  readonly leg: ObservedLeg;
  readonly all: readonly Observation[];
  of(...kinds: readonly ObservationKind[]): Observation[];
}

/** Observes a report. Long reports yield to other work in between. */
export async function observeReport(leg: ObservedLeg): Promise<ObservedReport> {
  await yieldIfDue();
  const slept = observeSleep(leg);
  const stopped = rowsOf(leg.timeseries.length, slept);
  await yieldIfDue();
  const inbound = await observeInbound(leg, stopped);
  await yieldIfDue();
  const gaps = inbound.filter(({ kind }) => kind === 'GAP_IN');
  const stalls = observeStall(leg, gaps);
  const stalled = rowsOf(leg.timeseries.length, stalls);
  const isOpen = (row: number): boolean => stalled[row] === 0 && stopped[row] === 0;
  await yieldIfDue();
  const outbound = await observeOutbound(leg, stopped);
  await yieldIfDue();
  const spoiled = rowsOf(
    leg.timeseries.length,
    [...inbound, ...outbound].filter(({ kind }) => NETWORK.has(kind)),
  );
  const connection = observeConnection(leg);
  const delay = observeDelay(leg, (row) => isOpen(row) && spoiled[row] === 0);
  await yieldIfDue();
  const all = [
    ...slept,
    ...withTails(
      leg,
      stalls,
      inbound.filter(({ kind }) => NETWORK.has(kind)),
    ),
    ...withoutTails(
      [...inbound.filter(({ kind, rows }) => kind !== 'GAP_IN' || stalled[rows.from] === 0), ...outbound],
      stalls,
    ),
    ...connection,
    ...delay,
  ];
  return { leg, all, of: (...kinds) => all.filter(({ kind }) => kinds.includes(kind)) };
}

/** What a network does to packets: where it shows, a long round trip is explained. */
const NETWORK: ReadonlySet<ObservationKind> = new Set([
  'LOST_IN',
  'UNEVEN_IN',
  'GAP_IN',
  'INVENTED',
  'LOST_OUT',
  'UNEVEN_OUT',
  'UNANSWERED_OUT',
]);

/** An entire span, up to rounding. */
const WHOLE = 1 - 1e-9;

/** How far the effects of a stall extend before and after it, in milliseconds: receiver reports arrive up to about six seconds late. */
const HEAD_MS = 6_000;
const TAIL_MS = 9_000;

/**
 * Stalls, each with the adjacent seconds of jitter. Stalls connected by such seconds become one.
 * @param network what the network did to packets that arrived
 */
function withTails(leg: ObservedLeg, stalls: readonly Observation[], network: readonly Observation[]): Observation[] {
  const spoiled = rowsOf(leg.timeseries.length, [...network, ...stalls]);
  const joined: Observation[] = [];
  let until = -1;
  for (const { rows } of stalls) {
    if (rows.from <= until) continue;
    let { from, to } = rows;
    while (from > 0 && spoiled[from - 1] === 1) from -= 1;
    while (to < leg.timeseries.length - 1 && spoiled[to + 1] === 1) to += 1;
    until = to;
    joined.push(observation(leg, 'STOOD_STILL', { from, to, worst: null }));
  }
  return joined;
}

/** Removes observations within a stall and its effects, since they belong to it. */
function withoutTails(observations: readonly Observation[], stalls: readonly Observation[]): Observation[] {
  const around = new Coverage(stalls.map(({ span }) => ({ from: span.from - HEAD_MS, to: span.to + TAIL_MS })));
  return observations.filter(({ kind, span }) => !NETWORK.has(kind) || !(around.shareOf([span]) >= WHOLE));
}
