import { useState } from 'react';
import type { Range } from '../app/view.ts';
import { amount, duration } from '../parts/format.ts';
import { nearest, type Curves } from './curves.ts';
import { PANELS } from './panels.ts';

const MOST_ROWS = 200;

/** The charts' values in the visible range as a table of at most 200 evenly spaced rows. */
export function DataTable({ curves, range }: { curves: Curves; range: Range }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="data-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Data table</summary>
      {isOpen && <Rows curves={curves} range={range} />}
    </details>
  );
}

function Rows({ curves, range }: { curves: Curves; range: Range }) {
  const lines = PANELS.flatMap((panel) => panel.lines.map((line) => ({ panel, line }))).filter(({ line }) =>
    curves.columns.has(line.metric),
  );
  const [first, last] = [nearest(curves.x, range[0]), nearest(curves.x, range[1])];
  const step = Math.max(1, Math.ceil((last - first + 1) / MOST_ROWS));
  const rows = Array.from(
    { length: Math.max(0, Math.floor((last - first) / step) + 1) },
    (_, row) => first + row * step,
  );
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Values over time">
      {step > 1 && (
        <p className="muted">One of every {step} points is shown; the CSV has all of them. Zoom in to see more.</p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            {lines.map(({ panel, line }) => (
              <th scope="col" key={line.metric}>
                {panel.title}
                {panel.lines.length > 1 ? `, ${line.name}` : ''} {panel.unit && `(${panel.unit})`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((index) => (
            <tr key={index}>
              <th scope="row" className="num">
                {duration(curves.x[index] ?? 0, 1)}
              </th>
              {lines.map(({ panel, line }) => {
                const value = curves.columns.get(line.metric)?.values[index];
                return (
                  <td key={line.metric} className="num">
                    {amount(value === null || value === undefined ? null : value * panel.factor, panel.digits)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
