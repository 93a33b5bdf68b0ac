import type { SdkPlatform } from '../../reports/normalise/sdk.ts';
import { remoteJitterMs } from '../../reports/normalise/units.ts';
import type { Report } from '../../reports/report.ts';
import { yieldIfDue, mustYield, nextSlice } from '../../operation/time-slices.ts';
import { clockSteps, mayHaveSteps, STEP_FIELDS, withoutSteps, type ClockStep } from './clock-steps.ts';
import { differences, groupCounters, type CounterGroup } from './counters.ts';
import type { NumberField, TextField } from './raw-fields.ts';
import { readRawRows, type RawRows } from './raw-rows.ts';
import { spreadReports } from './remote-reports.ts';
import type { Findings, TimeseriesFinding } from './findings.ts';
import { planRows, type RowPlan } from './row-plan.ts';
import { EVIDENCE, GROUP_OF, PACKETS, STATE_RULES, VALUE_RULES, type GroupName, type Sources } from './column-rules.ts';

/** Derived values of one report in call order: one row per interval, without repeats and overlaps. */
export interface CallTimeseries<
  Value extends TimeseriesValue = TimeseriesValue,
  State extends TimeseriesState = TimeseriesState,
> {
  readonly length: number;
  /** Epoch milliseconds by the client's clock; NaN when unknown. */
  readonly start: Float64Array;
  /** Epoch milliseconds by the client's clock; NaN when unknown. */
  readonly end: Float64Array;
  /** `StatsSegment.index` of the row's segment. */
  readonly segmentIndex: Int32Array;
  /** The row's position among its segment's intervals, as listed in `StatsSegment.intervals`. */
  readonly position: Int32Array;
  /** 1 where the row directly follows the previous one; 0 for the first row and after missing intervals. */
  readonly follows: Uint8Array;
  /** NaN where a value is unknown. `docs/series.md` describes how each is derived. */
  readonly values: Readonly<Record<Value, Float64Array>>;
  /** Null where a state is unknown. Booleans are `true` and `false`; `remoteRtcpSeen` is `new`, `held` or null. */
  readonly states: Readonly<Record<State, readonly (string | null)[]>>;
  /** The first findings of each kind, by row. */
  readonly findings: readonly TimeseriesFinding[];
  /** The number of findings of each kind. */
  readonly findingCounts: ReadonlyMap<TimeseriesFinding['kind'], number>;
  /** 1 where the counters of an examined group restarted. */
  readonly restarted: Uint8Array;
  readonly platform: SdkPlatform;
  /**
   * Where the client's clock was set during the report, by row and by how many milliseconds ahead. `start` and `end` are by the clock as it
   * was when the report began. A device that slept while no audio was due looks the same: `session/device-sleep.ts` distinguishes them.
   */
  readonly clockSteps: readonly ClockStep[];
}

export type TimeseriesValue = keyof typeof VALUE_RULES;
export type TimeseriesState = keyof typeof STATE_RULES;

/** All values, in the order of the interface. */
export const TIMESERIES_VALUES = Object.keys(VALUE_RULES) as readonly TimeseriesValue[];

/** All states, in the order of the interface. */
const TIMESERIES_STATES = Object.keys(STATE_RULES) as readonly TimeseriesState[];

/**
 * Builds the timeseries of a report: reads the fields that the requested values and states need, in time slices, and derives the columns.
 * @param wanted the values and states; all of them by default. The result for each does not depend on the others
 * @throws GatewayError `UPSTREAM_INVALID` when an interval is not valid JSON
 */
export async function buildTimeseries<
  Value extends TimeseriesValue = TimeseriesValue,
  State extends TimeseriesState = TimeseriesState,
>(
  report: Report,
  wanted?: { readonly values?: readonly Value[]; readonly states?: readonly State[] },
): Promise<CallTimeseries<Value, State>> {
  const values = wanted === undefined ? (TIMESERIES_VALUES as readonly Value[]) : (wanted.values ?? []);
  const states = wanted === undefined ? (TIMESERIES_STATES as readonly State[]) : (wanted.states ?? []);
  const rules = [...values.map((value) => VALUE_RULES[value]), ...states.map((state) => STATE_RULES[state])];
  const numbers = unique(rules.flatMap(({ reads }): readonly NumberField[] => reads));
  const texts = unique(states.flatMap((state): readonly TextField[] => STATE_RULES[state].texts));
  const stored = await readRawRows(report, numbers, texts);
  const steps = mayHaveSteps(stored) ? clockSteps(await readRawRows(report, STEP_FIELDS, [])) : [];
  const raw = withoutSteps(stored, steps);
  await yieldIfDue();
  const plan = await planRows(raw);
  await yieldIfDue();
  const { findings } = plan;
  noteSteps(placedSteps(steps, plan), plan);
  const restarted = new Uint8Array(plan.order.length);
  const sources = createSources(report, raw, plan, restarted);
  const { order } = plan;
  return {
    length: order.length,
    start: plan.start,
    end: plan.end,
    segmentIndex: pick(raw.segmentIndex, order),
    position: pick(raw.position, order),
    follows: plan.gap.map((gap) => 1 - gap),
    values: await makeAll(values, (value) => VALUE_RULES[value].make(sources)),
    states: await makeAll(states, (state) => STATE_RULES[state].make(sources)),
    findings: findings.inOrder(),
    findingCounts: findings.countByKind,
    restarted,
    platform: report.sdk.platform,
    clockSteps: placedSteps(steps, plan),
  };
}

