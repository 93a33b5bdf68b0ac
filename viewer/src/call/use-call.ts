import { useMemo } from 'react';
import { useQuery, type CombinedError, type UseQueryResponse } from 'urql';
import type { CallView, Range } from '../app/view.ts';
import {
  AroundDocument,
  HeadDocument,
  QualityDocument,
  SeriesDocument,
  VerdictDocument,
  type SeriesMetric,
} from '../../../client/src/documents.ts';
import { curvesOf, timesOf, type Curves } from '../charts/curves.ts';
import { METRICS } from '../charts/panels.ts';

/** Points for one chart: no chart is wider than that, in pixels. */
const MOST_POINTS = 900;

/** An answer's state, in the form that `Section` takes. */
export interface Answer {
  readonly fetching: boolean;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/** The first answer: who and when, and what the call's own report shows. */
export function useHead(callId: string) {
  const [result, ask] = useQuery({ query: HeadDocument, variables: { callId } });
  return {
    reports: result.data?.callReports ?? undefined,
    verdict: result.data?.calls[0]?.verdict ?? undefined,
    answer: answerOf(result, ask),
  };
}

/**
 * The verdict on the whole session; undefined until it is loaded.
 * @param pause whether it is not wanted
 */
export function useVerdict(callId: string, pause: boolean) {
  const [result, ask] = useQuery({ query: VerdictDocument, variables: { callId }, pause });
  return { verdict: result.data?.calls[0]?.verdict ?? undefined, answer: answerOf(result, ask) };
}

/**
 * What the rules found in one report, and how the call was in each direction.
 * @param isLater whether it waits for the first answer, so as not to slow it down
 */
export function useQuality({ callId, session }: CallView, isLater: boolean) {
  const [result, ask] = useQuery({ query: QualityDocument, variables: { callId }, pause: isLater });
  return { report: result.data?.callReports?.[session], answer: waiting(answerOf(result, ask), isLater) };
}

/**
 * Everything around the measurements: one query, any part of which may be missing.
 * @param pause whether it is not wanted
 */
export function useAround({ callId, session }: CallView, pause: boolean) {
  const [result, ask] = useQuery({ query: AroundDocument, variables: { callId }, pause });
  const report = result.data?.callReports?.[session];
  return {
    timeline: result.data?.calls[0]?.timeline ?? undefined,
    paths: report?.paths ?? [],
    otherLeg: report?.correlation.otherLegs?.[0]?.callId,
    answer: answerOf(result, ask),
  };
}

interface SeriesOfCall {
  readonly curves: Curves | undefined;
  /** Epoch milliseconds of 0 on the axis. */
  readonly origin: number | undefined;
  readonly whole: Range;
  /** From the first to the last measurement of all of the call's reports; undefined if there are none. */
  readonly measured: Range | undefined;
  /** Whether finer points for a zoomed range are loading. */
  readonly isRefining: boolean;
  readonly answer: Answer;
}

/**
 * The curves of a call, and finer ones for a zoomed range. The coarse ones are drawn until these are loaded.
 * @param isLater whether the query waits for the first answer
 */
export function useSeries(
  { callId, session, range }: CallView,
  startedAt: string | null,
  isLater: boolean,
): SeriesOfCall {
  const coarse = useCurves(callId, undefined, isLater);
  const series = coarse.reports?.[session]?.series ?? undefined;
  const times = useMemo(() => (series ? timesOf(series) : undefined), [series]);
  const origin = times?.[0] === undefined ? undefined : originOf(times[0], startedAt);
  const span = useMemo(() => (range && origin !== undefined ? instants(range, origin) : undefined), [range, origin]);
  const fine = useCurves(callId, span, span === undefined);
  const detail = fine.reports?.[session]?.series;

  const curves = useMemo(() => {
    if (origin === undefined || !series) return undefined;
    return curvesOf(detail && detail.t.length > 0 ? detail : series, origin);
  }, [series, detail, origin]);

  const whole = useMemo<Range>(() => wholeOf(times ?? [], origin ?? 0), [times, origin]);
  const measured = useMemo(() => {
    const all = (coarse.reports ?? []).flatMap((report) => (report.series ? timesOf(report.series) : []));
    if (all.length === 0 || origin === undefined) return undefined;
    return wholeOf([Math.min(...all), Math.max(...all)], origin);
  }, [coarse.reports, origin]);
  return {
    curves,
    origin,
    whole,
    measured,
    isRefining: span !== undefined && fine.answer.fetching,
    answer: waiting(bothOf(coarse.answer, fine.answer), isLater),
  };
}

/** The state of the coarse curves, with what failed of the finer ones. */
const bothOf = (coarse: Answer, fine: Answer): Answer => ({
  fetching: coarse.fetching,
  error: coarse.error ?? fine.error,
  retry: () => (coarse.error ? coarse : fine).retry(),
});

/** The maximum plausible distance between the call's reported start and its first measurement, in milliseconds. */
const BELIEVED = 600_000;

/** 0 on the axis is the call's start, as in verdicts, or the first measurement if the SDK did not report the start. */
function originOf(first: number, startedAt: string | null): number {
  const start = Date.parse(startedAt ?? '');
  return Math.abs(first - start) <= BELIEVED ? start : first;
}

function wholeOf(times: readonly number[], origin: number): Range {
  const from = ((times[0] ?? origin) - origin) / 1000;
  return [from, Math.max(from + 1, ((times.at(-1) ?? origin) - origin) / 1000)];
}

interface Instants {
  readonly from: string;
  readonly to: string;
}

/** A range with a margin on both sides, so that lines extend beyond the visible part. */
const instants = ([from, to]: Range, origin: number): Instants => {
  const margin = Math.max(2, (to - from) * 0.05);
  return {
    from: new Date(origin + (from - margin) * 1000).toISOString(),
    to: new Date(origin + (to + margin) * 1000).toISOString(),
  };
};

/** All metrics of a call's reports; `undefined` until they are loaded. */
export function useCurves(callId: string, span?: Instants, pause = false) {
  const [result, ask] = useQuery({
    query: SeriesDocument,
    variables: { callId, metrics: METRICS as SeriesMetric[], maxPoints: MOST_POINTS, from: span?.from, to: span?.to },
    pause,
  });
  const isCurrent = !result.stale && !pause;
  return { reports: isCurrent ? (result.data?.callReports ?? undefined) : undefined, answer: answerOf(result, ask) };
}

/** A query that has not been sent yet counts as loading. */
const waiting = (answer: Answer, isLater: boolean): Answer => (isLater ? { ...answer, fetching: true } : answer);

function answerOf<Data, Variables extends object>(
  { fetching, error }: UseQueryResponse<Data, Variables>[0],
  ask: UseQueryResponse<Data, Variables>[1],
): Answer {
  return { fetching, error, retry: () => ask({ requestPolicy: 'network-only' }) };
}
