import type { ReactNode } from 'react';
import type { CallView } from '../app/view.ts';
import type { Cursor } from '../charts/cursor.ts';
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
import type { CallParts } from './use-call-parts.ts';

interface CallTopProps {
  readonly view: CallView;
  readonly report: HeadReport;
  /** All reports of the call. */
  readonly reports: readonly HeadReport[];
  /** The complete verdict, or until it has loaded the one from this side's report alone. */
  readonly verdict: SessionJudgedFragment;
  readonly parts: CallParts;
  /** What the reader can do with the whole call. */
  readonly handOn: ReactNode;
  /** Whether that includes copying a ticket. */
  readonly canCopyTicket: boolean;
  readonly cursor: Cursor;
}

/** The head card of a call. */
export function CallTop({ view, report, reports, verdict, parts, handOn, canCopyTicket, cursor }: CallTopProps) {
  const { series, quality, fuller, around, origin, clusters } = parts;
  const [own, other] = peopleOf(verdict, report);
  const onAxis = axisOf(verdict, origin);
  const heard = stripLanes(verdict, onAxis);
  const whole = callRange({ report, reports, measured: series.measured, lanes: heard });
  const lanes = heard.map((lane) => fittedTo(lane, whole, parts.talkFrom));
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
          marks={parts.marks}
          whole={whole}
          range={view.range}
          cursor={cursor}
          onRange={parts.setRange}
          onIssue={parts.chooseIssue}
          onMark={parts.showMark}
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
          <ClientFacts view={view} report={report} paths={around.paths} />
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