function noteSteps(steps: readonly ClockStep[], { findings }: RowPlan): void {
  for (const { row, ms } of steps)
    findings.add(
      'CLOCK_STEP',
      row,
      () =>
        `The device's clock jumped ${ms > 0 ? 'ahead' : 'back'} by ${Math.round(Math.abs(ms) / 1_000)} s but the media clocks did not: it was set, or the device slept.`,
    );
}

/** Clock steps by the rows of the timeseries. */
function placedSteps(steps: readonly ClockStep[], { order }: RowPlan): ClockStep[] {
  if (steps.length === 0) return [];
  const places = new Map(Array.from(order, (row, at) => [row, at] as const));
  return steps.map((step) => ({ ...step, row: places.get(step.row) ?? 0 }));
}

function createSources(report: Report, raw: RawRows, plan: RowPlan, restarted: Uint8Array): Sources {
  const { findings } = plan;
  const { platform } = report.sdk;
  const fromStart = !report.missingSegments.includes(0);
  const number = memo((field: NumberField) => plausible(inOrder(raw.number(field), plan)));
  const group = memo((name: GroupName) => {
    const packets = PACKETS[name];
    const counters = groupCounters(plan, EVIDENCE[name].map(number), packets && number(packets), fromStart);
    addGroupFindings(name, counters, findings, restarted);
    return counters;
  });
  const gained = memo((field: NumberField) => {
    const name = GROUP_OF[field];
    if (name === undefined) throw new Error(`${field} is not a counter of a group`);
    return differences(number(field), plan, group(name), field === 'inPacketsLost');
  });
  const remoteTrack = memo((_only: 'remote') => {
    return spreadReports(
      {
        packetsLost: number('remotePacketsLost'),
        packetsReceived: number('remotePacketsReceived'),
        fractionLost: number('remoteFractionLost'),
        jitterMs: number('remoteJitter').map((jitter) => remoteJitterMs(jitter, platform)),
        totalRoundTrip: number('remoteTotalRoundTrip'),
        measurements: number('remoteMeasurements'),
      },
      plan,
      { gained: gained('outPacketsSent'), group: group('outbound') },
      findings,
    );
  });
  return {
    plan,
    platform,
    number,
    text: memo((field: TextField) => textsInOrder(raw.text(field), plan)),
    gained,
    group,
    remote: () => remoteTrack('remote'),
  };
}

function pick(column: readonly number[], order: Int32Array): Int32Array {
  const picked = new Int32Array(order.length);
  for (let at = 0; at < order.length; at += 1) picked[at] = column[order[at] ?? 0] ?? 0;
  return picked;
}

/** A stored column in call order. */
function inOrder(column: Float64Array | undefined, { order, isAsStored }: RowPlan): Float64Array {
  if (column !== undefined && isAsStored) return column;
  const ordered = new Float64Array(order.length).fill(NaN);
  if (column !== undefined) for (let at = 0; at < order.length; at += 1) ordered[at] = column[order[at] ?? 0] ?? NaN;
  return ordered;
}

/** The same for texts. */
function textsInOrder(
  column: readonly (string | null)[] | undefined,
  { order, isAsStored }: RowPlan,
): readonly (string | null)[] {
  if (column !== undefined && isAsStored) return column;
  const ordered: (string | null)[] = [];
  for (const row of order) ordered.push(column?.[row] ?? null);
  return ordered;
}

function addGroupFindings(name: GroupName, group: CounterGroup, findings: Findings, restarted: Uint8Array): void {
  group.restarted.forEach((is, row) => {
    if (is !== 1) return;
    restarted[row] = 1;
    findings.add('COUNTER_RESTART', row, () => `The ${name} counters fell: they restarted here.`);
  });
  if (group.beganEarlier !== -1)
    findings.add(
      'COUNTER_BEGAN_EARLIER',
      group.beganEarlier,
      () =>
        `The ${name} counters are too high for one interval: they started before it, so its differences are unknown.`,
    );
}

/** An upper bound for all counters and gauges of a call, so that nothing derived from them overflows. */
const MAX_PLAUSIBLE = 2 ** 53;

/** The column with NaN in place of numbers that cannot have been measured. */
function plausible(column: Float64Array): Float64Array {
  for (const value of column)
    if (Math.abs(value) > MAX_PLAUSIBLE) return column.map((one) => (Math.abs(one) > MAX_PLAUSIBLE ? NaN : one));
  return column;
}

function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** Derives the columns one by one, letting other work run in between. */
async function makeAll<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Promise<Record<Key, Value>> {
  const made: Partial<Record<Key, Value>> = {};
  for (const key of keys) {
    if (mustYield()) await nextSlice();
    made[key] = make(key);
  }
  return made as Record<Key, Value>;
}
