import type { ClassifiedLine } from './classify-line.ts';

/** A classified line and its time in epoch milliseconds; null when unknown. */
export interface TimedLine extends ClassifiedLine {
  readonly time: number | null;
}

/** When another call of the page may have written lines that name no call, in epoch milliseconds. */
export interface OtherCall {
  readonly from: number;
  readonly to: number;
  /** When its collector may have started to write warnings: once it was answered. `Infinity` if it never was. */
  readonly collectingFrom: number;
}

/** A call's last lines, such as the closing of its peer connection, name no call: the SDK allows 5 s for the goodbye. */
const FAREWELL_MS = 5_000;

/**
 * The lifetimes of the page's other calls, by the lines with their ids. A call whose start is not logged existed from the beginning, and
 * one whose end is not logged never ends.
 */
export function otherCallsIn(lines: readonly TimedLine[], ownId: string): OtherCall[] {
  const byCall = new Map<string, TimedLine[]>();
  for (const line of lines) {
    if (line.callId === null || line.callId === ownId) continue;
    const known = byCall.get(line.callId);
    if (known === undefined) byCall.set(line.callId, [line]);
    else known.push(line);
  }
  return [...byCall.values()].map(lifeOf);
}

function lifeOf(lines: readonly TimedLine[]): OtherCall {
  let from = -Infinity;
  let to = Infinity;
  let collectingFrom = Infinity;
  for (const { event, time } of lines) {
    if (event.kind === 'HANGUP') to = time ?? to;
    if (event.kind !== 'CALL_STATE') continue;
    if (event.from === 'NEW') from = time ?? from;
    if (event.to === 'ENDED') to = time ?? to;
    const wasAnswered = event.from === 'ACTIVE' || event.from === 'HELD' || event.from === 'RECONNECTING';
    if (wasAnswered) collectingFrom = Math.min(collectingFrom, from);
    if (event.to === 'ACTIVE') collectingFrom = Math.min(collectingFrom, time ?? from);
  }
  const isToldOfState = lines.some(({ event }) => event.kind === 'CALL_STATE');
  return { from, to: to + FAREWELL_MS, collectingFrom: isToldOfState ? collectingFrom : from };
}

/** A connection is logged up to this long after the call became active. */
const SETUP_GRACE_MS = 2_000;

/**
 * When the call itself was being set up, in epoch milliseconds, by its own states; null for a log without the beginning. The setup of a
 * call that never became active lasts until its end.
 */
export function ownSetupIn(lines: readonly TimedLine[], ownId: string): { from: number; to: number } | null {
  let from: number | null = null;
  for (const { event, time, callId } of lines) {
    if (callId !== ownId || event.kind !== 'CALL_STATE' || time === null) continue;
    if (event.from === 'NEW') from ??= time;
    if (event.to === 'ACTIVE') return from === null ? null : { from, to: time + SETUP_GRACE_MS };
  }
  return from === null ? null : { from, to: Infinity };
}

/**
 * When two collectors began to write into a log without call states, in epoch milliseconds: each logs its start once. `Infinity` if there
 * was only one. (In a log with call states, starts prove nothing: a collector starts again when its call leaves hold.)
 */
export function secondCollectorFrom(lines: readonly TimedLine[]): number {
  if (lines.some(({ event }) => event.kind === 'CALL_STATE')) return Infinity;
  let running = 0;
  for (const { event, time } of lines) {
    if (event.kind !== 'REPORT') continue;
    if (event.step === 'COLLECTION_STARTED') running += 1;
    if (event.step === 'COLLECTION_STOPPED') running = Math.max(0, running - 1);
    if (running > 1) return time ?? -Infinity;
  }
  return Infinity;
}
