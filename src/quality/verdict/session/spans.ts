/** A span of time, in milliseconds since 1970; `to` is not before `from`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Spans in order of time, merged where they overlap or are at most `gap` milliseconds apart. */
export function merged(spans: readonly Span[], gap = 0): Span[] {
  const union: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    const last = union.at(-1);
    if (last !== undefined && from <= last.to + gap) last.to = Math.max(last.to, to);
    else union.push({ from, to });
  }
  return union;
}

/** The seconds that some spans cover; they must not overlap. */
export const secondsOfSpans = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0) / 1_000;

/** The time that both lists cover; each must be merged. */
export function intersection(spans: readonly Span[], others: readonly Span[]): Span[] {
  const common: Span[] = [];
  let [one, other] = [0, 0];
  for (;;) {
    const [first, second] = [spans[one], others[other]];
    if (first === undefined || second === undefined) return common;
    const [from, to] = [Math.max(first.from, second.from), Math.min(first.to, second.to)];
    if (from < to) common.push({ from, to });
    if (first.to < second.to) one += 1;
    else other += 1;
  }
}

/** The share of some spans, 0 to 1, that others cover when those are extended by `slack` milliseconds at both ends. */
export function sharedPart(spans: readonly Span[], others: readonly Span[], slack = 0): number {
  const whole = merged(spans);
  const widened = merged(others.map(({ from, to }) => ({ from: from - slack, to: to + slack })));
  const seconds = secondsOfSpans(whole);
  return seconds === 0 ? 0 : secondsOfSpans(intersection(whole, widened)) / seconds;
}

/** For rows in order of time: 1 where a row overlaps one of some merged spans. */
export function rowsIn(start: Float64Array, end: Float64Array, spans: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(start.length);
  let at = 0;
  for (let row = 0; row < start.length; row += 1) {
    const [from, to] = [start[row] ?? NaN, end[row] ?? NaN];
    while (at < spans.length && (spans[at]?.to ?? 0) <= from) at += 1;
    const span = spans[at];
    if (span !== undefined && span.from < to && span.to > from) inside[row] = 1;
  }
  return inside;
}

/** From the first start to the last end of some spans; null when there are none. */
export function boundingSpan(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  let [from, to] = [Infinity, -Infinity];
  for (const span of spans) {
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  }
  return { from, to };
}
