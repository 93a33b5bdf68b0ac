/** A set of times that finds a time near another one without scanning. */
export class NearTimes {
  private readonly distance: number;
  /** The first and the last time in each bucket, which is as long as the distance. */
  private readonly stretches = new Map<number, { first: number; last: number }>();

  /** @param distance the maximum difference of times that are near each other, in milliseconds */
  constructor(distance: number, times: Iterable<number | null> = []) {
    this.distance = distance;
    for (const time of times) this.add(time);
  }

  /** @param time in epoch milliseconds; null is near nothing */
  add(time: number | null): void {
    if (time === null) return;
    const stretch = Math.floor(time / this.distance);
    const known = this.stretches.get(stretch);
    if (known === undefined) this.stretches.set(stretch, { first: time, last: time });
    else {
      known.first = Math.min(known.first, time);
      known.last = Math.max(known.last, time);
    }
  }

  /** Whether an added time is near this one. */
  has(time: number | null): boolean {
    if (time === null) return false;
    const stretch = Math.floor(time / this.distance);
    if (this.stretches.has(stretch)) return true;
    const before = this.stretches.get(stretch - 1);
    const behind = this.stretches.get(stretch + 1);
    return (
      (before !== undefined && time - before.last <= this.distance) ||
      (behind !== undefined && behind.first - time <= this.distance)
    );
  }
}
