import type { ReactNode, Ref } from 'react';
import type { SessionJudgedFragment } from '../../../client/src/documents.ts';
import { actionOf, actorOf, joinSteps } from './joined-steps.ts';

interface CallDetailsProps {
  readonly verdict: SessionJudgedFragment;
  readonly reference: Ref<HTMLDetailsElement>;
  readonly children: ReactNode;
}

/** Details for engineers: the verdict in technical terms, all steps, scores, ids and the client. */
export function CallDetails({ verdict, reference, children }: CallDetailsProps) {
  return (
    <details className="call-details" ref={reference}>
      <summary>Details: for engineers, all steps, scores, client and ids</summary>
      <div className="details-grid">
        <div>
          <h2>For engineers</h2>
          <p>{verdict.summary}</p>
          <h2>What to do</h2>
          <ol className="steps">
            {joinSteps(verdict.nextSteps).map((joined) => (
              <li key={`${joined.step.actor} ${joined.step.action}`}>
                <strong>{actorOf(joined)}:</strong> {actionOf(joined)}{' '}
                <span className="muted">{joined.step.reason}</span>
                {joined.step.quote.length > 0 && (
                  <span className="mono">
                    {' '}
                    {joined.step.quote.map(({ name, value }) => `${name} ${value}`).join(', ')}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </div>
        {children}
      </div>
    </details>
  );
}
