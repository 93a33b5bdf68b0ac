import type { SessionJudgedFragment } from '../../../client/src/documents.ts';
import { dateAndTime, duration } from '../parts/format.ts';
import type { HeadReport } from './answers.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';

interface CallFactsProps {
  readonly report: HeadReport;
  /** How long the call was, in seconds; 0 if unknown. */
  readonly length: number;
  readonly verdict: Pick<SessionJudgedFragment, 'outcome' | 'endedBy' | 'sipCode' | 'impact'>;
  readonly own: string;
  readonly other: string;
}

/** Who called whom, when, for how long, and how it ended. */
export function CallFacts({ report: { summary, storedAt }, length, verdict, own, other }: CallFactsProps) {
  const started = summary.startedAt ?? storedAt;
  const isCaller = summary.direction !== 'INBOUND';
  return (
    <p className="facts">
      <strong>
        {isCaller ? own : other} <span aria-label="called">→</span> {isCaller ? other : own}
      </strong>
      {started && (
        <time dateTime={started} title={started}>
          {dateAndTime(started)}
        </time>
      )}
      {length > 0 && <span className="num">{duration(length)}</span>}
      <span>{endOf(verdict)}</span>
    </p>
  );
}

function endOf({ outcome, endedBy, sipCode }: CallFactsProps['verdict']): string {
  const how = OUTCOME_WORDS[outcome];
  if (how === '') return '';
  const code = sipCode === null || sipCode < 400 || outcome === 'COMPLETED' ? '' : ` (SIP ${sipCode})`;
  return `${how}${endedBy === null || outcome !== 'COMPLETED' ? '' : ` by ${endedBy.name}`}${code}`;
}
