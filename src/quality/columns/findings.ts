import type { TrackFinding } from './row-plan.ts';

/** Of each kind so many are kept with their words; of the others only the number is known. */
const MOST_KEPT = 20;

/** Gathers what is noticed while a track is made: the first of each kind, and how many there are. */
export class Findings {
  private readonly kept: TrackFinding[] = [];
  private readonly counts = new Map<TrackFinding['kind'], number>();

  /** @param detail makes the finding's words; called only where they are kept */
  add(kind: TrackFinding['kind'], row: number, detail: () => string): void {
    const count = this.countOf(kind);
    if (count < MOST_KEPT) this.kept.push({ kind, row, detail: detail() });
    this.counts.set(kind, count + 1);
  }

  /** Adds findings of a kind that are not looked at one by one. */
  addMany(kind: TrackFinding['kind'], count: number): void {
    if (count > 0) this.counts.set(kind, this.countOf(kind) + count);
  }

  countOf(kind: TrackFinding['kind']): number {
    return this.counts.get(kind) ?? 0;
  }

  /** How many findings of each kind there are. */
  get countByKind(): ReadonlyMap<TrackFinding['kind'], number> {
    return this.counts;
  }

  /** Those that were kept, by row. */
  inOrder(): readonly TrackFinding[] {
    return this.kept.toSorted((one, other) => one.row - other.row);
  }
}
