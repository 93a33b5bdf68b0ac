import { merged, secondsOfSpans, type Span } from './spans.ts';

/** Spans prepared to compute how much of other spans they cover, in logarithmic time each. */
export class Coverage {
  private readonly spans: readonly Span[];
  /** The milliseconds that the spans before each one cover together. */
  private readonly before: Float64Array;

  /** @param slack milliseconds by which the spans are extended at both ends */
  constructor(spans: readonly Span[], slack = 0) {
    this.spans = merged(
      spans.filter(({ from, to }) => from <= to).map(({ from, to }) => ({ from: from - slack, to: to + slack })),
    );
    this.before = new Float64Array(this.spans.length);
    let total = 0;
    for (const [index, { from, to }] of this.spans.entries()) {
      this.before[index] = total;
      total += to - from;
    }
  }

  /** The share of some spans that is covered, 0 to 1; 0 when they have no duration. */
  shareOf(spans: readonly Span[]): number {
    const whole = merged(spans);
    const seconds = secondsOfSpans(whole);
    if (seconds === 0) return 0;
    return whole.reduce((sum, { from, to }) => sum + this.upTo(to) - this.upTo(from), 0) / 1_000 / seconds;
  }

  /** Milliseconds covered before a time. */
  private upTo(time: number): number {
    let [low, high] = [0, this.spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.from ?? Infinity) < time) low = middle + 1;
      else high = middle;
    }
    const span = this.spans[low - 1];
    return span === undefined ? 0 : (this.before[low - 1] ?? 0) + Math.min(time, span.to) - span.from;
  }
}
