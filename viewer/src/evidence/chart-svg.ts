import type { Range } from '../app/view.ts';
import type { Curves } from '../charts/curves.ts';
import { PANELS, type Line, type Panel } from '../charts/panels.ts';
import { escapeHtml } from '../parts/escape-html.ts';
import { amount, duration } from '../parts/format.ts';

const WIDTH = 960;
const LEFT = 64;
const RIGHT = 16;
const HEIGHT = 96;
const GAP = 34;

/** Drawn on white, regardless of the page's theme. Dashes distinguish directions, too. */
const STROKES: Readonly<Record<Line['direction'], string>> = {
  inbound: 'stroke="#1457b8"',
  both: 'stroke="#1457b8"',
  outbound: 'stroke="#b04a00" stroke-dasharray="6 3"',
};

/** All charts of one leg as an SVG image, on one time axis; undefined if nothing was measured. */
export function chartsSvg(curves: Curves, title: string): string | undefined {
  const [first, last] = [curves.x[0], curves.x.at(-1)];
  const panels = PANELS.filter(({ lines }) => lines.some(({ metric }) => curves.columns.has(metric)));
  if (first === undefined || last === undefined || panels.length === 0) return undefined;
  const range: Range = [first, Math.max(last, first + 1)];
  const height = 40 + panels.length * (HEIGHT + GAP) + 20;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${LEFT}" y="22" font-size="15" font-weight="bold">${escapeHtml(title)}</text>`,
    ...panels.map((panel, index) => panelSvg(panel, curves, range, 40 + index * (HEIGHT + GAP))),
    ...ticks(range).map(
      (at) => `<text x="${px(at, range)}" y="${height - 10}" text-anchor="middle">${duration(at)}</text>`,
    ),
    '</svg>\n',
  ].join('\n');
}

function panelSvg(panel: Panel, { x, columns }: Curves, range: Range, top: number): string {
  const lines = panel.lines.map((line) => ({
    line,
    values: (columns.get(line.metric)?.values ?? []).map((value) => (value === null ? null : value * panel.factor)),
  }));
  const all = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const low = all.reduce((least, value) => Math.min(least, value), panel.atLeast[0]);
  const high = all.reduce((most, value) => Math.max(most, value), panel.atLeast[1]);
  const base = top + 18;
  const y = (value: number): string => (base + HEIGHT - ((value - low) / (high - low)) * HEIGHT).toFixed(1);
  const paths = lines.map(
    ({ line, values }) => `<path d="${pathOf(x, values, range, y)}" fill="none" ${STROKES[line.direction]}/>`,
  );
  const limit = panel.threshold
    ? [
        `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(panel.threshold.value)}" y2="${y(panel.threshold.value)}" stroke="#b3261e" stroke-dasharray="8 4"/>`,
      ]
    : [];
  const names = panel.lines.map(({ name }) => name).join(' (solid), ') + (panel.lines.length > 1 ? ' (dashed)' : '');
  return [
    `<text x="${LEFT}" y="${top + 12}"><tspan font-weight="bold">${escapeHtml(panel.title)}</tspan> ${escapeHtml(panel.unit)} – ${escapeHtml(names)}</text>`,
    `<rect x="${LEFT}" y="${base}" width="${WIDTH - LEFT - RIGHT}" height="${HEIGHT}" fill="none" stroke="#ccc"/>`,
    `<text x="${LEFT - 6}" y="${base + 10}" text-anchor="end">${amount(high, panel.digits)}</text>`,
    `<text x="${LEFT - 6}" y="${base + HEIGHT}" text-anchor="end">${amount(low, panel.digits)}</text>`,
    ...limit,
    ...paths,
  ].join('\n');
}

/** A line that breaks where nothing was measured. */
function pathOf(
  x: readonly number[],
  values: readonly (number | null)[],
  range: Range,
  y: (value: number) => string,
): string {
  let isOpen = false;
  return values
    .map((value, index) => {
      const at = x[index];
      if (value === null || at === undefined) {
        isOpen = false;
        return '';
      }
      const step = `${isOpen ? 'L' : 'M'}${px(at, range)} ${y(value)}`;
      isOpen = true;
      return step;
    })
    .join('');
}

const px = (at: number, [from, to]: Range): string =>
  (LEFT + ((at - from) / (to - from)) * (WIDTH - LEFT - RIGHT)).toFixed(1);

const STEPS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];

function ticks([from, to]: Range): number[] {
  const step = STEPS.find((seconds) => (to - from) / seconds <= 10) ?? 14_400;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, index) => (first + index) * step);
}
