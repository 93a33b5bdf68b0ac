import { recordSearch, type RecordSearch } from '../call-search/search.ts';
import { badUserInput } from '../errors.ts';
import { digestOfCall } from '../digest/digest-of-call.ts';
import type { CallDimension, QueryCallQualityArgs } from '../graphql/generated/types.ts';
import { idText } from '../json/loose-values.ts';
import { DEFAULT_POLICY, policyOf } from '../quality/policy.ts';
import type { Report } from '../reports/report.ts';
import { Comparison } from './comparison.ts';
import { coverageOf } from './coverage.ts';
import { keyReader, labelOf } from './dimensions.ts';
import { listedCall, type JudgedCall } from './judged-call.ts';
import type { CallQualityLoaders } from './loaders.ts';
import { LocalTime } from './local-time.ts';
import { judgedCalls, Overview, type OverviewRequest } from './overview.ts';
import { profileOf } from './profile.ts';
import type { JsonObject } from '../json/json-object.ts';

const DAY_MS = 86_400_000;
const USUAL_DAYS = 7;
const MAX_DAYS = 31;

/**
 * Reads the arguments of `callQuality`.
 * @throws GatewayError `BAD_USER_INPUT` naming the argument that is not accepted
 */
export const overviewRequest = ({ filter, profile, policy, timeZone }: QueryCallQualityArgs): OverviewRequest => ({
  search: recordSearch(filter),
  policy: policyOf(policy),
  profile: profileOf(profile),
  time: new LocalTime(timeZone ?? 'UTC'),
  now: Date.now(),
});

/** Lists and judges the calls, as far as time permits. @throws GatewayError as `CallQualityLoaders.cohort` does */
export async function openOverview(request: OverviewRequest, loaders: CallQualityLoaders): Promise<Overview> {
  const cohort = await loaders.cohort(request.search, request.policy);
  return new Overview(request, cohort, await judgedCalls(cohort, request.profile));
}

/** The loaders that a comparison needs. */
interface ComparisonLoaders extends CallQualityLoaders {
  readonly reports: { load(callId: string): Promise<readonly Report[]> };
  readonly recordOfCall: { load(callId: string): Promise<JsonObject | null> };
}

/**
 * Compares a call with those that share its value of a dimension and started in the days before it.
 * @returns null when the call has no record, no report or no such value
 * @throws GatewayError `BAD_USER_INPUT` when `days` is out of range; the errors of its loaders
 */
export async function compareCall(
  callId: string,
  { by, days: given }: { readonly by: CallDimension; readonly days: number | null | undefined },
  loaders: ComparisonLoaders,
): Promise<Comparison | null> {
  const days = given ?? USUAL_DAYS;
  if (days < 1 || days > MAX_DAYS) throw badUserInput(`days is ${days}; accepted: 1 to ${MAX_DAYS}.`);
  const [record, reports] = await Promise.all([loaders.recordOfCall.load(callId), loaders.reports.load(callId)]);
  const listed = record === null ? null : listedCall(record);
  if (listed?.startedAt == null || reports.length === 0) return null;
  const profile = profileOf(null);
  const own = await digestOfCall(callId, reports, DEFAULT_POLICY);
  const read = keyReader(by, new LocalTime('UTC'));
  const keyOf = (call: JudgedCall): string | null => read(call, call) ?? null;
  const key = keyOf({ ...listed, digest: own, isPoor: null });
  if (key === null) return null;
  const span = { from: listed.startedAt - days * DAY_MS, to: listed.startedAt };
  const cohort = await loaders.cohort({ filter: filterBy(by, listed.record), span }, DEFAULT_POLICY);
  const known = new Map((await judgedCalls(cohort, profile)).map((call) => [call.callId, call]));
  // If only the digest shows a call's value, the call counts as similar until it is judged.
  const calls = cohort.calls.filter(
    (call) => call.callId !== callId && (read(call, known.get(call.callId)) ?? key) === key,
  );
  const others = calls.flatMap((call) => known.get(call.callId) ?? []).filter((call) => keyOf(call) === key);
  const coverage = coverageOf({ ...cohort, calls });
  return new Comparison({ by, key, label: labelOf(by, key, listed), coverage }, own, others);
}

/** Filters that the upstream supports. */
function filterBy(by: CallDimension, record: JsonObject): RecordSearch['filter'] {
  const field = by === 'AGENT' ? 'auth_username' : by === 'DIRECTION' ? 'direction' : null;
  const value = field === null ? null : idText(record[field]);
  return field === null || value === null ? [] : [[field, value]];
}
