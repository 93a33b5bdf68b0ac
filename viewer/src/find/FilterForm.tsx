import { useState, type SyntheticEvent } from 'react';
import { go } from '../app/navigation.ts';
import { FIND, NO_FILTERS, type Filters } from '../app/view.ts';

/** The filters of the list. They are part of the address, so a search can be shared. */
export function FilterForm({ filters }: { filters: Filters }) {
  const [draft, setDraft] = useState(filters);
  const isFiltered = Object.values(filters).some((value) => value !== '');
  const change = (name: keyof Filters) => (event: { target: { value: string } }) =>
    setDraft({ ...draft, [name]: event.target.value });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const trimmed = Object.fromEntries(Object.entries(draft).map(([name, value]) => [name, (value as string).trim()]));
    go({ page: 'find', filters: { ...NO_FILTERS, ...trimmed } });
  };
  return (
    <form className="filters card" onSubmit={submit} aria-label="Search calls">
      <label>
        Agent
        <input type="text" value={draft.agent} onChange={change('agent')} placeholder="agent-anna" />
      </label>
      <label>
        Any number
        <input type="text" value={draft.number} onChange={change('number')} placeholder="(312) 555-0177" />
      </label>
      <label>
        From number
        <input type="text" value={draft.caller} onChange={change('caller')} placeholder="+13125550177" />
      </label>
      <label>
        To number
        <input type="text" value={draft.destination} onChange={change('destination')} placeholder="+13125550123" />
      </label>
      <label>
        Direction
        <select value={draft.direction} onChange={change('direction')}>
          <option value="">Any</option>
          <option value="INBOUND">Inbound</option>
          <option value="OUTBOUND">Outbound</option>
        </select>
      </label>
      <label>
        From day (UTC)
        <input type="date" value={draft.after} onChange={change('after')} />
      </label>
      <label>
        To day (UTC)
        <input type="date" value={draft.before} onChange={change('before')} />
      </label>
      <span className="filter-buttons">
        <button type="submit">Search</button>
        {isFiltered && (
          <button type="button" onClick={() => go(FIND)}>
            Show recent calls
          </button>
        )}
      </span>
    </form>
  );
}
