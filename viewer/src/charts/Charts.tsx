import { useMemo, useRef, type ReactNode } from 'react';
import type { Range } from '../app/view.ts';
import { useTheme } from '../app/theme.ts';
import { useWidth } from '../parts/use-width.ts';
import { formatThresholds, readThresholds, type Rules } from '../replay/rules.ts';
import { axisActions, clip, onKey } from './axis-actions.ts';
import { AxisBar } from './AxisBar.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import type { Curves } from './curves.ts';
import type { Cursor } from './cursor.ts';
import type { Band, Mark } from './marks.ts';
import { panelsBy } from './panels.ts';
import type { Overlays } from './plot.ts';
import 'uplot/dist/uPlot.min.css';

interface ChartsProps {
  readonly curves: Curves;
  readonly other: Curves | undefined;
  /** Shows the other leg over this one; false if there is none. */
  readonly control: ReactNode;
  readonly bands: readonly Band[];
  readonly marks: readonly Mark[];
  /** The whole call, in seconds. */
  readonly whole: Range;
  readonly range: Range | null;
  /** Their thresholds are drawn. */
  readonly rules: Rules;
  readonly cursor: Cursor;
  readonly isLoading: boolean;
  readonly onRange: (range: Range | null) => void;
}

/** All charts on one time axis, with pointer, drag-to-zoom and keyboard control. */
export function Charts({
  curves,
  other,
  control,
  bands,
  marks,
  whole,
  range,
  rules,
  cursor,
  isLoading,
  onRange,
}: ChartsProps) {
  const [theme] = useTheme();
  const stack = useRef<HTMLDivElement>(null);
  const width = useWidth(stack);
  const shown = useMemo<Range>(() => range ?? whole, [range, whole]);
  const overlays = useMemo<Overlays>(() => ({ bands, marks: marks.map(({ at }) => at) }), [bands, marks]);
  const zoom = (next: Range): void => onRange(clip(next, whole));
  const actions = axisActions(shown, whole, cursor, onRange);
  const thresholds = formatThresholds(rules);
  // Plots are recreated when the panels change, so these stay the same objects until a threshold changes.
  const judged = useMemo(() => panelsBy(readThresholds(thresholds)), [thresholds]);
  const panels = judged.filter(({ lines }) => lines.some(({ metric }) => curves.columns.has(metric)));

  return (
    <div className="charts">
      <AxisBar
        shown={shown}
        isWhole={range === null}
        actions={actions}
        isLoading={isLoading}
        hasOther={other !== undefined}
        hasOwnRules={thresholds !== ''}
        control={control}
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
        {panels.map((panel) => (
          <ChartPanel
            key={panel.id}
            panel={panel}
            curves={curves}
            other={other}
            overlays={overlays}
            range={shown}
            width={width}
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
