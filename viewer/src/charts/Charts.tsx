import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Range } from '../app/view.ts';
import { useTheme } from '../app/theme.ts';
import { duration } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icons.ts';
import { ChartPanel } from './ChartPanel.tsx';
import type { Curves } from './curves.ts';
import type { Cursor } from './cursor.ts';
import type { Band } from './marks.ts';
import { PANELS } from './panels.ts';
import type { Overlays } from './plot.ts';
import 'uplot/dist/uPlot.min.css';

interface ChartsProps {
  readonly curves: Curves;
  readonly other: Curves | undefined;
  readonly bands: readonly Band[];
  readonly marks: readonly number[];
  /** The whole call, in seconds. */
  readonly whole: Range;
  readonly range: Range | null;
  readonly cursor: Cursor;
  readonly isLoading: boolean;
  readonly onRange: (range: Range | null) => void;
}

/** All charts on one time axis: point, drag to zoom, or use the keys. */
export function Charts({ curves, other, bands, marks, whole, range, cursor, isLoading, onRange }: ChartsProps) {
  const [theme] = useTheme();
  const stack = useRef<HTMLDivElement>(null);
  const width = useWidth(stack);
  const shown = useMemo<Range>(() => range ?? whole, [range, whole]);
  const overlays = useMemo<Overlays>(() => ({ bands, marks }), [bands, marks]);
  const zoom = (next: Range): void => onRange(clip(next, whole));
  const actions = axisActions(shown, whole, cursor, onRange);
  const panels = PANELS.filter(({ lines }) => lines.some(({ metric }) => curves.columns.has(metric)));

  return (
    <div className="charts">
      <AxisBar
        shown={shown}
        isWhole={range === null}
        actions={actions}
        isLoading={isLoading}
        hasOther={other !== undefined}
      />
      <div
        ref={stack}
        className="stack"
        role="application"
        tabIndex={0}
        aria-label="Charts over time. Left and right move the cursor, plus and minus zoom, page up and page down move the view, 0 shows the whole call. The values are in the data table below."
        onKeyDown={(event) => onKey(event, actions)}
        onMouseLeave={() => cursor.set(null, undefined)}
      >
        {panels.map((panel, index) => (
          <ChartPanel
            key={panel.id}
            panel={panel}
            curves={curves}
            other={other}
            overlays={overlays}
            range={shown}
            width={width}
            showTimes={index === panels.length - 1}
            theme={theme}
            cursor={cursor}
            onZoom={zoom}
            onWhole={() => onRange(null)}
          />
        ))}
      </div>
    </div>
  );
}

interface AxisActions {
  readonly closer: () => void;
  readonly wider: () => void;
  readonly earlier: () => void;
  readonly later: () => void;
  readonly whole: () => void;
  readonly point: (steps: number) => void;
}

function axisActions(
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
  const middle = (): number => {
    const at = cursor.get();
    return at !== null && at >= from && at <= to ? at : (from + to) / 2;
  };
  return {
    closer: () => set([middle() - size / 4, middle() + size / 4]),
    wider: () => set([middle() - size, middle() + size]),
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

function onKey(event: KeyboardEvent, actions: AxisActions): void {
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
  const action = keys[event.key];
  if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action();
}

interface AxisBarProps {
  readonly shown: Range;
  readonly isWhole: boolean;
  readonly actions: AxisActions;
  readonly isLoading: boolean;
  readonly hasOther: boolean;
}

function AxisBar({ shown, isWhole, actions, isLoading, hasOther }: AxisBarProps) {
  const button = (icon: IconName, label: string, onClick: () => void, isOff = false) => (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick} disabled={isOff}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="axis-bar">
      <span className="num" aria-live="polite">
        {isWhole ? 'Whole call' : `${duration(shown[0], 1)} to ${duration(shown[1], 1)}`}
      </span>
      {isLoading && <span className="muted">finer points are on their way</span>}
      <span className="legend">
        <span className="key inbound">received</span>
        <span className="key outbound">sent</span>
        {hasOther && <span className="key other-leg">other leg</span>}
        <span className="key threshold">SDK warns</span>
      </span>
      <span className="axis-buttons">
        {button('left', 'Earlier', actions.earlier, isWhole)}
        {button('right', 'Later', actions.later, isWhole)}
        {button('plus', 'Zoom in', actions.closer)}
        {button('minus', 'Zoom out', actions.wider, isWhole)}
        {button('whole', 'Show the whole call', actions.whole, isWhole)}
      </span>
    </div>
  );
}

/** The width of an element as it changes. */
function useWidth(target: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    setWidth(target.current?.clientWidth ?? 0);
  }, [target]);
  useEffect(() => {
    if (!target.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target]);
  return width;
}

const LEAST_SECONDS = 2;

function clip([from, to]: Range, whole: Range): Range {
  const spare = Math.max(0, LEAST_SECONDS - (to - from)) / 2;
  return [Math.max(whole[0], from - spare), Math.min(whole[1], to + spare)];
}

function moved([from, to]: Range, by: number, whole: Range): Range {
  const step = Math.min(Math.max(by, whole[0] - from), whole[1] - to);
  return [from + step, to + step];
}
