import { useState, type SyntheticEvent } from 'react';
import { go } from '../app/navigation.ts';
import { USUAL, type OverviewFilters, type PeriodName } from './filters.ts';
import { asTyped, type Period } from './period.ts';

interface FilterBarProps {
  readonly filters: OverviewFilters;
  /** Undefined if the input is not a valid period. */
  readonly period: Period | undefined;
  readonly agents: readonly string[];
  readonly versions: readonly string[];
  /** Reloads, to include newer calls. */
  readonly onRefresh: () => void;
}

const NAMES: readonly (readonly [PeriodName, string])[] = [
  ['today', 'Today'],
  ['24h', '24 hours'],
  ['7d', '7 days'],
  ['custom', 'Custom'],
];

/** The filters of the figures. They are part of the address, so a link shows others the same. */
export function FilterBar({ filters, period, agents, versions, onRefresh }: FilterBarProps) {
  const show = (changed: Partial<OverviewFilters>): void =>
    go({ page: 'overview', filters: { ...filters, ...changed } });
  const choosePeriod = (name: PeriodName): void => {
    if (name !== 'custom') show({ period: name, from: '', to: '' });
    else if (period) show({ period: name, from: asTyped(period.from), to: asTyped(period.to) });
  };
  const isNarrowed = JSON.stringify(filters) !== JSON.stringify(USUAL);
  return (
    <div className="filter-bar card">
      <div className="periods" role="group" aria-label="Period">
        {NAMES.map(([name, text]) => (
          <button type="button" key={name} aria-pressed={filters.period === name} onClick={() => choosePeriod(name)}>
            {text}
          </button>
        ))}
      </div>
      {filters.period === 'custom' && <CustomPeriod key={`${filters.from} ${filters.to}`} filters={filters} />}
      <AgentFilter key={filters.agent} agent={filters.agent} agents={agents} onChoose={(agent) => show({ agent })} />
      <label>
        SDK version
        <select value={filters.sdk} onChange={(event) => show({ sdk: event.target.value })}>
          <option value="">Any</option>
          {(versions.includes(filters.sdk) || filters.sdk === '' ? versions : [filters.sdk, ...versions]).map(
            (version) => (
              <option key={version}>{version}</option>
            ),
          )}
        </select>
      </label>
      <span className="filter-buttons">
        {filters.period !== 'custom' && (
          <button type="button" onClick={onRefresh}>
            Refresh
          </button>
        )}
        {isNarrowed && (
          <button type="button" onClick={() => show(USUAL)}>
            Show all calls
          </button>
        )}
      </span>
    </div>
  );
}

interface AgentFilterProps {
  readonly agent: string;
  readonly agents: readonly string[];
  readonly onChoose: (agent: string) => void;
}

function AgentFilter({ agent, agents, onChoose }: AgentFilterProps) {
  const [typed, setTyped] = useState(agent);
  const submit = (event?: SyntheticEvent): void => {
    event?.preventDefault();
    if (typed.trim() !== agent) onChoose(typed.trim());
  };
  return (
    <form onSubmit={submit}>
      <label>
        Agent
        <input
          type="text"
          list="overview-agents"
          value={typed}
          placeholder="Any"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => submit()}
        />
      </label>
      <datalist id="overview-agents">
        {agents.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </form>
  );
}

/** Both ends must be entered before a query is sent. */
function CustomPeriod({ filters }: { filters: OverviewFilters }) {
  const withTime = (text: string): string => (text.length === 10 ? `${text}T00:00` : text);
  const [from, setFrom] = useState(withTime(filters.from));
  const [to, setTo] = useState(withTime(filters.to));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    go({ page: 'overview', filters: { ...filters, from, to } });
  };
  return (
    <form className="custom-period" onSubmit={submit} aria-label="Custom period">
      <label>
        From (UTC)
        <input type="datetime-local" value={from} onChange={(event) => setFrom(event.target.value)} required />
      </label>
      <label>
        To (UTC)
        <input type="datetime-local" value={to} min={from} onChange={(event) => setTo(event.target.value)} required />
      </label>
      <button type="submit">Show</button>
    </form>
  );
}
