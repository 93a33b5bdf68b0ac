import { go } from '../app/navigation.ts';
import { FAULTS } from '../call/faults.ts';
import type { Fault } from '../../../client/src/documents.ts';
import { words } from '../parts/format.ts';
import type { OverviewFilters } from './filters.ts';

interface ListFiltersProps {
  readonly filters: OverviewFilters;
  /** The issues of the period. */
  readonly issues: readonly string[];
}

const IMPACTS = [
  ['SEVERE', 'Severe'],
  ['NOTICEABLE', 'Noticeable or worse'],
  ['MINOR', 'Minor or worse'],
] as const;

/** Filters of the list of calls by verdict; the figures above still cover all calls. */
export function ListFilters({ filters, issues }: ListFiltersProps) {
  const choose = (name: 'fault' | 'impact' | 'issue') => (event: { target: { value: string } }) =>
    go({ page: 'overview', filters: { ...filters, [name]: event.target.value } });
  const listed = issues.includes(filters.issue) || filters.issue === '' ? issues : [filters.issue, ...issues];
  return (
    <form className="list-filters" aria-label="Narrow the list of calls" onSubmit={(event) => event.preventDefault()}>
      <label>
        Impact
        <select value={filters.impact} onChange={choose('impact')}>
          <option value="">Any</option>
          {IMPACTS.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Side of the fault
        <select value={filters.fault} onChange={choose('fault')}>
          <option value="">Any</option>
          {Object.entries(FAULTS).map(([value, { short }]) => (
            <option key={value as Fault} value={value}>
              {short}
            </option>
          ))}
        </select>
      </label>
      <label>
        Issue
        <select value={filters.issue} onChange={choose('issue')}>
          <option value="">Any</option>
          {listed.map((issue) => (
            <option key={issue} value={issue}>
              {words(issue)}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}
