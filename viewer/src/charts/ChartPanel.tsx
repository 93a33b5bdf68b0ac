import { useEffect, useLayoutEffect, useRef } from 'react';
import type uPlot from 'uplot';
import type { Range } from '../app/view.ts';
import { amount, duration } from '../parts/format.ts';
import { nearest, summarise, type Curves, type LineSummary } from './curves.ts';
import type { Cursor } from './cursor.ts';
import type { Panel } from './panels.ts';
import { createPlot, plotData, type Overlays, type PlotEvents } from './plot.ts';

interface ChartPanelProps {
  readonly panel: Panel;
  readonly curves: Curves;
  readonly other: Curves | undefined;
  readonly overlays: Overlays;
  /** The visible range of the time axis. */
  readonly range: Range;
  readonly width: number;
  readonly theme: string;
  readonly cursor: Cursor;
  readonly onZoom: (range: Range) => void;
  readonly onWhole: () => void;
}

const HEIGHT = 92;

/** One chart with its title, a text summary, and the values under the cursor. */
export function ChartPanel(props: ChartPanelProps) {
  const { panel, curves, other, overlays, range, width, theme, cursor } = props;
  const target = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLSpanElement>(null);
  const plot = useRef<uPlot>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const hasOther = other !== undefined;
  const summaries = panel.lines
    .map((line) => summarise(panel, line, curves, range))
    .filter((summary) => summary !== undefined);

  useEffect(() => {
    if (!target.current || width < 50) return;
    const events: PlotEvents = {
      // uPlot reports late that the mouse has left, when it may already be elsewhere. Leaving the stack of charts clears the cursor.
      onCursor: (seconds) => (seconds === null ? undefined : cursor.set(seconds, plot.current)),
      onZoom: (from, to) => latest.current.onZoom([from, to]),
      onWhole: () => latest.current.onWhole(),
    };
    const made = createPlot(target.current, {
      panel,
      hasOther,
      overlays,
      events,
      width,
      height: HEIGHT,
    });
    plot.current = made;
    return () => {
      plot.current = null;
      made.destroy();
    };
    // The plot is recreated when the theme changes, because it reads its colours from it.
  }, [panel, hasOther, overlays, width, theme, cursor]);

  useEffect(() => {
    const made = plot.current;
    made?.batch(() => {
      made.setData(plotData(panel, curves, other), false);
      made.setScale('x', { min: range[0], max: range[1] });
    });
  }, [panel, hasOther, overlays, width, theme, cursor, curves, other, range]);

  useEffect(() => {
    const show = (seconds: number | null, from: unknown): void => {
      const made = plot.current;
      if (readout.current)
        readout.current.textContent = seconds === null ? '' : readoutAt(panel, seconds, curves, other);
      if (made && from !== made)
        made.setCursor({ left: seconds === null ? -10 : made.valToPos(seconds, 'x'), top: -10 }, false);
    };
    show(cursor.get(), undefined);
    return cursor.subscribe(show);
  }, [panel, curves, other, cursor, width, theme]);

  return (
    <figure className="panel" data-panel={panel.id}>
      <figcaption>
        <span className="panel-title">
          {panel.title}
          {panel.unit && <span className="muted"> {panel.unit}</span>}
        </span>
        <span className="panel-summary muted num">{inWords(panel, summaries)}</span>
        <span className="panel-readout num" ref={readout} />
      </figcaption>
      <div className="plot" ref={target} style={{ height: HEIGHT }} aria-hidden="true" />
    </figure>
  );
}

/** The time under the cursor and the values there, of both legs if both are drawn. */
function readoutAt(panel: Panel, seconds: number, own: Curves, other: Curves | undefined): string {
  const time = duration(own.x[nearest(own.x, seconds)] ?? seconds, 1);
  if (!other) return `${time}  ${valuesAt(panel, own, seconds)}`;
  return `${time}  this leg: ${valuesAt(panel, own, seconds)}  other leg: ${valuesAt(panel, other, seconds)}`;
}

function valuesAt(panel: Panel, { x, columns }: Curves, seconds: number): string {
  const index = nearest(x, seconds);
  const values = panel.lines.map(({ metric, name }) => {
    const raw = columns.get(metric)?.values[index];
    return `${name} ${amount(raw === null || raw === undefined ? null : raw * panel.factor, panel.digits)}`;
  });
  return values.join('  ');
}

/** A text summary of the chart, for screen readers and for a quick look. */
function inWords(panel: Panel, summaries: readonly LineSummary[]): string {
  if (summaries.length === 0) return 'not measured';
  return summaries
    .map(({ line, low, high, mean, worstAt, beyond }) => {
      const isLowBad = panel.threshold?.bad === 'below';
      const worst = `${isLowBad ? 'lowest' : 'highest'} ${amount(isLowBad ? low : high, panel.digits)} at ${duration(worstAt)}`;
      const average = panel.threshold ? '' : `mean ${amount(mean, panel.digits)}, `;
      const share =
        beyond === undefined || beyond === 0 ? '' : `, ${amount(beyond * 100, 0)} % beyond ${panel.threshold?.value}`;
      return `${summaries.length > 1 || line.direction === 'outbound' ? `${line.name}: ` : ''}${average}${worst}${share}`;
    })
    .join(' · ');
}
