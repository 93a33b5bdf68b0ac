import { useState } from 'react';
import type { Judged } from '../call/answers.ts';
import type { QualityQuery, Stance } from '../generated/graphql.ts';
import { words } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';
import { IssueItem } from './IssueItem.tsx';
import { When } from './When.tsx';

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
            'No rule fired, but there was too little data to check them.'
          ) : (
            <>
              <Icon name="good" /> No issues found: every rule was checked and none fired.
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
          <h3>Evidence for and against the verdict</h3>
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
          <h3>Data quality</h3>
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
