import { useState } from 'react';
import type { BucketWidth, CountedFragment } from '../../../client/src/documents.ts';
import type { Slot } from './period.ts';
import { interval, percent, slotName } from './words.ts';

interface OverTimeTableProps {
  readonly slots: readonly (Slot & { readonly group: CountedFragment | undefined })[];
  readonly unit: BucketWidth;
}

/** The chart's figures as a table. */
export function OverTimeTable({ slots, unit }: OverTimeTableProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="data-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Data table</summary>
      {isOpen && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Poor calls over time">
          <table>
            <thead>
              <tr>
                <th scope="col">{unit === 'HOUR' ? 'Hour' : 'Day'}</th>
                <th scope="col">Poor share</th>
                <th scope="col">95 % interval</th>
                <th scope="col">Poor</th>
                <th scope="col">Calls</th>
                <th scope="col">Judged</th>
                <th scope="col">Neither poor nor good</th>
              </tr>
            </thead>
            <tbody>
              {slots.map((slot) => (
                <tr key={slot.start}>
                  <th scope="row">{slotName(slot, unit)}</th>
                  <td className="num">{slot.group?.poorShare ? percent(slot.group.poorShare.value) : '–'}</td>
                  <td className="num">{slot.group?.poorShare ? interval(slot.group.poorShare) : '–'}</td>
                  <td className="num">{slot.group?.poor ?? 0}</td>
                  <td className="num">{slot.group?.calls ?? 0}</td>
                  <td className="num">{slot.group?.judged ?? 0}</td>
                  <td className="num">{slot.group?.unclassified ?? 0}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
