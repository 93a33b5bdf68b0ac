import type { ListedCallFragment } from '../../../client/src/documents.ts';
import type { Score } from './score.ts';

type Reports = NonNullable<Exclude<Score, 'failed'>['reports']>;

/** One of the two participants. */
interface Person {
  readonly name: string | null;
  readonly number: string | null;
}

/** One session of the list, with all its legs that were found. */
export interface SessionRow {
  /** The call that the row opens and whose verdict it shows: the caller's leg if it was found. */
  readonly callId: string;
  readonly legs: readonly ListedCallFragment[];
  readonly score: Score | undefined;
  readonly from: Person;
  readonly to: Person;
  /** ISO 8601; null if neither records nor reports contain it. */
  readonly startedAt: string | null;
  readonly seconds: number | null;
}

/**
 * Groups listed calls into sessions, the latest start first. A session without a record stays at the position of its first leg, below the one
 * before it: its start becomes known only once its report is read, and no row moves then.
 */
export function sessionRows(
  calls: readonly ListedCallFragment[],
  scores: ReadonlyMap<string, Score>,
): readonly SessionRow[] {
  const sessions = new Map<string, ListedCallFragment[]>();
  for (const call of calls) {
    const key = sessionOf(call, scores);
    sessions.set(key, [...(sessions.get(key) ?? []), call]);
  }
  let last = LATEST;
  return [...sessions.values()]
    .map((legs) => ({ legs, start: (last = recordedStart(legs) ?? last) }))
    .sort((one, other) => other.start - one.start)
    .map(({ legs }) => rowOf(legs, scores));
}

const LATEST = Number.MAX_SAFE_INTEGER;

/** When the first leg started by the records, in epoch milliseconds; undefined without a record. */
function recordedStart(legs: readonly ListedCallFragment[]): number | undefined {
  const starts = legs.map(({ detailRecord }) => Date.parse(detailRecord?.startedAt ?? '')).filter(Number.isFinite);
  return starts.length === 0 ? undefined : Math.min(...starts);
}

/** Billing has the session immediately; if it does not know the call yet, the report does once it is read. */
function sessionOf({ callId, detailRecord }: ListedCallFragment, scores: ReadonlyMap<string, Score>): string {
  const fromReports = reportsOf(scores.get(callId)).map(({ correlation }) => correlation.telnyxSessionId);
  return detailRecord?.telnyxSessionId ?? fromReports.find((id) => id !== null) ?? callId;
}

export const reportsOf = (score: Score | undefined): Reports =>
  score === undefined || score === 'failed' ? [] : (score.reports ?? []);

function rowOf(legs: readonly ListedCallFragment[], scores: ReadonlyMap<string, Score>): SessionRow {
  const directionOf = (leg: ListedCallFragment) =>
    leg.detailRecord?.direction ?? reportsOf(scores.get(leg.callId))[0]?.summary.direction;
  const calling = legs.find((leg) => directionOf(leg) === 'OUTBOUND');
  const called = legs.find((leg) => directionOf(leg) === 'INBOUND');
  const primary = calling ?? legs[0];
  const callId = primary?.callId ?? '';
  const score = scores.get(callId);
  const summary = reportsOf(score)[0]?.summary;
  const record = primary?.detailRecord;
  const parties = score === undefined || score === 'failed' ? [] : (score.verdict?.parties ?? []);
  const nameOf = (isOwn: boolean): string | null => properName(parties.find((party) => party.isOwn === isOwn)?.name);
  const isCallerOwn = primary === undefined || directionOf(primary) !== 'INBOUND';
  const starts = legs.flatMap(({ detailRecord }) => detailRecord?.startedAt ?? []).sort();
  return {
    callId,
    legs,
    score,
    from: {
      name: calling?.detailRecord?.agent ?? nameOf(isCallerOwn),
      number: record?.callerNumber ?? summary?.callerNumber ?? null,
    },
    to: {
      name: called?.detailRecord?.agent ?? nameOf(!isCallerOwn),
      number: record?.destinationNumber ?? summary?.destinationNumber ?? null,
    },
    startedAt: starts[0] ?? summary?.startedAt ?? null,
    seconds: record?.callSeconds ?? summary?.durationSeconds ?? null,
  };
}

/** A verdict's name for a person, if it is a name: without records it is `the caller`, `the person called` or the side. */
const properName = (name: string | undefined): string | null =>
  name === undefined || /^(?:the |this side)/.test(name) ? null : name;
