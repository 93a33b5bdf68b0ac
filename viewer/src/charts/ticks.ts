import type { Range } from '../app/view.ts';

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200];
const MOST_TICKS = 9;

/** The tick positions on an axis, in seconds: round values, at most nine. */
export function ticksOf([from, to]: Range): readonly number[] {
  const step = STEPS.find((size) => (to - from) / size <= MOST_TICKS - 1) ?? Math.ceil((to - from) / (MOST_TICKS - 1));
  const first = Math.ceil(from / step - 1e-9);
  return Array.from(
    { length: Math.max(0, Math.floor(to / step + 1e-9) - first + 1) },
    (_, index) => (first + index) * step,
  );
}
