import { useRef, type ReactNode } from 'react';
import type { SessionJudgedFragment } from '../../../client/src/documents.ts';
import { words } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';
import type { HeadReport } from './answers.ts';
import { CallDetails } from './CallDetails.tsx';
import { CallFacts } from './CallFacts.tsx';
import { LevelHelp } from './LevelHelp.tsx';
import { NextStep } from './NextStep.tsx';
import { PathDiagram } from './PathDiagram.tsx';
import { personLabel } from './people.ts';
import { severityOf, type Severity } from './severity.ts';
import type { Answer } from './use-call.ts';

interface HeadCardProps {
  readonly report: HeadReport;
  /** How long the call was, in seconds. */
  readonly length: number;
  readonly verdict: SessionJudgedFragment;
  /** Whether the verdict is based on this side's report alone. */
  readonly isFirst: boolean;
  /** The state of the complete verdict. */
  readonly fuller: Answer;
  readonly handOn: ReactNode;
  readonly canCopyTicket: boolean;
  readonly strip: ReactNode;
  /** The content of the details other than the verdict: scores, ids, the client. */
  readonly details: ReactNode;
}

/** What happened, to whom, how bad, and what to do: the first thing to read. */
export function HeadCard(props: HeadCardProps) {
  const { report, length, verdict, isFirst, fuller, handOn, canCopyTicket, strip, details } = props;
  const more = useRef<HTMLDetailsElement>(null);
  const [own, other] = peopleOf(verdict, report);
  const severity = isFirst
    ? soFar(severityOf(verdict, length), verdict, fuller.fetching)
    : ofBothSides(severityOf(verdict, length), verdict);
  const showMore = (): void => {
    if (!more.current) return;
    more.current.open = true;
    more.current.querySelector('summary')?.focus();
  };
  return (
    <section className={`head-card card ${severity.tone}`} aria-labelledby="verdict-title">
      <div className="head-top">
        <CallFacts report={report} length={length} verdict={verdict} own={own} other={other} />
        {handOn}
      </div>
      <div className="head-words">
        <div className="severity">
          <Icon name={severity.icon} size={20} />
          <strong>{severity.word}</strong>
          <span>
            {severity.meaning}
            {severity.extent !== '' && <span className="num">, {severity.extent}</span>}
          </span>
          <LevelHelp />
        </div>
        <h1 id="verdict-title" className={verdict.headline.length > 105 ? 'long' : undefined}>
          {isFirst && verdict.fault === 'NONE' ? 'This side’s report shows no fault.' : verdict.headline}
        </h1>
        <NextStep verdict={verdict} canCopyTicket={canCopyTicket} onMore={showMore} />
      </div>
      <div className="head-path">
        <PathDiagram verdict={verdict} own={own} other={other} />
        <Basis verdict={verdict} isFirst={isFirst} fuller={fuller} />
      </div>
      {strip}
      <CallDetails verdict={verdict} reference={more}>
        {details}
      </CallDetails>
    </section>
  );
}

/** What the verdict is based on, and whether a more complete one is loading. Its space is reserved, so the layout does not shift. */
function Basis({ verdict, isFirst, fuller }: Pick<HeadCardProps, 'verdict' | 'isFirst' | 'fuller'>) {
  const hasOther = verdict.parties.some(({ isOwn, hasReport }) => !isOwn && hasReport);
  const isPartial = isFirst ? !fuller.fetching : verdict.limitations.length > 0;
  return (
    <p className="basis muted" role="status" title={isFirst ? undefined : verdict.limitations.join('\n')}>
      {isFirst && fuller.fetching && 'First look, from this side only; reading the other side…'}
      {!isFirst && hasOther && `Judged from both sides’ reports${isPartial ? ', without some of the records' : ''}`}
      {!isFirst && !hasOther && !isPartial && 'Judged from this side; the other sent no report'}
      {isFirst && isPartial && 'This side’s report only: the other side could not be read'}
      {!isFirst && !hasOther && isPartial && 'This side’s report only: some records could not be read'}
      {verdict.fault !== 'NONE' && `, ${words(verdict.confidence).toLowerCase()} confidence`}
      {isPartial && (
        <>
          {' '}
          <button type="button" className="quiet" onClick={fuller.retry} disabled={fuller.fetching}>
            Read it again
          </button>
        </>
      )}
    </p>
  );
}

/** The empty card while it loads, with its final height. */
export function HeadCardWaiting({ callId }: { callId: string }) {
  return (
    <section className="head-card card waiting-card" aria-busy="true">
      <div className="head-top">
        <p className="facts muted">
          Call <span className="mono">{callId}</span>
        </p>
      </div>
      <div className="head-words">
        <div className="severity muted">Reading this side’s report</div>
        <div role="status">
          <progress aria-label="Loading the call" />
        </div>
      </div>
      <div className="head-path" />
      <div className="strip" />
      <div className="call-details" />
    </section>
  );
}

/** Names for labels, the own side first. */
export function peopleOf(
  { parties }: SessionJudgedFragment,
  report: HeadReport,
): readonly [own: string, other: string] {
  const label = (isOwn: boolean): string => {
    const party = parties.find((one) => one.isOwn === isOwn);
    return party ? personLabel(party, report) : isOwn ? 'this side' : 'other side';
  };
  return [label(true), label(false)];
}

/** One report without a fault does not prove that there was none. */
function soFar(severity: Severity, { fault }: SessionJudgedFragment, isReading: boolean): Severity {
  if (fault !== 'NONE') return severity;
  const meaning = isReading ? 'the other side is not read yet' : 'the other side could not be read';
  return { ...severity, tone: 'info', icon: 'info', word: 'No fault so far', meaning };
}

/** What the other side heard is unknown without its report. */
function ofBothSides(severity: Severity, { fault, parties }: SessionJudgedFragment): Severity {
  const isHalf = parties.some(({ hasReport }) => !hasReport);
  return isHalf && fault === 'NONE' && severity.tone === 'good'
    ? { ...severity, word: 'No fault seen', meaning: 'on this side; what the other side heard is unknown' }
    : severity;
}
