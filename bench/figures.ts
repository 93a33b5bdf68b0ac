/** A quantile of some values: 0.5 is the median, 1 the maximum; NaN if there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** The median; of an even number of values, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? NaN) + (sorted[Math.ceil(half) - 1] ?? NaN)) / 2;
}

/** A rotated list, so that over several rounds no item is always first. */
export const rotated = <Item>(items: readonly Item[], by: number): Item[] =>
  items.map((_, index) => items[(index + by) % items.length] as Item);

/** Results by round, for each target of each measurement. */
export class Rounds {
  private readonly rounds = new Map<string, Map<string, number[]>>();

  add(measurement: string, target: string, figure: number): void {
    const targets = this.rounds.get(measurement) ?? new Map<string, number[]>();
    this.rounds.set(measurement, targets);
    targets.set(target, [...(targets.get(target) ?? []), figure]);
  }

  /** The median of each target's rounds. */
  medians(measurement: string): Map<string, number> {
    const targets = this.rounds.get(measurement) ?? new Map<string, number[]>();
    return new Map([...targets].map(([name, figures]) => [name, median(figures)]));
  }
}
