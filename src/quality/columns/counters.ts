import type { RowPlan } from './row-plan.ts';

/** The maximum plausible number of audio packets per second: packets carry at least 10 ms, and some may arrive late. */
const MAX_PACKETS_PER_SECOND = 110;

/** Counters that start together: those of one RTP stream, or of the client's playout. */
export interface CounterGroup {
  /** 1 where the group's counters restarted within the row. */
  readonly restarted: Uint8Array;
  /** 1 where the group's counters started within the row, so that their value is the row's difference. */
  readonly began: Uint8Array;
  /** The first row, if its counters had run for longer than the row; -1 if not. */
  readonly beganEarlier: number;
}

/**
 * Finds out where the counters of a group start.
 * @param evidence the counters that show it: they never fall unless they restart
 * @param packets the packet counter among them, to check whether the counters can have started in the row; omitted to skip the check
 * @param fromStart whether the timeseries has the call's first interval
 */
export function groupCounters(
  plan: RowPlan,
  evidence: readonly Float64Array[],
  packets: Float64Array | undefined,
  fromStart: boolean,
): CounterGroup {
  const length = plan.order.length;
  const restarted = new Uint8Array(length);
  const began = new Uint8Array(length);
  const last = new Float64Array(evidence.length).fill(NaN);
  let beganEarlier = -1;
  let unbroken = fromStart;
  let lastSeen = -1;
  for (let row = 0; row < length; row += 1) {
    if (row > 0 && plan.gap[row] === 1) unbroken = false;
    let isSeen = false;
    let fell = false;
    for (let index = 0; index < evidence.length; index += 1) {
      const value = evidence[index]?.[row] ?? NaN;
      if (Number.isNaN(value)) continue;
      isSeen = true;
      if (value < (last[index] ?? NaN)) fell = true;
      last[index] = value;
    }
    if (!isSeen) continue;
    if (fell) restarted[row] = 1;
    const first = lastSeen === -1;
    const broken = first ? !unbroken : plan.gap[row] === 1;
    if ((first || fell) && !broken) {
      if (isPossible(packets?.[row] ?? 0, plan.span[row] ?? NaN)) began[row] = 1;
      else if (first) beganEarlier = row;
    }
    lastSeen = row;
  }
  return { restarted, began, beganEarlier };
}

const isPossible = (packets: number, span: number): boolean =>
  Number.isNaN(span) || packets <= (Math.max(span, 1_000) / 1_000) * MAX_PACKETS_PER_SECOND;

/**
 * The increase of a cumulative counter in each row; NaN where unknown, as after a gap. A counter that fell has restarted: its value is the
 * increase since.
 * @param mayFall for a counter that sometimes decreases a little: its fall is then a negative difference, unless the whole group restarted
 */
export function differences(counter: Float64Array, plan: RowPlan, group: CounterGroup, mayFall = false): Float64Array {
  const gained = new Float64Array(counter.length);
  for (let row = 0; row < counter.length; row += 1) {
    const value = counter[row] ?? NaN;
    if (group.began[row] === 1) gained[row] = value;
    else if (row === 0 || plan.gap[row] === 1 || group.restarted[row] === 1) gained[row] = NaN;
    else {
      const difference = value - (counter[row - 1] ?? NaN);
      gained[row] = difference < 0 && !mayFall ? value : difference;
    }
  }
  return gained;
}

/**
 * The lost packets of each row that never arrived. A receiver counts a late packet as lost and corrects the count when it arrives (RFC 3550
 * 6.4.1), so only the part of a count that later values never fall below was really lost. Rows with unknown values separate spans.
 */
export function netOf(lost: Float64Array): Float64Array {
  const net = new Float64Array(lost.length);
  let from = 0;
  while (from < lost.length) {
    if (Number.isNaN(lost[from] ?? NaN)) {
      net[from] = NaN;
      from += 1;
      continue;
    }
    let to = from;
    let count = 0;
    while (to < lost.length && !Number.isNaN(lost[to] ?? NaN)) {
      count += lost[to] ?? 0;
      to += 1;
    }
    // From the end: the minimum of all later counts.
    let floor = count;
    for (let row = to - 1; row >= from; row -= 1) {
      const before = count - (lost[row] ?? 0);
      const floorBefore = Math.min(floor, before);
      net[row] = Math.max(0, floor) - Math.max(0, floorBefore);
      floor = floorBefore;
      count = before;
    }
    from = to;
  }
  return net;
}

/** Increases per second; NaN where the time span is unknown. */
export function perSecond(gained: Float64Array, span: Float64Array, factor: number): Float64Array {
  return derive(gained, span, (gain, time) => (time > 0 ? (gain * factor * 1_000) / time : NaN));
}

/** One increase divided by another, times a factor; NaN where the divisor is zero. */
export function ratio(part: Float64Array, whole: Float64Array, factor: number): Float64Array {
  return derive(part, whole, (gain, by) => (by > 0 ? (Math.max(0, gain) / by) * factor : NaN));
}

/** Derives a column from two, row by row; NaN for results that are not finite. */
export function derive(
  one: Float64Array,
  other: Float64Array,
  make: (one: number, other: number) => number,
): Float64Array {
  const made = new Float64Array(one.length);
  for (let row = 0; row < made.length; row += 1) {
    const value = make(one[row] ?? NaN, other[row] ?? NaN);
    made[row] = Number.isFinite(value) ? value : NaN;
  }
  return made;
}
