import { createHash } from 'node:crypto';
import type { JsonObject } from '../json/json-object.ts';
import { instantMs, object } from '../json/values.ts';
import type { Connection } from '../graphql/connection.ts';
import { mapInSlices } from '../operation/map-in-slices.ts';
import { sortInSlices } from '../operation/sort-in-slices.ts';
import type { UpstreamList } from '../upstream/paging.ts';

/** One event of call control. */
export interface CallEvent {
  /** Derived from the content; equal events are numbered. */
  readonly id: string;
  readonly stored: JsonObject;
}

/** The events read, oldest first. */
export interface CallEventList {
  readonly events: readonly CallEvent[];
  readonly truncated: boolean;
}

/** A page of events. */
export type CallEventPage = Connection<CallEvent> & Pick<CallEventList, 'truncated'>;

/** Sorts events by time, those without a time last, and gives each an id. */
export async function callEventList({ items, truncated }: UpstreamList): Promise<CallEventList> {
  const seen = new Map<string, number>();
  const timed = await mapInSlices(items, (stored) => {
    const hash = createHash('sha256').update(JSON.stringify(stored)).digest('hex').slice(0, 16);
    const before = seen.get(hash) ?? 0;
    seen.set(hash, before + 1);
    const event: CallEvent = { id: before === 0 ? hash : `${hash}-${before}`, stored };
    return { event, time: timeOf(event) };
  });
  const sorted = await sortInSlices(timed, (one, other) => order(one.time, other.time));
  return { events: sorted.map(({ event }) => event), truncated };
}

/** An event's payload: `metadata.payload`, or else `metadata`; null when neither is an object. */
export function payloadOf({ stored }: CallEvent): JsonObject | null {
  const metadata = object(stored.metadata);
  return object(metadata?.payload) ?? metadata;
}

/** When an event happened, in epoch milliseconds; null when it has no time. */
export const timeOf = ({ stored }: CallEvent): number | null => instantMs(stored.event_timestamp);

const order = (one: number | null, other: number | null): number =>
  one === other ? 0 : (one ?? Infinity) - (other ?? Infinity);
