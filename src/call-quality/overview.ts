import { mustYield, nextSlice } from '../operation/time-slices.ts';
import { sortInSlices } from '../operation/sort-in-slices.ts';
import type { RecordSearch } from '../call-search/search.ts';
import type { CallDimension } from '../graphql/generated/types.ts';
import type { QualityPolicy } from '../quality/policy.ts';
import { byImpact, byStart } from './call-order.ts';
import type { Contrast } from './contrast.ts';
import { contrastsOf, type Family } from './contrasts.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { isCircumstance, nameOf } from './dimensions.ts';
import { Group } from './group.ts';
import { groupCalls, type GroupedCalls } from './group-calls.ts';
import type { JudgedCall } from './judged-call.ts';
import type { JudgedCohort } from './loaders.ts';
import type { LocalTime } from './local-time.ts';
import type { Profile } from './profile.ts';

/** A question about many calls. */
export interface OverviewRequest {
  readonly search: RecordSearch;
  readonly policy: QualityPolicy;
  readonly profile: Profile;
  readonly time: LocalTime;
  /** The time of the question, in epoch milliseconds, which ends a period without an end. */
  readonly now: number;
}

/** The quality of all calls of a period. */
export class Overview {
  readonly request: OverviewRequest;
  readonly coverage: Coverage;
  readonly calls: GroupedCalls;
  /** The judged calls, newest first. */
  readonly judged: readonly JudgedCall[];
  readonly totals: Group;
  private readonly families = new Map<CallDimension, Promise<Family>>();
  private contrasts: Promise<ReadonlyMap<Group, Contrast>> | undefined;

  private impactOrder: Promise<readonly JudgedCall[]> | undefined;

  /** @param judged newest first, as returned by `judgedCalls` */
  constructor(request: OverviewRequest, cohort: JudgedCohort, judged: readonly JudgedCall[]) {
    this.request = request;
    this.coverage = coverageOf(cohort);
    this.judged = judged;
    this.calls = { listed: cohort.calls, judged: new Map(judged.map((call) => [call.callId, call])) };
    this.totals = new Group({ key: null, label: 'all calls', found: cohort.calls.length, judged: this.judged });
  }

  /** The judged calls, greatest impact first. */
  byImpact(): Promise<readonly JudgedCall[]> {
    this.impactOrder ??= sortInSlices(this.judged, byImpact);
    return this.impactOrder;
  }

  /** The groups of a dimension. The groups of all dimensions that an operation requests at once are compared together. */
  async groups(by: CallDimension): Promise<readonly Group[]> {
    let family = this.families.get(by);
    if (family === undefined) {
      family = groupCalls(this.calls, by, this.request.time, (group) => this.contrastOf(group)).then((groups) => ({
        groups,
        nameOf: ({ label }) => nameOf(by, label),
      }));
      this.families.set(by, family);
    }
    return (await family).groups;
  }

  /** The previous period of the same length; null when this one has no start. */
  before(): OverviewRequest | null {
    const { search, now } = this.request;
    const { from, to } = search.span;
    if (from === -Infinity) return null;
    const length = Math.min(to, Math.max(from, now)) - from + 1;
    return { ...this.request, search: { ...search, span: { from: from - length, to: from - 1 } } };
  }

  private async contrastOf(group: Group): Promise<Contrast | null> {
    // Groups are promised, so that all fields of the overview have been requested before the first group is compared.
    const compared = [...this.families].filter(([by]) => isCircumstance(by)).map(([, family]) => family);
    this.contrasts ??= Promise.all(compared).then((families) => contrastsOf(this.totals.poor, families));
    return (await this.contrasts).get(group) ?? null;
  }
}

/** Applies a profile to the results of a cohort's calls. @returns the judged ones, newest first */
export async function judgedCalls({ calls, judged }: JudgedCohort, { isPoor }: Profile): Promise<JudgedCall[]> {
  const known: JudgedCall[] = [];
  for (const call of calls) {
    if (mustYield()) await nextSlice();
    const digest = judged.get(call.callId);
    if (typeof digest === 'object') known.push({ ...call, digest, isPoor: isPoor(digest) });
  }
  return sortInSlices(known, byStart);
}
