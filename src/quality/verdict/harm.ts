import type { QualityIssue } from '../issues.ts';
import type { QualityPolicy } from '../policy.ts';
import { heldBackShare } from '../rules/media.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import { rowSeconds, secondsOf, spanSeconds } from '../rules/runs.ts';
import { greatestOf, medianOf } from '../statistics.ts';
import type { CallTrack } from '../track.ts';
import type { LegView } from './types.ts';

/** How badly each row of a call was spoiled, 0 to 1, by direction. Only rows of issues count: a lone bad second is no fault. */
export interface Harm {
  readonly inbound: Float64Array;
  readonly outbound: Float64Array;
  /** Round trip time too long with neither direction to blame for it. */
  readonly delay: Float64Array;
  /** Rows in which everything stood still at once, whichever of the above they count to otherwise. */
  readonly stalled: Float64Array;
  readonly stalls: readonly Stall[];
}

/** A stretch in which both directions stood still and packets were held back rather than lost. */
interface Stall {
  readonly from: number;
  readonly to: number;
  readonly heldBack: number;
  /** Whether the client's own clockwork stood still too. */
  readonly clientFroze: boolean;
}

type Weigh = (track: CallTrack, row: number) => number;

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(high, value));
const at = (values: Float64Array, row: number): number => {
  const value = values[row] ?? 0;
  return Number.isNaN(value) ? 0 : value;
};

/** How badly an interval of an issue spoils the call. Loss hurts from a percent on and is unbearable from eight. */
const INBOUND: Readonly<Partial<Record<IssueCode, Weigh>>> = {
  HIGH_PACKET_LOSS: ({ values }, row) => between(0.2, 0.2 + at(values.inboundLossPercent, row) / 10, 1),
  HIGH_JITTER: ({ values }, row) => between(0.3, at(values.inboundJitterMs, row) / 100, 1),
  AUDIO_CONCEALED: ({ values }, row) => between(0.2, at(values.inboundConcealedPercent, row) / 50, 1),
  LOW_MOS: () => 0.7,
  LOW_BYTES_RECEIVED: () => 1,
  MEDIA_GAP: () => 1,
  SUSTAINED_PACKET_LOSS: ({ values }, row) => between(0.2, 0.2 + at(values.inboundLossPercent, row) / 10, 1),
};

const OUTBOUND: Readonly<Partial<Record<IssueCode, Weigh>>> = {
  OUTBOUND_PACKET_LOSS: ({ values }, row) => between(0.2, 0.2 + at(values.outboundLossPercent, row) / 10, 1),
  OUTBOUND_JITTER: ({ values }, row) => between(0.3, at(values.outboundJitterMs, row) / 100, 1),
};

const DELAY: Readonly<Partial<Record<IssueCode, Weigh>>> = {
  HIGH_RTT: ({ values }, row) => between(0.3, at(values.roundTripTimeMs, row) / 1_000, 1),
};

/** Packets count as held back when at least this share of what was missing came right after. */
const HELD_BACK = 0.3;

/** How many rows around a stall its tail may reach: receiver reports come up to some six seconds late. */
const TAIL_ROWS = 8;

/** A client that takes this much longer over an interval than over those around it, and this many seconds, stood still itself. */
const FROZEN_FACTOR = 2.5;
const FROZEN_SECONDS = 3;

/** Below this share of the usual rate, packets were missing. */
const MOST_OF_USUAL = 0.7;

/** Weighs each row of a leg. */
export function harmOf({ track, issues, policy }: LegView): Harm {
  const inbound = weigh(track, issues, INBOUND);
  const outbound = weigh(track, issues, OUTBOUND);
  const delay = weigh(track, issues, DELAY).map((weight, row) =>
    at(inbound, row) > 0 || at(outbound, row) > 0 ? 0 : weight,
  );
  const stalled = new Float64Array(track.length);
  const stalls = findStalls(track, issues, policy).map((stall) => ({ ...stall, ...withTails(stall, inbound) }));
  for (const { from, to } of stalls) {
    for (let row = from; row <= to; row += 1) stalled[row] = 1;
    for (let row = from; row <= Math.min(track.length - 1, to + TAIL_ROWS); row += 1) {
      if (row <= to) inbound[row] = delay[row] = 0;
      outbound[row] = 0;
    }
  }
  return { inbound, outbound, delay, stalled, stalls };
}

