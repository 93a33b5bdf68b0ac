import type uPlot from 'uplot';
import { themeColour } from './line-colours.ts';
import { worstSeverity, type Band } from './marks.ts';
import { hull, mergeClose } from './merge-close.ts';
import { panelsOf, type Panel } from './panels.ts';

/** Spans of one issue that are closer than this are shaded as one, in CSS pixels. */
const LEAST_GAP = 4;

/** The minimum width, in CSS pixels, at which a selected span gets edges: edges without space between them hide the curve. */
const LEAST_EDGED = 24;

/** Shades issues: strongly on the chart that shows the issue best, faintly on the others, so that times can be compared. */
export function drawBands(plot: uPlot, panel: Panel, bands: readonly Band[]): void {
  const { ctx, bbox } = plot;
  ctx.save();
  for (const { id, from, to, severity, isChosen } of shaded(plot, bands)) {
    const left = Math.max(bbox.left, from);
    const right = Math.min(bbox.left + bbox.width, to);
    if (right < bbox.left || left > bbox.left + bbox.width) continue;
    const shows = panelsOf(id);
    ctx.fillStyle = themeColour(severity);
    ctx.globalAlpha = shows[0] === panel.id || isChosen ? 0.16 : 0.05;
    ctx.fillRect(left, bbox.top, Math.max(2, right - left), bbox.height);
    if (!isChosen || right - left < LEAST_EDGED * devicePixelRatio) continue;
    ctx.globalAlpha = 0.9;
    ctx.fillRect(left, bbox.top, 2, bbox.height);
    ctx.fillRect(right - 2, bbox.top, 2, bbox.height);
  }
  ctx.restore();
}

/** Bands in canvas pixels; those of one issue are joined if they are too close to distinguish. */
function shaded(plot: uPlot, bands: readonly Band[]): Band[] {
  const ofIssue = new Map<string, Band[]>();
  for (const band of bands) {
    const from = plot.valToPos(band.from, 'x', true);
    const own = ofIssue.get(band.id) ?? [];
    own.push({ ...band, from, to: Math.max(from + 2, plot.valToPos(band.to, 'x', true)) });
    ofIssue.set(band.id, own);
  }
  return [...ofIssue.values()].flatMap((own) =>
    mergeClose(own, LEAST_GAP * devicePixelRatio).flatMap((group) =>
      group[0] ? [{ ...group[0], ...hull(group), severity: worstSeverity(group) }] : [],
    ),
  );
}

/** Draws marked moments and the threshold over the curves. */
export function drawLines(plot: uPlot, panel: Panel, marks: readonly number[]): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.lineWidth = devicePixelRatio;
  ctx.strokeStyle = themeColour('line-strong');
  ctx.setLineDash([2, 3]);
  for (const mark of marks) {
    const left = Math.round(plot.valToPos(mark, 'x', true)) + 0.5;
    ctx.beginPath();
    ctx.moveTo(left, bbox.top);
    ctx.lineTo(left, bbox.top + bbox.height);
    ctx.stroke();
  }
  if (panel.threshold) {
    const top = Math.round(plot.valToPos(panel.threshold.value, 'y', true)) + 0.5;
    ctx.strokeStyle = themeColour('critical');
    ctx.setLineDash([8, 4]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, top);
    ctx.lineTo(bbox.left + bbox.width, top);
    ctx.stroke();
  }
  ctx.restore();
}
