import { useContext, useMemo, type ReactNode } from 'react';
import type { EmbeddedPart } from '../../../client/src/embedded-part.ts';
import { linkTo } from '../app/navigation.ts';
import type { CallBodyProps } from '../call/CallBody.tsx';
import { CallTop } from '../call/CallTop.tsx';
import { ChartsCard } from '../call/ChartsCard.tsx';
import { HeadCardWaiting } from '../call/HeadCard.tsx';
import { useCallParts, type Question } from '../call/use-call-parts.ts';
import { Problem } from '../parts/Problem.tsx';
import { Guard } from '../parts/Section.tsx';
import { IssuesTab } from '../tabs/IssuesTab.tsx';
import { TimelineTab } from '../tabs/TimelineTab.tsx';
import { PartsContext } from './parts-context.ts';

/**
 * What each part asks about the call after the first answer. All need the series, which tell where the call's times lie and how long it was:
 * a report's own times can be wrong.
 */
const QUESTIONS: Readonly<Record<EmbeddedPart, readonly Question[]>> = {
  verdict: ['series', 'verdict', 'quality', 'around'],
  charts: ['series', 'verdict', 'quality', 'around'],
  issues: ['series', 'verdict', 'quality', 'around'],
  timeline: ['series', 'around'],
};

/** The chosen parts of a call, below each other. Each loads and fails independently. */
export function EmbeddedParts({ view, head, report, sessions, cursor }: CallBodyProps) {
  const chosen = useContext(PartsContext);
  const questions = useMemo(() => new Set(chosen.flatMap((part) => QUESTIONS[part])), [chosen]);
  const parts = useCallParts({ view, head, report, cursor, questions });
  const { quality, around, origin, verdict } = parts;
  const { error, retry } = head.answer;
  if (error && report === undefined) return <Problem error={error} title="The call" retry={retry} />;

  const content: Readonly<Record<EmbeddedPart, () => ReactNode>> = {
    verdict: () =>
      report && verdict ? (
        <CallTop
          view={view}
          report={report}
          reports={head.reports ?? [report]}
          verdict={verdict}
          parts={parts}
          handOn={<a {...linkTo(view)}>Open the whole report</a>}
          canCopyTicket={false}
          cursor={cursor}
        />
      ) : (
        <HeadCardWaiting callId={view.callId} />
      ),
    charts: () => <ChartsCard view={view} parts={parts} cursor={cursor} />,
    issues: () => (
      <Card id="issues" title="Signs">
        <IssuesTab
          quality={quality}
          clusters={parts.clusters}
          verdict={verdict}
          origin={origin}
          chosen={view.issue}
          isLate={parts.isLate}
          onIssue={parts.chooseIssue}
          onPoint={parts.pointAt}
        />
      </Card>
    ),
    timeline: () => (
      <Card id="timeline" title="Timeline">
        <TimelineTab around={around} origin={origin} cursor={cursor} onPoint={parts.pointAt} />
      </Card>
    ),
  };
  return (
    <>
      {error && <Problem error={error} title="The call" retry={retry} />}
      {sessions}
      {chosen.map((part) => (
        <Guard key={part} title={`The ${part}`}>
          {content[part]()}
        </Guard>
      ))}
    </>
  );
}

/** A part that may be long, and scrolls by itself. */
function Card({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <div className="card embed-card">
      <h2 id={`${id}-title`}>{title}</h2>
      <div className="embed-scroll" tabIndex={0} role="region" aria-labelledby={`${id}-title`}>
        {children}
      </div>
    </div>
  );
}