/** What was uneven right before and after a stall belongs to it. */
function withTails(stall: Stall, inbound: Float64Array): { from: number; to: number } {
  let { from, to } = stall;
  while (from > 0 && at(inbound, from - 1) > 0) from -= 1;
  while (to < inbound.length - 1 && at(inbound, to + 1) > 0) to += 1;
  return { from, to };
}

/** Seconds of a call, each weighted by how badly it was spoiled. */
export function harmSeconds(track: CallTrack, weights: Float64Array): number {
  const seconds = rowSeconds(track);
  return weights.reduce((sum, weight, row) => sum + weight * (seconds[row] ?? 0), 0);
}

function weigh(track: CallTrack, issues: readonly QualityIssue[], weights: typeof INBOUND): Float64Array {
  const harm = new Float64Array(track.length);
  for (const { code, episodes } of issues) {
    const weight = weights[code];
    if (weight === undefined) continue;
    for (const { rows } of episodes)
      for (let row = rows.from; row <= rows.to; row += 1) harm[row] = Math.max(at(harm, row), weight(track, row));
  }
  return harm;
}

/**
 * Finds stretches in which nothing arrived, and what was missing came in a burst afterwards while the way out stood still as
 * well: whatever held both (this machine, the line, the edge, the far machine) cannot be told from one report.
 */
function findStalls(track: CallTrack, issues: readonly QualityIssue[], policy: QualityPolicy): Stall[] {
  const gaps = issues.filter(({ code }) => code === 'MEDIA_GAP').flatMap(({ episodes }) => episodes);
  const stalls = gaps
    .map(({ rows: { from, to } }) => ({ from, to, heldBack: heldBackShare(track, from, to), clientFroze: false }))
    .filter(
      ({ from, to, heldBack }) => heldBack >= HELD_BACK && outboundStood(track, from, to, policy.outboundJitterMs),
    );
  const usualRate = medianOf(track.values.inboundPacketRate);
  for (let row = 1; row < track.length - 1; row += 1) {
    const neighbours = Math.max(secondsOf(track, row - 1), secondsOf(track, row + 1));
    const froze = secondsOf(track, row) > Math.max(FROZEN_SECONDS, neighbours * FROZEN_FACTOR);
    // A hidden page's clockwork is slowed down on purpose, and its audio goes on.
    const isHeard =
      at(track.values.inboundConcealedPercent, row) > policy.concealmentPercent ||
      (track.values.inboundPacketRate[row] ?? NaN) < usualRate * MOST_OF_USUAL ||
      Math.max(at(track.values.inboundJitterMs, row), at(track.values.inboundJitterMs, row + 1)) > policy.highJitterMs;
    if (froze && isHeard) stalls.push({ from: row, to: row, heldBack: NaN, clientFroze: true });
  }
  return stalls.sort((one, other) => one.from - other.from);
}

/** Whether the first receiver report after a stretch shows that the way out was uneven too. */
function outboundStood({ values, length }: CallTrack, from: number, to: number, limit: number): boolean {
  for (let row = from; row <= Math.min(length - 1, to + TAIL_ROWS); row += 1)
    if (at(values.outboundJitterMs, row) > limit || at(values.outboundLossPercent, row) > PLAIN_LOSS_PERCENT)
      return true;
  return false;
}

/** Beyond this share of loss on the way out, packets were not merely late. */
const PLAIN_LOSS_PERCENT = 5;

/** An issue without the episodes that lie in a stall. */
export function outside(
  { track }: LegView,
  { stalled, stalls }: Harm,
  issue: QualityIssue | undefined,
): QualityIssue | undefined {
  if (issue === undefined || stalls.length === 0) return issue;
  const lastOfStalls = greatestOf(stalls.map(({ to }) => to)) ?? -1;
  const episodes = issue.episodes.filter(({ rows }) => {
    const isTail = issue.direction === 'OUTBOUND' && rows.from > lastOfStalls && rows.from <= lastOfStalls + 3;
    return (stalled[rows.from] ?? 0) === 0 && !isTail;
  });
  if (episodes.length === 0) return undefined;
  const affectedSeconds = episodes.reduce((sum, { rows }) => sum + spanSeconds(track, rows.from, rows.to), 0);
  const values = episodes.map(({ worstValue }) => worstValue).filter((value) => value !== null);
  return { ...issue, episodes, affectedSeconds, worstValue: greatestOf(values) };
}

/** How far from a gap something may lie and have the same cause, in milliseconds. */
export const SAME_CAUSE_MS = 10_000;
