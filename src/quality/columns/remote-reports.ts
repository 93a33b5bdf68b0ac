import type { CounterGroup } from './counters.ts';
import type { Findings } from './findings.ts';
import type { RowPlan } from './row-plan.ts';

/** What the remote side reported by RTCP, as columns that stay constant between two reports. */
export interface RemoteColumns {
  readonly packetsLost: Float64Array;
  readonly packetsReceived: Float64Array;
  /** 0 to 1, of the packets since the previous report. */
  readonly fractionLost: Float64Array;
  readonly jitterMs: Float64Array;
  /** Seconds, a sum of all measurements, which changes with each report. */
  readonly totalRoundTrip: Float64Array;
  readonly measurements: Float64Array;
}

/** The remote side's reports, by the rows of the time that they cover. */
export interface RemoteTimeseries {
  readonly packetsLost: Float64Array;
  readonly lossPercent: Float64Array;
  readonly jitterMs: Float64Array;
  /** `new` where a report arrived, `held` where the previous one still stands, null where there is none. */
  readonly seen: (string | null)[];
}

/** How far the remote side's own share may differ from the counted one before it counts as a contradiction. */
const DISAGREEMENT = 0.1;

/** With fewer packets than this, shares are not compared. */
const FEW_PACKETS = 100;

/**
 * Spreads each report of the remote side over the rows since the previous report, which is the time it covers. Rows after the last report
 * are unknown, and so is a loss across a gap.
 * @param sent packets sent, as counted by the client: the cumulative counter and each row's increase
 */
export function spreadReports(
  remote: RemoteColumns,
  plan: RowPlan,
  sent: { readonly gained: Float64Array; readonly group: CounterGroup },
  findings: Findings,
): RemoteTimeseries {
  const length = plan.order.length;
  const unknown = (): Float64Array => new Float64Array(length).fill(NaN);
  const timeseries: RemoteTimeseries = {
    packetsLost: unknown(),
    lossPercent: unknown(),
    jitterMs: unknown(),
    seen: new Array<string | null>(length).fill(null),
  };
  const settled = { ...remote, packetsLost: settledLoss(remote, sent.group) };
  let before = -1;
  for (let row = 0; row < length; row += 1) {
    if (!hasReport(remote, row)) continue;
    if (before !== -1 && isSame(remote, before, row)) {
      timeseries.seen[row] = 'held';
      continue;
    }
    timeseries.seen[row] = 'new';
    spread({ remote: settled, plan, sent, timeseries, findings }, before, row);
    before = row;
  }
  return timeseries;
}

/**
 * The count of lost packets without those that arrive later: a receiver counts late packets as lost until they arrive (RFC 3550 6.4.1). A
 * restarted counter corrects nothing.
 */
function settledLoss({ packetsLost, measurements, packetsReceived }: RemoteColumns, group: CounterGroup): Float64Array {
  const settled = packetsLost.slice();
  let floor = Infinity;
  let after = -1;
  for (let row = settled.length - 1; row >= 0; row -= 1) {
    const count = settled[row] ?? NaN;
    if (Number.isNaN(count)) continue;
    const isAnew = after !== -1 && (fellBetween(measurements, row, after) || fellBetween(packetsReceived, row, after));
    if (isAnew) floor = Infinity;
    floor = Math.min(floor, count);
    settled[row] = floor;
    after = row;
    if (group.restarted[row] === 1) {
      floor = Infinity;
      after = -1;
    }
  }
  return settled;
}

const fellBetween = (counter: Float64Array, row: number, after: number): boolean =>
  (counter[after] ?? NaN) < (counter[row] ?? NaN);

interface Spreading {
  readonly remote: RemoteColumns;
  readonly plan: RowPlan;
  readonly sent: { readonly gained: Float64Array; readonly group: CounterGroup };
  readonly timeseries: RemoteTimeseries;
  readonly findings: Findings;
}

/** Spreads the report in `row` over the rows after `before`. */
function spread({ remote, plan, sent, timeseries, findings }: Spreading, before: number, row: number): void {
  let from = before + 1;
  let restarted = before === -1;
  for (let at = before + 1; at <= row; at += 1) {
    if (at > 0 && plan.gap[at] === 1) from = at;
    if (sent.group.restarted[at] === 1) {
      from = at;
      restarted = true;
    }
  }
  const jitter = remote.jitterMs[row] ?? NaN;
  for (let at = from; at <= row; at += 1) timeseries.jitterMs[at] = jitter >= 0 ? jitter : NaN;

  const acrossGap = from > before + 1 && plan.gap[from] === 1 && sent.group.restarted[from] !== 1;
  if (acrossGap) return;
  const hasRestarted = restarted || fell(remote.measurements, before, row) || fell(remote.packetsReceived, before, row);
  const lost = gain(remote.packetsLost, before, row, hasRestarted);
  const received = gain(remote.packetsReceived, before, row, hasRestarted);
  let sentSince = 0;
  for (let at = from; at <= row; at += 1) sentSince += sent.gained[at] ?? NaN;
  const expected = Number.isNaN(received) ? sentSince : received + lost;
  const fraction = remote.fractionLost[row] ?? NaN;
  const share = shareOf(lost, expected, fraction);
  for (let at = from; at <= row; at += 1) {
    timeseries.lossPercent[at] = share * 100;
    timeseries.packetsLost[at] = (lost * (sent.gained[at] ?? NaN)) / sentSince;
  }
  if (fraction >= 0 && expected >= FEW_PACKETS && Math.abs(fraction - share) > DISAGREEMENT)
    findings.add(
      'REMOTE_LOSS_DISAGREES',
      row,
      () =>
        `The remote side reported a lost share of ${fraction}, but counted ${lost} more lost packets out of ${expected}.`,
    );
}

/** The share of lost packets, 0 to 1: counted, or else as the remote side reported it; NaN when neither is known. */
function shareOf(lost: number, expected: number, fraction: number): number {
  if (expected > 0 && !Number.isNaN(lost)) return Math.min(1, Math.max(0, lost) / expected);
  return Number.isNaN(lost) && fraction >= 0 && fraction <= 1 ? fraction : NaN;
}

function gain(counter: Float64Array, before: number, row: number, hasRestarted: boolean): number {
  const value = counter[row] ?? NaN;
  return hasRestarted || before === -1 ? value : value - (counter[before] ?? NaN);
}

const fell = (counter: Float64Array, before: number, row: number): boolean =>
  before !== -1 && (counter[row] ?? NaN) < (counter[before] ?? NaN);

const isKnown = (column: Float64Array, row: number): boolean => !Number.isNaN(column[row] ?? NaN);

const hasReport = ({ packetsLost, fractionLost, jitterMs }: RemoteColumns, row: number): boolean =>
  isKnown(packetsLost, row) || isKnown(fractionLost, row) || isKnown(jitterMs, row);

/** Whether two rows hold the same report: RTCP arrives about every five seconds. */
const isSame = (remote: RemoteColumns, one: number, other: number): boolean =>
  Object.is(remote.totalRoundTrip[one], remote.totalRoundTrip[other]) &&
  Object.is(remote.jitterMs[one], remote.jitterMs[other]) &&
  Object.is(remote.packetsLost[one], remote.packetsLost[other]) &&
  Object.is(remote.packetsReceived[one], remote.packetsReceived[other]) &&
  Object.is(remote.fractionLost[one], remote.fractionLost[other]) &&
  Object.is(remote.measurements[one], remote.measurements[other]);
