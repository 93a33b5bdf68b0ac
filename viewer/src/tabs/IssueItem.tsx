import { useEffect, useRef, useState } from 'react';
import { directionOf } from '../call/issue-bars.ts';
import { EFFECT_WORDS } from '../call/issue-effects.ts';
import type { IssueBar } from '../charts/marks.ts';
import type { IssueFragment } from '../../../client/src/documents.ts';
import { amount, duration, measure, words } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';
import { When } from './When.tsx';

interface IssueItemProps {
  readonly issue: IssueFragment;
  /** What it meant for the two people; undefined until there is a verdict, or if it has no time. */
  readonly effect: IssueBar['effect'];
  /** Its colour: that of the harm of which it is a part. */
  readonly tone: IssueBar['severity'];
  /** Whether the packets that it counts as lost came after all. */
  readonly isLate: boolean;
  readonly origin: number | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onPoint: (seconds: number) => void;
}

/** One issue. When selected, it shows why it fired, what it means and what to check. */
export function IssueItem({ issue, effect, tone, isLate, origin, isChosen, onChoose, onPoint }: IssueItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const { code, worstValue, unit, threshold, affectedSeconds, episodes } = issue;
  const isIntended = effect === 'intended' || effect === 'maybe-intended';
  return (
    <li ref={item} className={`issue ${tone}`} data-code={code}>
      <button type="button" className="issue-head" aria-expanded={isChosen} onClick={onChoose}>
        <Icon name={isIntended ? 'pause' : tone} />
        <span className="issue-title">
          <strong>{words(code)}</strong>
          <span className="muted">
            {isLate ? 'Late, not lost: the packets came after all' : EFFECT_WORDS[effect ?? 'unknown']} ·{' '}
            {directionOf(issue)}
            {origin !== undefined && issue.start && ` · ${spanOf(issue, origin)}`}
            {affectedSeconds > 0 && ` · ${amount(affectedSeconds, 0)} s`}
          </span>
        </span>
        {worstValue !== null && (
          <span className="issue-worst num">
            {measure(worstValue, unit)}
            {isLate && ' late'}
            {threshold !== null && <span className="muted">threshold {amount(threshold)}</span>}
          </span>
        )}
      </button>
      {isChosen && (
        <div className="issue-body">
          <p>{issue.meaning}</p>
          <p className="muted">
            {whyItFired(issue)} The rule’s own severity is “{words(issue.severity).toLowerCase()}”: how bad such a sign
            usually is, not how bad it was here.
          </p>
          {episodes.length > 1 && <Episodes episodes={episodes} origin={origin} onPoint={onPoint} />}
          <h3>What to check</h3>
          <ul className="checks">
            {issue.whatToCheck.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ul>
          <details>
            <summary>
              Evidence: {issue.evidence.length} of {issue.evidenceCount}
            </summary>
            <Evidence issue={issue} origin={origin} onPoint={onPoint} />
          </details>
        </div>
      )}
    </li>
  );
}

/** The number of episodes shown initially. */
const FEW = 3;

function Episodes({
  episodes,
  origin,
  onPoint,
}: Pick<IssueFragment, 'episodes'> & Pick<IssueItemProps, 'origin' | 'onPoint'>) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? episodes : episodes.slice(0, FEW);
  return (
    <p className="episodes">
      {shown.map(({ start }, index) => (
        <When key={index} instant={start} origin={origin} onPoint={onPoint} />
      ))}
      {shown.length < episodes.length && (
        <>
          <span className="muted num">
            {shown.length} of {episodes.length}
          </span>
          <button type="button" onClick={() => setAll(true)}>
            Show all episodes
          </button>
        </>
      )}
    </p>
  );
}

function Evidence({ issue, origin, onPoint }: Pick<IssueItemProps, 'issue' | 'origin' | 'onPoint'>) {
  return (
    <ul className="evidence">
      {issue.evidence.map(({ start, value, detail, segmentIndex }, index) => (
        <li key={index}>
          <When instant={start} origin={origin} onPoint={onPoint} />
          <span className="num">
            {value !== null && measure(value, issue.unit)}
            {detail}
          </span>
          {segmentIndex !== null && <span className="muted">segment {segmentIndex}</span>}
        </li>
      ))}
    </ul>
  );
}

function spanOf({ start, end }: IssueFragment, origin: number): string {
  const at = (instant: string): string => duration((Date.parse(instant) - origin) / 1000);
  return start && end && start !== end ? `${at(start)} to ${at(end)}` : start ? `at ${at(start)}` : '';
}

function whyItFired({ intervalCount, episodes, threshold, unit, sdkCode, alsoReportedBySdk }: IssueFragment): string {
  const limit = threshold === null ? '' : `; the threshold is ${amount(threshold)} ${unit ?? ''}`;
  const where =
    intervalCount > 0
      ? `${intervalCount} ${intervalCount === 1 ? 'measurement' : 'measurements'} in ${episodes.length} ${episodes.length === 1 ? 'episode' : 'episodes'}${limit}.`
      : '';
  const sdk = alsoReportedBySdk
    ? `The SDK logged this warning${sdkCode ? ` (${sdkCode})` : ''} during the call.`
    : 'The SDK logged no such warning during the call.';
  return `${where} ${sdk}`.trim();
}
