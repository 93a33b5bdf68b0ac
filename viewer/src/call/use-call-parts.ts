import { useMemo } from 'react';
import { go } from '../app/navigation.ts';
import type { CallView, Range } from '../app/view.ts';
import type { Cursor } from '../charts/cursor.ts';
import type { Mark } from '../charts/marks.ts';
import type { IssueFragment } from '../../../client/src/documents.ts';
import type { HeadReport } from './answers.ts';
import { issueBars, issueRange } from './issue-bars.ts';
import { clusterIssues } from './issue-clusters.ts';
import { withEffects } from './issue-effects.ts';
import { cameLate } from './late-packets.ts';
import { useOtherLeg } from './other-leg.tsx';
import { axisOf } from './strip-lanes.ts';
import { talkStart, timelineMarks } from './timeline-marks.ts';
import { useAround, useQuality, useSeries, useVerdict, type useHead } from './use-call.ts';

/** What is asked about a call after its first answer. */
export type Question = 'series' | 'quality' | 'verdict' | 'around';

export const ALL_QUESTIONS: ReadonlySet<Question> = new Set(['series', 'quality', 'verdict', 'around']);

interface CallOnScreen {
  readonly view: CallView;
  readonly head: ReturnType<typeof useHead>;
  /** The displayed report; undefined until the first answer. */
  readonly report: HeadReport | undefined;
  readonly cursor: Cursor;
  /** What the displayed parts need; nothing else is asked. */
  readonly questions: ReadonlySet<Question>;
}

/** Everything that the parts of a call's page show, on one time axis, and what they do. */
export function useCallParts({ view, head, report, cursor, questions }: CallOnScreen) {
  const startedAt = report?.summary.startedAt ?? null;
  const isFirst = report === undefined;
  const series = useSeries(view, startedAt, isFirst || !questions.has('series'));
  const quality = useQuality(view, isFirst || !questions.has('quality'));
  const fuller = useVerdict(view.callId, !questions.has('verdict'));
  const around = useAround(view, !questions.has('around'));
  const origin = series.origin ?? (startedAt === null ? undefined : Date.parse(startedAt));
  const other = useOtherLeg(view, around.otherLeg, series.origin);

  const issues = quality.report?.quality?.issues;
  const verdict = fuller.verdict ?? head.verdict;
  const bars = useMemo(() => {
    if (!issues || origin === undefined) return [];
    const all = issueBars(issues, origin, view.issue);
    const directions = new Map(issues.map(({ code, direction }) => [code as string, direction]));
    return verdict ? withEffects(all, (code) => directions.get(code), verdict, axisOf(verdict, origin)) : all;
  }, [issues, origin, view.issue, verdict]);
  const marks = useMemo(
    () => (around.timeline && origin !== undefined ? timelineMarks(around.timeline, origin) : []),
    [around.timeline, origin],
  );
  const talkFrom = around.timeline && origin !== undefined ? talkStart(around.timeline, origin) : undefined;
  const whole = useMemo(() => withEvents(series.whole, marks), [series.whole, marks]);
  const clusters = useMemo(() => (issues ? clusterIssues(issues, bars, whole) : undefined), [issues, bars, whole]);

  const setRange = (range: Range | null): void => go({ ...view, range });
  const chooseIssue = (code: string): void => {
    const isSame = view.issue === code;
    const range = isSame ? null : issueRange(bars, code, whole);
    go({ ...view, issue: isSame ? null : code, range, tab: 'issues' });
  };
  const pointAt = (seconds: number): void => {
    if (view.range && (seconds < view.range[0] || seconds > view.range[1])) {
      const half = (view.range[1] - view.range[0]) / 2;
      go({ ...view, range: [Math.max(whole[0], seconds - half), Math.min(whole[1], seconds + half)] });
    }
    cursor.set(seconds, undefined);
  };
  const showMark = ({ at }: Mark): void => {
    go({ ...view, tab: 'timeline' }, 'replace');
    pointAt(at);
  };
  const isLate = (issue: IssueFragment): boolean => series.curves !== undefined && cameLate(issue, bars, series.curves);
  return {
    ...{ series, quality, fuller, around, other },
    ...{ origin, whole, talkFrom, verdict, bars, marks, clusters },
    ...{ isLate, setRange, chooseIssue, pointAt, showMark },
  };
}

/** What the parts of a call's page share. */
export type CallParts = ReturnType<typeof useCallParts>;

/** How far beyond the measurements the axis extends for events, in seconds: enough for ringing and hangup, not for events hours later. */
const REACH = 10;

function withEvents([from, to]: Range, marks: readonly Mark[]): Range {
  const times = marks.map(({ at }) => at).filter((at) => at >= from - REACH && at <= to + REACH);
  return [Math.min(from, ...times), Math.max(to, ...times)];
}
