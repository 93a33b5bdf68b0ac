import { useState } from 'react';
import type { OnAxis } from '../call/strip-lanes.ts';
import type { SessionJudgedFragment, Stance } from '../../../client/src/documents.ts';
import { Moment } from './When.tsx';

interface EvidenceProps {
  readonly verdict: SessionJudgedFragment;
  readonly onAxis: OnAxis;
  readonly onPoint: (seconds: number) => void;
}

/** The evidence for and against the verdict, from both sides' reports. */
export function Evidence({ verdict: { evidence }, onAxis, onPoint }: EvidenceProps) {
  const [isAll, setAll] = useState(false);
  if (evidence.length === 0) return null;
  return (
    <section className="notes">
      <h3>Evidence for and against the verdict</h3>
      <ul>
        {evidence.slice(0, isAll ? undefined : FEW).map(({ stance, statement, stretch, party }, index) => (
          <li key={index}>
            <span className={`stance ${stance.toLowerCase()}`}>{STANCES[stance]}</span>
            <span>
              {party && !party.isOwn && <strong>{party.name}: </strong>}
              {statement}
            </span>
            {stretch && <Moment seconds={onAxis(stretch)[0]} title={stretch.start} onPoint={onPoint} />}
          </li>
        ))}
      </ul>
      {!isAll && evidence.length > FEW && (
        <button type="button" onClick={() => setAll(true)}>
          Show all {evidence.length}
        </button>
      )}
    </section>
  );
}

/** The number of statements shown initially. */
const FEW = 8;

const STANCES: Readonly<Record<Stance, string>> = { FOR: 'for', AGAINST: 'against', CONTEXT: 'context' };
