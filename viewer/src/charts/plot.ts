import uPlot from 'uplot';
import type { Curves } from './curves.ts';
import { drawBands, drawLines } from './draw.ts';
import { lineColour, themeColour, type LineDirection, type LineLeg } from './line-colours.ts';
import type { Band } from './marks.ts';
import type { Panel } from './panels.ts';

/** Margins beside the plot, in CSS pixels. The lanes above the charts use the same, so that times align. */
const LEFT = 56;
const RIGHT = 12;

/** State that a plot reads when it draws. The caller changes it, then calls `redraw`. */
export interface Overlays {
  bands: readonly Band[];
  /** Moments to mark, in seconds. */
  marks: readonly number[];
}

export interface PlotEvents {
  onCursor(seconds: number | null): void;
  onZoom(from: number, to: number): void;
  onWhole(): void;
}

/**
 * The columns of a panel in uPlot's form: times, this leg's lines, then the other leg's, all on this leg's times and, where
 * the other leg has its own, joined.
 */
export function plotData(panel: Panel, own: Curves, other: Curves | undefined): uPlot.AlignedData {
  const table = ({ x, columns }: Curves): uPlot.AlignedData => [
    x as number[],
    ...panel.lines.map(({ metric }) => {
      const values = columns.get(metric)?.values ?? x.map(() => null);
      return panel.factor === 1
        ? (values as (number | null)[])
        : values.map((value) => (value === null ? null : value * panel.factor));
    }),
  ];
  return other ? uPlot.join([table(own), table(other)]) : table(own);
}

/** Draws one panel. The caller sets data, scale and size, and destroys it. */
export function createPlot(
  target: HTMLElement,
  {
    panel,
    hasOther,
    overlays,
    events,
    width,
    height,
  }: {
    panel: Panel;
    hasOther: boolean;
    overlays: Overlays;
    events: PlotEvents;
    width: number;
    height: number;
  },
): uPlot {
  const axis = {
    stroke: themeColour('muted'),
    grid: { stroke: themeColour('grid'), width: 1 },
    ticks: { show: false },
    font: '11px system-ui, sans-serif',
  };
  const line = (direction: LineDirection, leg: LineLeg): uPlot.Series => ({
    stroke: lineColour(direction, leg),
    width: leg === 'other' ? 1.2 : 1.6,
    dash: direction === 'outbound' ? [6, 3] : [],
    points: { show: false },
    spanGaps: false,
  });
  const options: uPlot.Options = {
    width,
    height,
    padding: [6, RIGHT, 4, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: true, y: false, setScale: false, dist: 4 },
      points: { size: 7 },
      bind: {
        dblclick: () => () => {
          events.onWhole();
          return null;
        },
      },
    },
    scales: {
      x: { time: false, auto: false },
      y: {
        // uPlot passes null for a scale without values, contrary to its types.
        range: (_plot, low: number | null, high: number | null) => [
          Math.min(panel.atLeast[0], low ?? panel.atLeast[0]),
          Math.max(panel.atLeast[1], (high ?? panel.atLeast[1]) * 1.06),
        ],
      },
    },
    axes: [
      {
        ...axis,
        show: true,
        // `TimeAxis` above the charts has the labels; here there are only grid lines.
        size: 0,
        space: 70,
        values: () => [],
        incrs: [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600],
      },
      { ...axis, size: LEFT, gap: 6, space: 26 },
    ],
    series: [
      {},
      ...panel.lines.map(({ direction }) => line(direction, hasOther ? 'own' : 'only')),
      ...(hasOther ? panel.lines.map(({ direction }) => line(direction, 'other')) : []),
    ],
    hooks: {
      drawClear: [(plot) => drawBands(plot, panel, overlays.bands)],
      draw: [(plot) => drawLines(plot, panel, overlays.marks)],
      setCursor: [(plot) => (plot.cursor.event ? events.onCursor(seconds(plot, plot.cursor.left)) : undefined)],
      setSelect: [
        (plot) => {
          const { left, width: wide } = plot.select;
          if (wide < 4) return;
          events.onZoom(plot.posToVal(left, 'x'), plot.posToVal(left + wide, 'x'));
          plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
        },
      ],
    },
  };
  return new uPlot(options, [[]] as unknown as uPlot.AlignedData, target);
}

const seconds = (plot: uPlot, left: number | undefined): number | null =>
  left === undefined || left < 0 ? null : plot.posToVal(left, 'x');
