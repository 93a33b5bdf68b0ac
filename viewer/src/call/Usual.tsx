import { useEffect, useMemo, useRef, useState } from 'react';
import { UsualDocument, type CoverageFragment, type UsualQuery } from '../../../client/src/documents.ts';
import { Icon } from '../parts/Icon.tsx';
import { useGrowing } from '../parts/use-growing.ts';
import { standingOf, type Compared } from './standing.ts';

type Comparison = NonNullable<UsualQuery['calls'][number]['comparedWith']>;
type FigureName = 'roundTripMs' | 'jitterMs' | 'lossPercent' | 'sentLossPercent' | 'mosReceived' | 'mosSent';

const FIGURES: Readonly<Record<FigureName, Compared>> = {
  roundTripMs: { name: 'Round trip', unit: 'ms', digits: 0, worse: 'high' },
  jitterMs: { name: 'Jitter', unit: 'ms', digits: 1, worse: 'high' },
  lossPercent: { name: 'Loss received', unit: '%', digits: 1, worse: 'high' },
  sentLossPercent: { name: 'Loss sent', unit: '%', digits: 1, worse: 'high' },
  mosReceived: { name: 'Score received', unit: '', digits: 2, worse: 'low' },
  mosSent: { name: 'Score sent', unit: '', digits: 2, worse: 'low' },
};

/** How unusual the call is for its agent. The query reads the agent's other reports of a week, so it runs only once this is visible. */
export function Usual({ callId }: { callId: string }) {
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useWasSeen(place);
  const variables = useMemo(() => ({ callId }), [callId]);
  const { data, error, retry } = useGrowing({ document: UsualDocument, variables, coverageOf, isOn: isSeen });
  const found = data?.calls[0]?.comparedWith;
  return (
    <div ref={place}>
      <h2>{found ? `Usual for ${found.label}` : 'Usual for this agent'}</h2>
      {found ? (
        <Figures found={found} />
      ) : error ? (
        <p>
          The agent’s other calls could not be read.{' '}
          <button type="button" className="quiet" onClick={retry}>
            Try again
          </button>
        </p>
      ) : (
        <p className="muted" role="status">
          {data
            ? 'Nothing to compare with: the call has no billing record or no agent.'
            : 'Reading the agent’s calls …'}
        </p>
      )}
    </div>
  );
}

function Figures({ found }: { found: Comparison }) {
  const { coverage } = found;
  const all = Object.entries(FIGURES).flatMap(([name, figure]) => {
    const standing = standingOf(found[name as FigureName], figure);
    return standing ? [{ ...standing, name: figure.name }] : [];
  });
  // The round trip is always shown, the others only if they are unusual.
  const lines = all.filter(({ name, isUnusual }) => isUnusual || name === FIGURES.roundTripMs.name);
  const others = all.filter((one) => !lines.includes(one));
  const base = `${coverage.judged} other calls in the 7 days before`;
  if (all.length === 0) return <p className="muted">Too few to tell: {base}.</p>;
  return (
    <>
      <ul className="usual">
        {lines.map(({ name, text, isUnusual }) => (
          <li key={name} className="num">
            {isUnusual && <Icon name="warning" size={13} />} {name}: {text}
            {isUnusual && <strong> unusual</strong>}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p className="num">
          Not unusual: {others.map(({ name, value }) => `${name.toLowerCase()} ${value}`).join(', ')}.
        </p>
      )}
      <p className="muted num" role="status">
        {coverage.isComplete ? `Among ${base}.` : `Among ${base} so far; ${coverage.pending} to come.`}
      </p>
    </>
  );
}

/** Without a billing record there is nothing to compare with. */
const COMPLETE: CoverageFragment = { found: 0, judged: 0, pending: 0, unjudged: [], isListed: true, isComplete: true };

function coverageOf({ calls: [call] }: UsualQuery, error: unknown): CoverageFragment | undefined {
  return call?.comparedWith?.coverage ?? (error === undefined ? COMPLETE : undefined);
}

/** Whether an element has been on the screen. */
function useWasSeen(target: { readonly current: HTMLElement | null }): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!target.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target]);
  return isSeen;
}
