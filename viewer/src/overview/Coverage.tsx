import type { CountedFragment, CoverageFragment } from '../../../client/src/documents.ts';
import { amount, dateAndTime } from '../parts/format.ts';
import type { Period } from './period.ts';
import { calls, REASONS } from './words.ts';

interface CoverageProps {
  readonly period: Period;
  readonly coverage: CoverageFragment | undefined;
  readonly totals: CountedFragment | undefined;
  /** What counts as poor. */
  readonly profile: string | undefined;
}

/** How many calls the figures cover, progress, and why calls are excluded. Always visible. */
export function Coverage({ period, coverage, totals, profile }: CoverageProps) {
  if (!coverage)
    return (
      <div className="coverage" role="status">
        <Ends period={period} />
        <progress aria-label="Judging the calls" />
        <p className="muted">Listing the calls and reading their reports …</p>
      </div>
    );
  const { found, judged, pending, unjudged, isListed, isComplete } = coverage;
  const left = unjudged.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="coverage">
      <Ends period={period} />
      <progress
        aria-label="Judging the calls"
        max={Math.max(1, found)}
        value={found - pending}
        className={isComplete ? 'is-done' : undefined}
        aria-hidden={isComplete}
      />
      <p role="status" className="num">
        {isComplete ? (
          `All ${calls(found)} looked at: ${amount(judged, 0)} judged.`
        ) : (
          <strong>
            {amount(found - pending, 0)} of {isListed ? '' : 'at least '}
            {calls(found)} looked at so far.
          </strong>
        )}
      </p>
      <p className="num unjudged">
        {left === 0 ? (
          'No call that could not be judged.'
        ) : (
          <>
            <strong>{calls(left)} could not be judged</strong>
            {unjudged.length === 1
              ? `: ${unjudged.map(({ reason }) => REASONS[reason]).join('')}.`
              : ` (${unjudged.map(({ reason, count }) => `${amount(count, 0)}: ${REASONS[reason]}`).join('; ')}).`}
          </>
        )}
        {totals !== undefined && totals.unclassified > 0 && (
          <span className="muted">
            {' '}
            {calls(totals.unclassified)} judged but neither poor nor good: too little was measured.
          </span>
        )}
      </p>
      {profile !== undefined && <p className="muted">Poor: {profile.toLowerCase()}.</p>}
    </div>
  );
}

function Ends({ period: { from, to } }: { period: Period }) {
  return (
    <p className="muted num">
      {toMinute(from)} to {toMinute(to)}
    </p>
  );
}

/** Periods end at whole minutes. */
const toMinute = (time: number): string => dateAndTime(time).replace(/:00(?= )/, '');
