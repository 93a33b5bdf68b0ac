import { badUserInput } from '../errors.ts';
import { mustYield, nextSlice } from '../operation/time-slices.ts';
import type { BucketWidth } from '../graphql/generated/types.ts';
import { Group } from './group.ts';
import type { GroupedCalls } from './group-calls.ts';
import type { JudgedCall } from './judged-call.ts';
import type { LocalTime } from './local-time.ts';

const MAX_BUCKETS = 1_000;

const HOUR_MS = 3_600_000;

/** The calls that started at or after `start` and before `end`, in epoch milliseconds. */
export interface Bucket {
  readonly start: number;
  readonly end: number;
  readonly group: Group;
}

/**
 * Groups calls by start into consecutive buckets, oldest first, from the first call to the last. Calls without a time are in none.
 * @throws GatewayError `BAD_USER_INPUT` when there would be too many
 */
export async function bucketsOf(
  { listed, judged }: GroupedCalls,
  width: BucketWidth,
  time: LocalTime,
): Promise<Bucket[]> {
  const members = new Map<number, { found: number; judged: JudgedCall[] }>();
  let [first, last] = [Infinity, -Infinity];
  for (const { callId, startedAt } of listed) {
    if (mustYield()) await nextSlice();
    if (startedAt === null) continue;
    const start = width === 'DAY' ? time.startOfDay(startedAt) : time.startOfHour(startedAt);
    [first, last] = [Math.min(first, start), Math.max(last, start)];
    let bucket = members.get(start);
    if (bucket === undefined) members.set(start, (bucket = { found: 0, judged: [] }));
    bucket.found += 1;
    const known = judged.get(callId);
    if (known !== undefined) bucket.judged.push(known);
  }
  const buckets: Bucket[] = [];
  for (let start = first; start <= last;) {
    if (mustYield()) await nextSlice();
    if (buckets.length === MAX_BUCKETS)
      throw badUserInput(
        `The period has more than ${MAX_BUCKETS} buckets of one ${width}; accepted: a shorter period${width === 'HOUR' ? ', or DAY' : ''}.`,
      );
    const end = width === 'DAY' ? time.nextDay(start) : time.startOfHour(start + HOUR_MS);
    const { found, judged: known } = members.get(start) ?? { found: 0, judged: [] };
    const label = new Date(start).toISOString();
    buckets.push({ start, end, group: new Group({ key: null, label, found, judged: known }) });
    start = end;
  }
  return buckets;
}
