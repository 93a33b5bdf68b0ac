import { useMemo, type ReactNode } from 'react';
import { go } from '../app/navigation.ts';
import type { CallView, Range } from '../app/view.ts';
import { Charts } from '../charts/Charts.tsx';
import type { Cursor } from '../charts/cursor.ts';
import { DataTable } from '../charts/DataTable.tsx';
import { Lanes } from '../charts/Lanes.tsx';
import type { Mark } from '../charts/marks.ts';
import { HandOn } from '../hand-on/HandOn.tsx';
import { Section } from '../parts/Section.tsx';
import { TabPanels } from '../tabs/TabPanels.tsx';
import { CallHeader } from './CallHeader.tsx';
import { issueBars, issueRange } from './issue-bars.ts';
import { useOtherLeg } from './other-leg.tsx';
import { timelineMarks } from './timeline-marks.ts';
import type { HeadReport } from './answers.ts';
import { useAround, useQuality, useSeries } from './use-call.ts';
import { Verdict } from './Verdict.tsx';

interface CallBodyProps {
  readonly view: CallView;
  readonly report: HeadReport;
  /** What chooses between the call's SDK sessions, where there are several. */
  readonly sessions: ReactNode;
  readonly cursor: Cursor;
}

/** Verdict, charts and tabs. Each waits and fails for itself. */
export function CallBody({ view, report, sessions, cursor }: CallBodyProps) {
  const series = useSeries(view, report.summary.startedAt);
  const quality = useQuality(view.callId, view.session);
  const around = useAround(view);
  const other = useOtherLeg(view, around.otherLeg, series.origin);

  const issues = quality.report?.quality?.issues;
  const bars = useMemo(
    () => (issues && series.origin !== undefined ? issueBars(issues, series.origin, view.issue) : []),
    [issues, series.origin, view.issue],
  );
  const marks = useMemo(
    () => (around.timeline && series.origin !== undefined ? timelineMarks(around.timeline, series.origin) : []),
    [around.timeline, series.origin],
  );
  const whole = useMemo(() => withEvents(series.whole, marks), [series.whole, marks]);
  const markTimes = useMemo(() => marks.map(({ at }) => at), [marks]);

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

  return (
    <>
      <CallHeader view={view} report={report} paths={around.paths} />
      {sessions}
      <Section title="The verdict" answer={quality.answer} value={quality.report?.quality} retry={quality.answer.retry}>
        {(judged) => <Verdict quality={judged} origin={series.origin} onIssue={chooseIssue} chosen={view.issue} />}
      </Section>
      <div className="call-columns">
        <section className="card charts-card" aria-labelledby="charts-title">
          <div className="section-head">
            <h2 id="charts-title">Over time</h2>
            {other.control}
            <HandOn view={view} whole={series.whole} origin={series.origin} />
          </div>
          <Section
            title="The charts"
            answer={series.answer}
            value={series.answer.fetching && !series.curves ? undefined : series}
            retry={series.answer.retry}
          >
            {({ curves, isRefining }) =>
              curves === undefined ? (
                <p className="empty">
                  {series.answer.error
                    ? 'The charts could not be loaded.'
                    : 'This report has no measurements over time.'}
                </p>
              ) : (
                <>
                  <Lanes
                    issues={bars}
                    marks={marks}
                    range={view.range ?? whole}
                    cursor={cursor}
                    onIssue={chooseIssue}
                    onMark={({ at }) => {
                      go({ ...view, tab: 'timeline' }, 'replace');
                      pointAt(at);
                    }}
                  />
                  <Charts
                    curves={curves}
                    other={other.curves}
                    bands={bars}
                    marks={markTimes}
                    whole={whole}
                    range={view.range}
                    cursor={cursor}
                    isLoading={isRefining}
                    onRange={setRange}
                  />
                  <DataTable curves={curves} range={view.range ?? whole} />
                </>
              )
            }
          </Section>
        </section>
        <TabPanels
          view={view}
          report={report}
          quality={quality}
          timeline={around}
          origin={series.origin ?? startOf(report)}
          cursor={cursor}
          onIssue={chooseIssue}
          onPoint={pointAt}
        />
      </div>
    </>
  );
}

/** Where the axis would begin if there were measurements: lists still tell times since the call's start. */
function startOf({ summary }: HeadReport): number | undefined {
  return summary.startedAt ? Date.parse(summary.startedAt) : undefined;
}

/** How far beyond the measurements the axis reaches for events, in seconds: the ringing and the hang-up, not what came hours later. */
const REACH = 10;

function withEvents([from, to]: Range, marks: readonly Mark[]): Range {
  const times = marks.map(({ at }) => at).filter((at) => at >= from - REACH && at <= to + REACH);
  return [Math.min(from, ...times), Math.max(to, ...times)];
}
