import { useState } from 'react';
import { useQuery } from 'urql';
import { go } from '../app/navigation.ts';
import type { CallView } from '../app/view.ts';
import { ReplayDocument, type MosModelName } from '../generated/graphql.ts';
import { Section } from '../parts/Section.tsx';
import { compare, type Difference } from './compare.ts';
import { areStandard, KNOBS, MODELS, STANDARD_RULES, withThreshold } from './rules.ts';

/** Judges the call by other thresholds and another model of the scores, beside the defaults. What is chosen becomes part of the link. */
export function ReplayRules({ view }: { view: CallView }) {
  const { rules } = view;
  const isOwn = !areStandard(rules);
  const [isOpen, setOpen] = useState(isOwn);
  const change = (next: CallView['rules']): void => go({ ...view, rules: next }, 'replace');
  return (
    <details className="replay" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Try other rules</summary>
      {isOpen && (
        <>
          <div className="knobs">
            {KNOBS.map((knob) => (
              <label key={knob.key}>
                {knob.label} {knob.unit && <span className="muted">{knob.unit}</span>}
                <input
                  type="number"
                  min={knob.least}
                  max={knob.most}
                  step={knob.step}
                  value={rules.thresholds[knob.key] ?? knob.standard}
                  onChange={(event) => change(withThreshold(rules, knob, event.target.valueAsNumber))}
                />
              </label>
            ))}
            <label>
              Model of the scores
              <select
                value={rules.model}
                onChange={(event) => change({ ...rules, model: event.target.value as MosModelName })}
              >
                {MODELS.map(([name, label]) => (
                  <option key={name} value={name}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            {isOwn && (
              <button type="button" onClick={() => change(STANDARD_RULES)}>
                Back to the defaults
              </button>
            )}
          </div>
          {isOwn ? (
            <Compared view={view} />
          ) : (
            <p className="muted">Change a threshold or the model to see what it changes.</p>
          )}
        </>
      )}
    </details>
  );
}

function Compared({ view: { callId, session, rules } }: { view: CallView }) {
  const [result, ask] = useQuery({
    query: ReplayDocument,
    variables: { callId, policy: rules.thresholds, model: rules.model },
  });
  const report = result.data?.callReports?.[session];
  const rows = report?.byDefault && report.byRules ? compare(report.byDefault, report.byRules) : undefined;
  return (
    <Section title="The comparison" answer={result} value={rows} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(differences) => <Differences rows={differences} />}
    </Section>
  );
}

function Differences({ rows }: { rows: readonly Difference[] }) {
  const changed = rows.filter(({ isSame }) => !isSame).length;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Default rules and these, side by side">
      <p role="status">
        {changed === 0 ? 'Nothing changes.' : `${changed} of ${rows.length} change.`}{' '}
        <span className="muted">Judged from this side’s report alone.</span>
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">By default</th>
            <th scope="col">By these rules</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, byDefault, byRules, isSame }) => (
            <tr key={name} className={isSame ? undefined : 'changed'}>
              <th scope="row">{name}</th>
              <td className="num">{byDefault}</td>
              <td className="num">
                {byRules}
                {!isSame && <span className="badge">changed</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
