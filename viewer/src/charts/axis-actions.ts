import type { KeyboardEvent } from 'react';
import type { Range } from '../app/view.ts';
import type { Cursor } from './cursor.ts';

/** The actions behind the buttons and keys of the time axis. */
export interface AxisActions {
  readonly closer: () => void;
  readonly wider: () => void;
  readonly earlier: () => void;
  readonly later: () => void;
  readonly whole: () => void;
  readonly point: (steps: number) => void;
}

export function axisActions(
  [from, to]: Range,
  whole: Range,
  cursor: Cursor,
  onRange: (range: Range | null) => void,
): AxisActions {
  const size = to - from;
  const set = (next: Range): void => {
    const clipped = clip(next, whole);
    onRange(clipped[0] <= whole[0] && clipped[1] >= whole[1] ? null : clipped);
  };
  /** Zooms around the cursor, whose time keeps its place on the screen. */
  const scaled = (factor: number): Range => {
    const at = cursor.get();
    const pivot = at !== null && at >= from && at <= to ? at : (from + to) / 2;
    const nextSize = Math.max(LEAST_SECONDS, size * factor);
    const start = pivot - ((pivot - from) / size) * nextSize;
    return moved([start, start + nextSize], 0, whole);
  };
  return {
    closer: () => set(scaled(1 / 2)),
    wider: () => set(scaled(2)),
    earlier: () => set(moved([from, to], -size / 2, whole)),
    later: () => set(moved([from, to], size / 2, whole)),
    whole: () => onRange(null),
    point: (steps) => {
      const step = Math.max(1, Math.round(size / 100));
      const at = (cursor.get() ?? (steps > 0 ? from - step : to + step)) + steps * step;
      cursor.set(Math.min(to, Math.max(from, at)), undefined);
    },
  };
}

export function onKey(event: KeyboardEvent, actions: AxisActions): void {
  const steps = event.shiftKey ? 10 : 1;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => actions.point(-steps),
    ArrowRight: () => actions.point(steps),
    '+': actions.closer,
    '=': actions.closer,
    '-': actions.wider,
    PageUp: actions.earlier,
    PageDown: actions.later,
    '0': actions.whole,
  };
  const action = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action();
}

const LEAST_SECONDS = 2;

/** A range limited to the call, and not shorter than the minimum useful length. */
export function clip([from, to]: Range, whole: Range): Range {
  const spare = Math.max(0, LEAST_SECONDS - (to - from)) / 2;
  return [Math.max(whole[0], from - spare), Math.min(whole[1], to + spare)];
}

/** A range moved by some seconds, limited to the call. */
function moved([from, to]: Range, by: number, whole: Range): Range {
  const step = Math.max(whole[0] - from, Math.min(by, whole[1] - to));
  return [from + step, to + step];
}
