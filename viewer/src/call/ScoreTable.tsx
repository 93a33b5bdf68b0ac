import type { ScoresFragment } from '../../../client/src/documents.ts';
import { amount } from '../parts/format.ts';
import type { Judged } from './answers.ts';

/** Scores of both directions; the round trip applies to both. */
export function ScoreTable({ quality: { inbound, outbound, roundTripTimeMs: rtt } }: { quality: Judged }) {
  const row = (name: string, { mos, lossPercent, jitterMs }: ScoresFragment, isFirst: boolean) => (
    <tr>
      <th scope="row">{name}</th>
      <td className={low(mos.average)} title={mos.reason ?? undefined}>
        {amount(mos.average, 2)} <Extreme name="min" value={mos.minimum} digits={2} />
      </td>
      <td>
        {amount(lossPercent.average, 1)} <Extreme name="max" value={lossPercent.maximum} digits={1} />
      </td>
      <td>
        {amount(jitterMs.average, 1)} <Extreme name="max" value={jitterMs.maximum} digits={0} />
      </td>
      {isFirst && (
        <td rowSpan={2}>
          {amount(rtt.average, 0)} <Extreme name="max" value={rtt.maximum} digits={0} />
        </td>
      )}
    </tr>
  );
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Scores">
      <table className="scores num">
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">Direction</span>
            </th>
            <th scope="col">MOS</th>
            <th scope="col">Loss %</th>
            <th scope="col">Jitter ms</th>
            <th scope="col">Round trip ms</th>
          </tr>
        </thead>
        <tbody>
          {row('Received here', inbound, true)}
          {row('Sent from here', outbound, false)}
        </tbody>
      </table>
    </div>
  );
}

function Extreme({ name, value, digits }: { name: string; value: number | null; digits: number }) {
  if (value === null) return null;
  return (
    <span className="muted">
      {name} {amount(value, digits)}
    </span>
  );
}

const low = (mos: number | null | undefined): string | undefined =>
  mos !== null && mos !== undefined && mos < 3.5 ? 'bad' : undefined;
