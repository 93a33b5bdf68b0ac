import type { ReactNode } from 'react';
import type { CallView, Range } from '../app/view.ts';
import type { Cursor } from '../charts/cursor.ts';
import type { Mark } from '../charts/marks.ts';
import type { SessionJudgedFragment } from '../../../client/src/documents.ts';
import { Section } from '../parts/Section.tsx';
import type { HeadReport } from './answers.ts';
import { callRange } from './call-length.ts';
import { CallStrip } from './CallStrip.tsx';
import { ClientFacts } from './ClientFacts.tsx';
import { HeadCard, peopleOf } from './HeadCard.tsx';
import { clusterBars, type IssueCluster } from './issue-clusters.ts';
import { ScoreTable } from './ScoreTable.tsx';
import { axisOf, fittedTo, stripLanes } from './strip-lanes.ts';
import { Usual } from './Usual.tsx';
import type { useAround, useQuality, useSeries, useVerdict } from './use-call.ts';

interface CallTopProps {
  readonly view: CallView;
  readonly report: HeadReport;
  /** All reports of the call. */
  readonly reports: readonly HeadReport[];
  /** The verdict from this side's report alone. */
  readonly first: SessionJudgedFragment;
  readonly fuller: ReturnType<typeof useVerdict>;
  readonly quality: ReturnType<typeof useQuality>;
  readonly clusters: readonly IssueCluster[] | undefined;
  readonly marks: readonly Mark[];
  /** When both could talk, in seconds on the axis, by call control; undefined if unknown. */
  readonly talkFrom: number | undefined;
  readonly paths: ReturnType<typeof useAround>['paths'];
  readonly series: ReturnType<typeof useSeries>;
  /** What the reader can do with the whole call. */
  readonly handOn: ReactNode;
  /** Whether that includes copying a ticket. */
  readonly canCopyTicket: boolean;
  readonly cursor: Cursor;
  readonly onRange: (range: Range | null) => void;
  readonly onIssue: (code: string) => void;
  readonly onMark: (mark: Mark) => void;
}

/** The head card of a call: the first verdict, replaced by the complete one once it has loaded. */
export function CallTop(props: CallTopProps) {
  const { view, report, reports, first, fuller, quality, clusters, marks, talkFrom, paths, series } = props;
  const { handOn, canCopyTicket, cursor, onRange, onIssue, onMark } = props;
  const verdict = fuller.verdict ?? first;
  const [own, other] = peopleOf(verdict, report);
  const origin =
    series.origin ?? (report.summary.startedAt === null ? undefined : Date.parse(report.summary.startedAt));
  const onAxis = axisOf(verdict, origin);
  const heard = stripLanes(verdict, onAxis);
  const whole = callRange({ report, reports, measured: series.measured, lanes: heard });
  const lanes = heard.map((lane) => fittedTo(lane, whole, talkFrom));
  return (
    <HeadCard
      report={report}
      length={whole[1] - whole[0]}
      verdict={verdict}
      isFirst={fuller.verdict === undefined}
      fuller={fuller.answer}
      handOn={handOn}
      canCopyTicket={canCopyTicket}
      strip={
        <CallStrip
          lanes={lanes}
          own={own}
          other={other}
          issues={clusters ? clusterBars(clusters, view.issue) : []}
          withoutIssues={withoutIssues(clusters, quality.answer.error !== undefined, verdict.impact.level !== 'NONE')}
          marks={marks}
          whole={whole}
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

function withoutIssues(clusters: readonly IssueCluster[] | undefined, hasFailed: boolean, isHarmed: boolean): string {
  if (hasFailed) return 'The signs could not be loaded.';
  if (clusters === undefined) return 'Looking for signs in the report';
  if (clusters.length > 0) return '';
  return isHarmed
    ? 'No rule fired on this side’s report alone: the verdict rests on other evidence.'
    : 'No rule fired on this side’s report.';
}
