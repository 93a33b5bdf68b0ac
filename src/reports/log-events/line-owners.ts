import { TimeRanges } from '../time-ranges.ts';
import { isPageWide, type LogEvent } from './log-event.ts';
import { otherCallsIn, ownSetupIn, secondCollectorFrom, type TimedLine } from './other-calls.ts';

/**
 * The owner of a line. SDKs keep one log for all calls of a page, and most lines name no call.
 * `CALL`: the line names this call, or no other call existed that could have written it.
 * `PAGE`: it concerns all calls of the page, as the socket does.
 * `UNSURE`: it names no call, and another call may have written it.
 * `OTHER_CALL`: it names another call.
 */
export type LineOwner = 'CALL' | 'PAGE' | 'UNSURE' | 'OTHER_CALL';

/** Kinds that only a running collector writes, so never before a call is answered. */
const BY_COLLECTOR: ReadonlySet<LogEvent['kind']> = new Set([
  'SDK_WARNING',
  'CANDIDATE_PAIR_CHANGED',
  'TRACK_SNAPSHOT',
]);

/** Whether an event belongs to the setup of a media connection; a call that was answered earlier no longer has any. */
function isOfSetup(event: LogEvent): boolean {
  if (event.kind === 'ICE_CANDIDATE' || event.kind === 'ICE_GATHERING_STATE') return true;
  return (event.kind === 'ICE_STATE' || event.kind === 'PEER_STATE') && SETUP_STATES.has(event.state);
}

const SETUP_STATES: ReadonlySet<string> = new Set(['new', 'checking', 'connecting', 'connected', 'completed']);

/**
 * Finds the owner of each line.
 * @param lines in order of time
 * @param callId the call's id, in lower case
 */
export function lineOwners(lines: readonly TimedLine[], callId: string): LineOwner[] {
  const ids = new Set(lines.map((line) => line.callId).filter((id) => id !== null));
  // A client may use another id for the call than the API: if all lines agree on one, it is this call's.
  const [onlyId] = ids;
  const ownId = ids.size === 1 && onlyId !== undefined ? onlyId : callId;
  const others = otherCallsIn(lines, ownId);
  const alive = new TimeRanges(others);
  const collecting = new TimeRanges(others.map(({ collectingFrom, to }) => ({ from: collectingFrom, to })));
  const beforeAnswer = new TimeRanges(
    others.map(({ from, to, collectingFrom }) => ({ from, to: Math.min(to, collectingFrom) })),
  );
  const setup = ownSetupIn(lines, ownId);
  const secondCollector = secondCollectorFrom(lines);
  let latest = -Infinity;
  return lines.map(({ event, callId: named, time }): LineOwner => {
    latest = time ?? latest;
    if (named !== null) return named === ownId ? 'CALL' : 'OTHER_CALL';
    if (isPageWide(event)) return 'PAGE';
    const byCollector = BY_COLLECTOR.has(event.kind);
    if (byCollector && latest >= secondCollector) return 'UNSURE';
    const isOwnSetup = setup !== null && latest >= setup.from && latest <= setup.to && isOfSetup(event);
    const writers = byCollector ? collecting : isOwnSetup ? beforeAnswer : alive;
    return writers.touch(latest, latest) ? 'UNSURE' : 'CALL';
  });
}
