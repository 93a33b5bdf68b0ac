import { useQuery } from 'urql';
import { go } from '../app/navigation.ts';
import type { CallView } from '../app/view.ts';
import { ReplayDocument, type MosModelName } from '../../../client/src/documents.ts';
import { Section } from '../parts/Section.tsx';
import { compare } from './compare.ts';
import { Comparison } from './Comparison.tsx';
import { FIRST_KNOBS, KNOBS, MODELS, type Knob } from './knobs.ts';
import { areStandard, leastWindow, STANDARD_RULES, valueIn, withThreshold } from './rules.ts';
import { ThresholdField } from './ThresholdField.tsx';

/** Judges the call by other thresholds and another score model, next to the defaults. The selection is part of the link. */
export function RulesTab({ view }: { view: CallView }) {
  const { rules } = view;
  const isOwn = !areStandard(rules);
  const change = (next: CallView['rules']): void => go({ ...view, rules: next }, 'replace');
  const field = (knob: Knob) => (
    <ThresholdField
      key={knob.key}
      knob={knob.key === 'windowIntervals' ? { ...knob, least: leastWindow(rules.thresholds) } : knob}
      value={valueIn(rules.thresholds, knob)}
      isOwn={rules.thresholds[knob.key] !== undefined}
      onChange={(value) => change({ ...rules, thresholds: withThreshold(rules.thresholds, knob, value) })}
    />
  );
  const more = KNOBS.slice(FIRST_KNOBS);
  return (
    <div className="replay">
      <p className="muted">
        Judges this report by other rules, beside the defaults. The rest of the page keeps the defaults.
      </p>
      <div className="knobs">
        {KNOBS.slice(0, FIRST_KNOBS).map(field)}
        <label className="knob knob-model">
          <span>Model of the scores</span>
          <select
            value={rules.model}
            onChange={({ target }) => change({ ...rules, model: target.value as MosModelName })}
          >
            {MODELS.map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <details open={more.some(({ key }) => rules.thresholds[key] !== undefined)}>
        <summary>{more.length} more thresholds</summary>
        <div className="knobs">{more.map(field)}</div>
      </details>
      <div className="replay-head">
        <h3>What changes</h3>
        <button type="button" disabled={!isOwn} onClick={() => change(STANDARD_RULES)}>
          Back to the defaults
        </button>
      </div>
      <Compared view={view} />
    </div>
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
      {(differences) => (
        <Comparison rows={differences} isOwn={!areStandard(rules)} isOutdated={result.fetching || result.stale} />
      )}
    </Section>
  );
}
