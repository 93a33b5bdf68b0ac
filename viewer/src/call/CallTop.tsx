import type { ReactNode } from 'react';
import type { CallView, Range } from '../app/view.ts';
import type { Cursor } from '../charts/cursor.ts';
import type { Mark } from '../charts/marks.ts';
import type { SessionJudgedFragment } from '../../../client/src/documents.ts';
import { Section } from '../parts/Section.tsx';
import type { HeadReport } from './answers.ts';
import { CallStrip } from './CallStrip.tsx';
import { ClientFacts } from './ClientFacts.tsx';
import { HeadCard, peopleOf } from './HeadCard.tsx';
import { clusterBars, type IssueCluster } from './issue-clusters.ts';
import { ScoreTable } from './ScoreTable.tsx';
import { axisOf, stripLanes, type StripLane } from './strip-lanes.ts';
import { Usual } from './Usual.tsx';
import type { useAround, useQuality, useSeries, useVerdict } from './use-call.ts';

interface CallTopProps {
  readonly view: CallView;
  readonly report: HeadReport;
  /** The verdict from this side's report alone. */
  readonly first: SessionJudgedFragment;
  readonly fuller: ReturnType<typeof useVerdict>;
  readonly quality: ReturnType<typeof useQuality>;
  readonly clusters: readonly IssueCluster[] | undefined;
  readonly marks: readonly Mark[];
  readonly paths: ReturnType<typeof useAround>['paths'];
  readonly series: ReturnType<typeof useSeries>;
  /** What the reader can do with the whole call. */
  readonly handOn: ReactNode;
  readonly cursor: Cursor;
  readonly onRange: (range: Range | null) => void;
  readonly onIssue: (code: string) => void;
  readonly onMark: (mark: Mark) => void;
}

/** The head card of a call: the first verdict, replaced by the complete one once it has loaded. */
export function CallTop(props: CallTopProps) {
  const { view, report, first, fuller, quality, clusters, marks, paths, series, handOn, cursor } = props;
  const { onRange, onIssue, onMark } = props;
  const verdict = fuller.verdict ?? first;
  const [own, other] = peopleOf(verdict, report);
  const origin =
    series.origin ?? (report.summary.startedAt === null ? undefined : Date.parse(report.summary.startedAt));
  const onAxis = axisOf(verdict, origin);
  const lanes = stripLanes(verdict, onAxis);
  return (
    <HeadCard
      report={report}
      verdict={verdict}
      isFirst={fuller.verdict === undefined}
      fuller={fuller.answer}
      handOn={handOn}
      strip={
        <CallStrip
          lanes={lanes}
          own={own}
          other={other}
          issues={clusters ? clusterBars(clusters, view.issue) : []}
          withoutIssues={withoutIssues(clusters, quality.answer.error !== undefined)}
          marks={marks}
          whole={wholeOf(report, series.whole, lanes)}
          range={view.range}
          cursor={cursor}
          onRange={onRange}
          onIssue={onIssue}
          onMark={onMark}
        />
      }
      details={
        <>
          <div>
            <h2>Scores</h2>
            <Section
              title="The scores"
              answer={quality.answer}
              value={quality.report?.quality}
              retry={quality.answer.retry}
            >
              {(judged) => <ScoreTable quality={judged} />}
            </Section>
          </div>
          <ClientFacts view={view} report={report} paths={paths} />
          <Usual callId={view.callId} />
        </>
      }
    />
  );
}

function withoutIssues(clusters: readonly IssueCluster[] | undefined, hasFailed: boolean): string {
  if (hasFailed) return 'The issues could not be loaded.';
  if (clusters === undefined) return 'Looking for issues in the report';
  return clusters.length === 0 ? 'No rule found an issue in this report.' : '';
}

/**
 * The time range of the strip: the report's own, which is available immediately and does not change; without one, that of the measurements.
 * Events after the report's end extend it.
 */
function wholeOf({ summary: { durationSeconds } }: HeadReport, measured: Range, lanes: readonly StripLane[]): Range {
  const [from, to]: Range =
    durationSeconds !== null && durationSeconds > 0 && durationSeconds >= measured[1] - measured[0] - 10
      ? [0, durationSeconds]
      : measured;
  return [from, Math.max(to, ...lanes.flatMap(({ blocks }) => blocks.map((block) => block.to)))];
}
