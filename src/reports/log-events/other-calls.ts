import type { ClassifiedLine } from './classify-line.ts';

/** A classified line and when it was written, in epoch milliseconds; null when that is not known. */
export interface TimedLine extends ClassifiedLine {
  readonly time: number | null;
}

/** When another call of the page may have written lines that name no call, in epoch milliseconds. */
export interface OtherCall {
  readonly from: number;
  readonly to: number;
  /** From when on its collector may have written warnings: once it was answered. `Infinity` when it never was. */
  readonly collectingFrom: number;
}

/** A call's last lines, such as its peer connection being closed, name no call: the SDK allows 5 s for saying goodbye. */
const FAREWELL_MS = 5_000;

/**
 * The lives of the page's other calls, as far as lines with their ids tell. One whose beginning the log does not hold was
 * there before, and one whose end it does not hold goes on.
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

/** A connection is reported up to this long after the call became active. */
const SETUP_GRACE_MS = 2_000;

/**
 * When the call itself was being set up, in epoch milliseconds, by its own states; null for a log that does not hold the
 * beginning. A call that never became active is being set up until its end.
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
 * From when on two collectors wrote into a log without call states, in epoch milliseconds: each says once that it starts.
 * `Infinity` when there was one. (With call states, starts tell nothing: a collector starts again when its call leaves hold.)
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
