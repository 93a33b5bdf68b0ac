import type { ReactNode } from 'react';
import type { IssueCluster } from '../call/issue-clusters.ts';
import { axisOf } from '../call/strip-lanes.ts';
import type { IssueFragment, SessionJudgedFragment } from '../../../client/src/documents.ts';
import type { useQuality } from '../call/use-call.ts';
import { duration, words } from '../parts/format.ts';
import { Icon } from '../parts/Icon.tsx';
import { Section } from '../parts/Section.tsx';
import { Evidence } from './Evidence.tsx';
import { IssueItem } from './IssueItem.tsx';

interface IssuesTabProps {
  readonly quality: ReturnType<typeof useQuality>;
  /** Undefined until they are known. */
  readonly clusters: readonly IssueCluster[] | undefined;
  /** Undefined until the first answer. */
  readonly verdict: SessionJudgedFragment | undefined;
  readonly origin: number | undefined;
  readonly chosen: string | null;
  /** Whether the packets that an issue counts as lost came after all. */
  readonly isLate: (issue: IssueFragment) => boolean;
  readonly onIssue: (code: string) => void;
  readonly onPoint: (seconds: number) => void;
}

/** Every issue, called a sign here because the verdict says how bad it was, with why it fired and what to check; below, the evidence for the verdict and data that cannot be trusted. */
export function IssuesTab({ quality, clusters, ...rest }: IssuesTabProps) {
  return (
    <Section title="The signs" answer={quality.answer} value={clusters} retry={quality.answer.retry}>
      {(found) => <Issues clusters={found} doubts={quality.report?.dataQuality ?? []} {...rest} />}
    </Section>
  );
}

interface IssuesProps extends Omit<IssuesTabProps, 'quality' | 'clusters'> {
  readonly clusters: readonly IssueCluster[];
  readonly doubts: NonNullable<NonNullable<IssuesTabProps['quality']['report']>['dataQuality']>;
}

function Issues({ clusters, verdict, doubts, origin, chosen, isLate, onIssue, onPoint }: IssuesProps) {
  return (
    <>
      {clusters.length === 0 && <p className="empty">{withoutSigns(verdict)}</p>}
      <ul className="issues">
        {clusters.map(({ issues, bars, effect }) => (
          <li key={issues[0]?.code} className={issues.length > 1 ? 'issue-cluster' : undefined}>
            {issues.length > 1 && (
              <h3 className="num">
                {issues.length} signs at the same time
                {bars[0] && `, ${duration(bars[0].from)} to ${duration(bars[0].to)}`}
              </h3>
            )}
            <ul className="issues">
              {issues.map((issue) => (
                <IssueItem
                  key={issue.code}
                  issue={issue}
                  effect={effect}
                  tone={bars.find((bar) => bar.effect === effect)?.severity ?? 'info'}
                  isLate={isLate(issue)}
                  origin={origin}
                  isChosen={issue.code === chosen}
                  onChoose={() => onIssue(issue.code)}
                  onPoint={onPoint}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {verdict && <Evidence verdict={verdict} onAxis={axisOf(verdict, origin)} onPoint={onPoint} />}
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

function withoutSigns(verdict: SessionJudgedFragment | undefined): ReactNode {
  if (verdict && verdict.impact.level !== 'NONE')
    return 'No rule fired on this side’s report alone. The verdict comes from this evidence:';
  if (verdict?.fault === 'CANNOT_TELL') return 'No rule fired, but there was too little data to check them.';
  return (
    <>
      <Icon name="good" /> Every rule was checked and none fired.
    </>
  );
}
