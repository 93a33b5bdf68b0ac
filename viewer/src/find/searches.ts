import type { Filters } from '../app/view.ts';
import type { CallFilter, ListedCallFragment } from '../../../client/src/documents.ts';
import { numberVariants } from './number-variants.ts';

/**
 * The searches that together cover the filters: records match numbers exactly, so each spelling of a number needs its own search, and so
 * does each side on which it may be.
 * @returns undefined without filters, which lists the newest calls
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

/** Midnight UTC at which a day begins; undefined if it is not a date. */
function dayStart(day: string, daysLater = 0): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return undefined;
  const time = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + daysLater));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** The results of one search so far. */
export interface Stream {
  readonly calls: readonly ListedCallFragment[];
  /** The cursor of its next page; null if there is none. */
  readonly after: string | null;
  /** Whether its last page failed and will be requested again. */
  readonly isFailed: boolean;
}

/**
 * The calls of several searches as one list, newest first, each once. Calls older than the last one of a search with more pages are
 * withheld, so that no later page inserts a call above a visible one.
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

/** Epoch milliseconds; a call without a record counts as new. */
function startOf(call: ListedCallFragment | undefined): number {
  const time = Date.parse(call?.detailRecord?.startedAt ?? '');
  return Number.isNaN(time) ? Infinity : time;
}

function distinct(calls: readonly ListedCallFragment[]): ListedCallFragment[] {
  return [...new Map(calls.map((call) => [call.callId, call])).values()];
}
