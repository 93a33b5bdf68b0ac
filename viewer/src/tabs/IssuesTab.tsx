import { useEffect, useRef, useState } from 'react';
import type { Judged } from '../call/answers.ts';
import { directionOf, severityOf } from '../call/issue-bars.ts';
import type { IssueFragment, QualityQuery, Stance } from '../generated/graphql.ts';
import { amount, duration, measure, words } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';

interface IssuesTabProps {
  readonly quality: Judged;
  readonly doubts: NonNullable<NonNullable<QualityQuery['callReports']>[number]['dataQuality']>;
  readonly origin: number | undefined;
  readonly chosen: string | null;
  readonly onIssue: (code: string) => void;
  readonly onPoint: (seconds: number) => void;
}

/** Every issue with why it fired and what to check; below, what speaks for the verdict and what cannot be trusted. */
export function IssuesTab({ quality, doubts, origin, chosen, onIssue, onPoint }: IssuesTabProps) {
  const { issues, verdict } = quality;
  const [isAll, setAll] = useState(false);
  return (
    <>
      {issues.length === 0 && (
        <p className="empty">
          {verdict.fault === 'CANNOT_TELL' ? (
            'No rule fired, but there was too little to check them on.'
          ) : (
            <>
              <Icon name="good" /> No issue found: every rule was checked, none fired.
            </>
          )}
        </p>
      )}
      <ul className="issues">
        {issues.map((issue) => (
          <IssueItem
            key={issue.code}
            issue={issue}
            origin={origin}
            isChosen={issue.code === chosen}
            onChoose={() => onIssue(issue.code)}
            onPoint={onPoint}
          />
        ))}
      </ul>
      {verdict.evidence.length > 0 && (
        <section className="notes">
          <h3>What the verdict rests on</h3>
          <ul>
            {verdict.evidence.slice(0, isAll ? undefined : FEW).map(({ stance, statement, start }, index) => (
              <li key={index}>
                <span className={`stance ${stance.toLowerCase()}`}>{STANCES[stance]}</span>
                <span>{statement}</span>
                <When instant={start} origin={origin} onPoint={onPoint} />
              </li>
            ))}
          </ul>
          {!isAll && verdict.evidence.length > FEW && (
            <button type="button" onClick={() => setAll(true)}>
              Show all {verdict.evidence.length}
            </button>
          )}
        </section>
      )}
      {doubts.length > 0 && (
        <section className="notes">
          <h3>What to trust less in this report</h3>
          <ul>
            {doubts.map(({ kind, detail, effectOnSeries, effectOnScores }, index) => (
              <li key={index}>
                <span>
                  <strong>{words(kind)}.</strong> {detail}{' '}
                  <span className="muted">
                    {[effectOnSeries, effectOnScores].filter((effect) => !/^none\.?$/i.test(effect)).join(' ')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** How many statements are shown before the reader asks for all. */
const FEW = 8;

const STANCES: Readonly<Record<Stance, string>> = { FOR: 'for', AGAINST: 'against', CONTEXT: 'context' };

interface IssueItemProps {
  readonly issue: IssueFragment;
  readonly origin: number | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onPoint: (seconds: number) => void;
}

function IssueItem({ issue, origin, isChosen, onChoose, onPoint }: IssueItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const { code, severity, worstValue, unit, threshold, affectedSeconds, episodes } = issue;
  return (
    <li ref={item} className={`issue ${severityOf(severity)}`} data-code={code}>
      <button type="button" className="issue-head" aria-expanded={isChosen} onClick={onChoose}>
        <Icon name={severityOf(severity)} />
        <span className="issue-title">
          <strong>{words(code)}</strong>
          <span className="muted">
            {words(severity)} · {directionOf(issue)}
            {origin !== undefined && issue.start && ` · ${spanOf(issue, origin)}`}
            {affectedSeconds > 0 && ` · ${amount(affectedSeconds, 0)} s`}
          </span>
        </span>
        {worstValue !== null && (
          <span className="issue-worst num">
            {measure(worstValue, unit)}
            {threshold !== null && <span className="muted">limit {amount(threshold)}</span>}
          </span>
        )}
      </button>
      {isChosen && (
        <div className="issue-body">
          <p>{issue.meaning}</p>
          <p className="muted">{whyItFired(issue)}</p>
          {episodes.length > 1 && origin !== undefined && (
            <p>
              {episodes.map(({ start }, index) => (
                <When key={index} instant={start} origin={origin} onPoint={onPoint} />
              ))}
            </p>
          )}
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

/** A moment as a button that moves the cursor there. */
export function When({
  instant,
  origin,
  onPoint,
}: {
  instant: string | null | undefined;
  origin: number | undefined;
  onPoint: (seconds: number) => void;
}) {
  if (!instant || origin === undefined) return null;
  const seconds = (Date.parse(instant) - origin) / 1000;
  return (
    <button
      type="button"
      className="when num"
      onClick={() => onPoint(seconds)}
      title={`${instant}: show in the charts`}
    >
      {duration(seconds, 1)}
    </button>
  );
}

function spanOf({ start, end }: IssueFragment, origin: number): string {
  const at = (instant: string): string => duration((Date.parse(instant) - origin) / 1000);
  return start && end && start !== end ? `${at(start)} to ${at(end)}` : start ? `at ${at(start)}` : '';
}

function whyItFired({ intervalCount, episodes, threshold, unit, sdkCode, alsoReportedBySdk }: IssueFragment): string {
  const limit = threshold === null ? '' : `, against a limit of ${amount(threshold)} ${unit ?? ''}`;
  const where =
    intervalCount > 0
      ? `${intervalCount} ${intervalCount === 1 ? 'measurement' : 'measurements'} in ${episodes.length} ${episodes.length === 1 ? 'stretch' : 'stretches'}${limit}.`
      : '';
  const sdk = alsoReportedBySdk
    ? `The SDK itself warned of it${sdkCode ? ` (${sdkCode})` : ''}.`
    : 'The SDK did not warn of it during the call.';
  return `${where} ${sdk}`.trim();
}
