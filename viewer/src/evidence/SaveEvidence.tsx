import { useState } from 'react';
import { CombinedError, useClient } from 'urql';
import type { CallView } from '../app/view.ts';
import { download } from '../hand-on/download.ts';
import { Icon } from '../parts/Icon.tsx';
import { Problem } from '../parts/Problem.tsx';
import type { RedactionRules } from './redact.ts';

const CHOICES: readonly (readonly [keyof RedactionRules, string])[] = [
  ['numbers', 'Remove phone numbers'],
  ['addresses', 'Remove IP addresses'],
  ['userAgents', 'Remove user agents'],
];

/** Saves the evidence of the session as one zip, without what the user chose to redact. */
export function SaveEvidence({ view }: { view: CallView }) {
  const client = useClient();
  const [rules, setRules] = useState<RedactionRules>({ numbers: true, addresses: true, userAgents: true });
  const [state, setState] = useState<'ready' | number | CombinedError | Error>('ready');
  const isBusy = typeof state === 'number';
  const save = async (): Promise<void> => {
    setState(0);
    try {
      // Few users save a bundle, so its code is not part of the initial load.
      const { makeBundle } = await import('./bundle.ts');
      const zip = await makeBundle(client, { view, rules, link: location.href, onProgress: setState });
      download(`evidence-${view.callId}.zip`, 'application/zip', zip);
      setState('ready');
    } catch (error) {
      setState(error instanceof Error ? error : new Error('The bundle could not be made.'));
    }
  };
  return (
    <section className="evidence-bundle">
      <h3>Evidence bundle</h3>
      <p className="muted">
        One zip with the session’s verdict, ticket, timeline, charts, and the raw reports of both legs. It is made in
        this browser.
      </p>
      {CHOICES.map(([rule, label]) => (
        <label className="check" key={rule}>
          <input
            type="checkbox"
            checked={rules[rule]}
            onChange={({ target: { checked } }) => setRules((before) => ({ ...before, [rule]: checked }))}
          />{' '}
          {label}
        </label>
      ))}
      <button type="button" onClick={() => void save()} disabled={isBusy}>
        <Icon name="save" />
        <span aria-live="polite">
          {isBusy ? `Gathering evidence ${Math.round(state * 100)} %` : 'Save evidence bundle'}
        </span>
      </button>
      {state instanceof CombinedError && (
        <Problem error={state} title="The evidence bundle" retry={() => void save()} />
      )}
      {state instanceof Error && !(state instanceof CombinedError) && <p role="alert">{state.message}</p>}
    </section>
  );
}
