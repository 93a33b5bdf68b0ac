import type { Filters } from '../app/view.ts';
import type { CallFilter, ListedCallFragment } from '../generated/graphql.ts';
import { numberVariants } from './number-variants.ts';

/**
 * The searches that together find what is asked for: records compare numbers as they are, so each way to write a number is a
 * search of its own, and so is each side that it may be on.
 * @returns undefined when nothing is asked for, which lists the newest calls
 */
export function searchesOf(filters: Filters): CallFilter[] | undefined {
  if (Object.values(filters).every((value) => value === '')) return undefined;
  const { agent, number, caller, destination, direction, after, before } = filters;
  const startedFrom = dayStart(after);
  const startedTo = dayStart(before, 1);
  const base: CallFilter = {
    ...(agent && { agent }),
    ...((direction === 'INBOUND' || direction === 'OUTBOUND') && { direction }),
    ...(startedFrom && { startedFrom }),
    ...(startedTo && { startedTo }),
  };
  const sides: CallFilter[] = product(
    waysToWrite(caller).map((text) => (text ? { caller: text } : {})),
    waysToWrite(destination).map((text) => (text ? { destination: text } : {})),
  );
  const either: CallFilter[] =
    number === '' ? [{}] : waysToWrite(number).flatMap((text) => [{ caller: text }, { destination: text }]);
  return product(sides, either).map((side) => ({ ...base, ...side }));
}

const waysToWrite = (text: string): string[] => {
  const variants = numberVariants(text);
  return variants.length > 0 ? variants : [text];
};

const product = (left: readonly CallFilter[], right: readonly CallFilter[]): CallFilter[] =>
  left.flatMap((one) => right.map((other) => ({ ...other, ...one })));

/** Midnight UTC at which a day begins; undefined when it is no date. */
function dayStart(day: string, daysLater = 0): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return undefined;
  const time = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + daysLater));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** What one search has found so far. */
export interface Stream {
  readonly calls: readonly ListedCallFragment[];
  /** Where its next page begins; null when there is none. */
  readonly after: string | null;
  /** Whether its last page could not be had, and is asked for again. */
  readonly isFailed: boolean;
}

/**
 * The calls of several searches as one list, newest first, each once. What is older than the last call of a search with more
 * pages is held back, so that no later page puts a call above one that is shown.
 */
export function merged(streams: readonly Stream[]): ListedCallFragment[] {
  const [only] = streams;
  if (streams.length === 1 && only) return distinct(only.calls);
  const frontier = streams
    .filter(({ calls, after }) => after !== null && calls.length > 0)
    .reduce((latest, { calls }) => Math.max(latest, startOf(calls.at(-1))), -Infinity);
  return distinct(streams.flatMap(({ calls }) => calls))
    .filter((call) => startOf(call) >= frontier)
    .sort((one, other) => startOf(other) - startOf(one));
}

/** Epoch milliseconds; without a record a call counts as new. */
function startOf(call: ListedCallFragment | undefined): number {
  const time = Date.parse(call?.detailRecord?.startedAt ?? '');
  return Number.isNaN(time) ? Infinity : time;
}

function distinct(calls: readonly ListedCallFragment[]): ListedCallFragment[] {
  return [...new Map(calls.map((call) => [call.callId, call])).values()];
}
