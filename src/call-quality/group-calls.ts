import { mustYield, nextSlice } from '../operation/time-slices.ts';
import type { CallDimension, CallQualityGroupOrder } from '../graphql/generated/types.ts';
import { MIN_CALLS, restOf } from './contrasts.ts';
import { isCircumstance, keyReader, labelOf } from './dimensions.ts';
import { Group, type GroupMembers } from './group.ts';
import type { JudgedCall, ListedCall } from './judged-call.ts';
import type { LocalTime } from './local-time.ts';
import { wilson, zScore, type Share } from './statistics/shares.ts';

/** All calls, and those that are judged. */
export interface GroupedCalls {
  readonly listed: readonly ListedCall[];
  readonly judged: ReadonlyMap<string, JudgedCall>;
}

/** Groups calls by a dimension, in the order of each group's first call. */
export async function groupCalls(
  { listed, judged }: GroupedCalls,
  dimension: CallDimension,
  time: LocalTime,
  contrast: GroupMembers['contrast'],
): Promise<Group[]> {
  const read = keyReader(dimension, time);
  const members = new Map<string | null, { first: ListedCall; found: number; judged: JudgedCall[] }>();
  for (const call of listed) {
    if (mustYield()) await nextSlice();
    const known = judged.get(call.callId);
    const key = read(call, known);
    if (key === undefined) continue;
    let group = members.get(key);
    if (group === undefined) members.set(key, (group = { first: call, found: 0, judged: [] }));
    group.found += 1;
    if (known !== undefined) group.judged.push(known);
  }
  return [...members].map(
    ([key, { first, found, judged: known }]) =>
      new Group({
        key,
        label: labelOf(dimension, key, first),
        found,
        judged: known,
        ...(isCircumstance(dimension) && contrast !== undefined && { contrast }),
      }),
  );
}

type Compare = (one: Group, other: Group) => number;

const byCalls: Compare = (one, other) => other.found - one.found || byKey(one, other);

const byKey: Compare = (one, other) => {
  if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
  return one.key.localeCompare(other.key, 'en', { numeric: true });
};

/** Sorts groups. @param all poor calls out of all classified calls */
export function inOrder(
  groups: readonly Group[],
  order: CallQualityGroupOrder,
  all: Share,
  dimension: CallDimension,
): Group[] {
  const sorted = (compare: Compare): Group[] =>
    [...groups].sort((one, other) => compare(one, other) || byCalls(one, other));
  switch (order) {
    case 'STANDS_OUT': {
      // The share of poor calls among those with a fault says nothing about the fault.
      if (!isCircumstance(dimension)) return sorted(byCalls);
      const rank = new Map(groups.map((group) => [group, zScore(group.poor, restOf(all, group))]));
      const isFew = ({ poor }: Group): number => Number(poor.of < MIN_CALLS);
      return sorted((one, other) => isFew(one) - isFew(other) || (rank.get(other) ?? 0) - (rank.get(one) ?? 0));
    }
    case 'POOR_SHARE':
      return sorted((one, other) => (wilson(other.poor)?.value ?? -1) - (wilson(one.poor)?.value ?? -1));
    case 'POOR':
      return sorted((one, other) => other.poor.count - one.poor.count);
    case 'CALLS':
      return sorted(byCalls);
    case 'KEY':
      return sorted(byKey);
  }
}
