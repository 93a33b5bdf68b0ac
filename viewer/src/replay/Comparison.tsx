import type { Difference } from './compare.ts';

interface ComparisonProps {
  readonly rows: readonly Difference[];
  /** Whether rules other than the defaults are selected. */
  readonly isOwn: boolean;
  /** Whether the answer for newer rules is loading. */
  readonly isOutdated: boolean;
}

/** Default rules and the selected ones, side by side; changes come first. */
export function Comparison({ rows, isOwn, isOutdated }: ComparisonProps) {
  const changed = rows.filter(({ isSame }) => !isSame);
  return (
    <div className={isOutdated ? 'comparison outdated' : 'comparison'} aria-busy={isOutdated}>
      <p role="status">
        {!isOwn && 'Change a threshold or the model to see what it changes.'}
        {isOwn && isOutdated && 'Judging by these rules…'}
        {isOwn &&
          !isOutdated &&
          (changed.length === 0 ? 'Nothing changes.' : `${changed.length} of ${rows.length} change.`)}
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">By default</th>
            <th scope="col">By these rules</th>
          </tr>
        </thead>
        <Group title="Changed" rows={changed} />
        <Group title="The same" rows={rows.filter(({ isSame }) => isSame)} />
      </table>
      <p className="muted">Both columns use this side’s report only, so that only the rules differ.</p>
    </div>
  );
}

function Group({ title, rows }: { title: string; rows: readonly Difference[] }) {
  if (rows.length === 0) return null;
  return (
    <tbody className={rows[0]?.isSame ? undefined : 'changed'}>
      <tr>
        <th scope="rowgroup" colSpan={3} className="group">
          {title}
        </th>
      </tr>
      {rows.map(({ name, byDefault, byRules }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{byDefault}</td>
          <td>{byRules}</td>
        </tr>
      ))}
    </tbody>
  );
}
