import { mustYield, nextSlice } from '../operation/time-slices.ts';
import type { Contrast } from './contrast.ts';
import type { Group } from './group.ts';
import { adjusted } from './statistics/false-discovery.ts';
import { fisherExact } from './statistics/fisher.ts';
import { newcombe, type Share } from './statistics/shares.ts';

/** With fewer classified calls than this, in the group or in the rest, they are not compared. */
export const MIN_CALLS = 30;

/**
 * The accepted share of false discoveries among the groups that stand out. Own choice: at 5 %, there would be one false alarm in twenty
 * quiet weeks.
 */
const FALSE_DISCOVERY_RATE = 0.01;

/** All groups of one dimension, and how a sentence names them. */
export interface Family {
  readonly groups: readonly Group[];
  readonly nameOf: (group: Group) => string;
}

/** The calls outside of a group. */
export const restOf = (all: Share, { poor }: Group): Share => ({ count: all.count - poor.count, of: all.of - poor.of });

/**
 * Compares each group with the rest of the calls.
 * @param families all requested groups: the more there are, the greater a difference must be to stand out
 * @returns the groups that stand out as worse
 */
export async function contrastsOf(all: Share, families: readonly Family[]): Promise<ReadonlyMap<Group, Contrast>> {
  const compared: { group: Group; name: string; rest: Share; pValue: number }[] = [];
  for (const { groups, nameOf } of families)
    for (const group of groups) {
      if (mustYield()) await nextSlice();
      const rest = restOf(all, group);
      if (group.key === null || group.poor.of < MIN_CALLS || rest.of < MIN_CALLS) continue;
      compared.push({ group, name: nameOf(group), rest, pValue: fisherExact(group.poor, rest) });
    }
  const adjustedValues = adjusted(compared.map(({ pValue }) => pValue));
  const found = new Map<Group, Contrast>();
  compared.forEach(({ group, name, rest, pValue }, index) => {
    const adjustedPValue = adjustedValues[index] ?? 1;
    const difference = newcombe(group.poor, rest);
    if (difference === null || difference.value <= 0 || adjustedPValue > FALSE_DISCOVERY_RATE) return;
    const { value, low, high } = difference;
    found.set(group, {
      difference: value,
      low,
      high,
      restShare: rest.count / rest.of,
      restCalls: rest.of,
      pValue,
      adjustedPValue,
      sentence: `${name}: ${percent(group.poor)} poor of ${group.poor.of} calls, others ${percent(rest)} of ${rest.of}.`,
    });
  });
  return found;
}

const percent = ({ count, of }: Share): string => `${Math.round((100 * count) / of)} %`;
