import type { Client } from 'urql';
import type { Range } from '../app/view.ts';
import { curvesOf, type Curves } from '../charts/curves.ts';
import { METRICS } from '../charts/panels.ts';
import { SeriesDocument } from '../../../client/src/documents.ts';

/** Seconds of the call in one request: small enough for visible progress, and an hour needs only a few requests. */
const WINDOW = 1_200;

/** The maximum number of rows per request: a window has fewer even at ten intervals a second, and the gateway accepts it. */
const MOST_ROWS = 9_000;

/** Measurements of one part of the call, and the loaded share of the call, 0 to 1. */
interface Part {
  readonly curves: Curves;
  readonly share: number;
}

interface Wanted {
  readonly callId: string;
  readonly session: number;
  /** The whole call, in seconds since `origin`. */
  readonly whole: Range;
  /** Epoch milliseconds. */
  readonly origin: number;
}

/**
 * Yields every measurement of a call once and in order, window by window.
 * @throws CombinedError or Error if a window could not be loaded, or has more measurements than one answer can hold
 */
export async function* fullSeries(client: Client, { callId, session, whole, origin }: Wanted): AsyncGenerator<Part> {
  const count = Math.max(1, Math.ceil((whole[1] - whole[0]) / WINDOW));
  const edge = (index: number): string => new Date(origin + (whole[0] + index * WINDOW) * 1000).toISOString();
  for (let index = 0; index < count; index += 1) {
    const variables = {
      callId,
      metrics: [...METRICS],
      maxPoints: MOST_ROWS,
      // Without limits at both ends of the call, so that clock differences and rounding lose nothing.
      from: index === 0 ? null : edge(index),
      to: index === count - 1 ? null : edge(index + 1),
    };
    const { data, error } = await client
      .query(SeriesDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    const series = data?.callReports?.[session]?.series;
    if (!series || series.t.length >= MOST_ROWS) throw error ?? new Error('The measurements could not be read.');
    yield { curves: curvesOf(series, origin), share: (index + 1) / count };
  }
}
