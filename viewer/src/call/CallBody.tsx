import { useMemo, type ReactNode } from 'react';
import { go } from '../app/navigation.ts';
import type { CallView, Range } from '../app/view.ts';
import type { Cursor } from '../charts/cursor.ts';
import type { Mark } from '../charts/marks.ts';
import { Problem } from '../parts/Problem.tsx';
import { Guard } from '../parts/Section.tsx';
import { TabPanels } from '../tabs/TabPanels.tsx';
import type { HeadReport } from './answers.ts';
import { CallTop } from './CallTop.tsx';
import { ChartsCard } from './ChartsCard.tsx';
import { HeadCardWaiting } from './HeadCard.tsx';
import { issueBars, issueRange } from './issue-bars.ts';
import { clusterIssues } from './issue-clusters.ts';
import { withEffects } from './issue-effects.ts';
import { useOtherLeg } from './other-leg.tsx';
import { cameLate } from './late-packets.ts';
import { axisOf } from './strip-lanes.ts';
import { talkStart, timelineMarks } from './timeline-marks.ts';
import { useAround, useQuality, useSeries, useVerdict, type useHead } from './use-call.ts';

interface CallBodyProps {
  readonly view: CallView;
  readonly head: ReturnType<typeof useHead>;
  /** The displayed report; undefined until the first answer. */
  readonly report: HeadReport | undefined;
  /** Selects one of the call's SDK sessions, if there are several. */
  readonly sessions: ReactNode;
  readonly cursor: Cursor;
}

/** The verdict, then charts and tabs. Each loads and fails independently. */
export function CallBody({ view, head, report, sessions, cursor }: CallBodyProps) {
  const startedAt = report?.summary.startedAt ?? null;
  const isFirst = report === undefined;
  const series = useSeries(view, startedAt, isFirst);
  const quality = useQuality(view, isFirst);
  const fuller = useVerdict(view.callId);
  const around = useAround(view);
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

  if (isFirst && head.answer.error) {
    const retry = (): void => {
      for (const { answer } of [head, fuller, around]) if (answer.error) answer.retry();
    };
    return <Problem error={head.answer.error} title="The call" retry={retry} />;
  }
  return (
    <>
      {head.answer.error && <Problem error={head.answer.error} title="The call" retry={head.answer.retry} />}
      <Guard title="The verdict">
        {report && verdict ? (
          <CallTop
            view={view}
            report={report}
            reports={head.reports ?? [report]}
            first={verdict}
            fuller={fuller}
            quality={quality}
            clusters={clusters}
            marks={marks}
            talkFrom={talkFrom}
            paths={around.paths}
            series={series}
            cursor={cursor}
            onRange={setRange}
            onIssue={chooseIssue}
            onMark={({ at }) => {
              go({ ...view, tab: 'timeline' }, 'replace');
              pointAt(at);
            }}
          />
        ) : (
          !head.answer.error && <HeadCardWaiting callId={view.callId} />
        )}
      </Guard>
      {sessions}
      <div className="call-columns">
        <ChartsCard
          series={series}
          other={other}
          bars={bars}
          marks={marks}
          whole={whole}
          range={view.range}
          cursor={cursor}
          onRange={setRange}
          rules={view.rules}
        />
        <TabPanels
          view={view}
          report={report}
          quality={quality}
          clusters={clusters}
          verdict={verdict}
          timeline={around}
          origin={origin}
          cursor={cursor}
          isLate={(issue) => series.curves !== undefined && cameLate(issue, bars, series.curves)}
          onIssue={chooseIssue}
          onPoint={pointAt}
        />
      </div>
    </>
  );
}

/** How far beyond the measurements the axis extends for events, in seconds: enough for ringing and hangup, not for events hours later. */
const REACH = 10;

function withEvents([from, to]: Range, marks: readonly Mark[]): Range {
  const times = marks.map(({ at }) => at).filter((at) => at >= from - REACH && at <= to + REACH);
  return [Math.min(from, ...times), Math.max(to, ...times)];
}
