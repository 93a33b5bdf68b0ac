import { useMemo } from 'react';
import type { CombinedError } from 'urql';
import {
  OverviewBeforeDocument,
  OverviewDocument,
  type CallFilter,
  type ComparedFragment,
  type CoverageFragment,
  type Fault,
  type ImpactLevel,
  type IssueCode,
  type OverviewBeforeQuery,
  type OverviewQuery,
  type TotalsFragment,
} from '../../../client/src/documents.ts';
import { figuresOf, listedCalls, type Figures, type ListedCall, type OverviewAnswer } from './figures.ts';
import type { OverviewFilters } from './filters.ts';
import { slotsOf, type Period } from './period.ts';
import { sliceOf, worstOf } from './slice.ts';
import { useGrowing } from '../parts/use-growing.ts';
import { useRows } from './use-rows.ts';

/** The data of a period so far. */
export interface Overview {
  readonly coverage: CoverageFragment | undefined;
  readonly figures: Figures | undefined;
  /** The definition of a poor call, as text. */
  readonly profile: string | undefined;
  /** Groups that are significantly worse than the rest, the most significant first. */
  readonly standingOut: readonly StandingOut[];
  /** The figures of the previous period: null if there are none, undefined until they are loaded. */
  readonly before: TotalsFragment | null | undefined;
  readonly worst: readonly ListedCall[] | undefined;
  readonly hasMore: boolean;
  /** Choices for the filters. */
  readonly agents: readonly string[];
  readonly versions: readonly string[];
  readonly error: CombinedError | undefined;
  readonly isGoingOn: boolean;
  readonly retry: () => void;
}

/** A group that stands out, and the filter that shows its calls, if there is one. */
export interface StandingOut {
  readonly sentence: string;
  readonly filter: Partial<OverviewFilters> | undefined;
}

/** Queries everything that the page shows. @param first the number of calls in the list */
export function useOverview(filters: OverviewFilters, period: Period, first: number): Overview {
  const { agent, sdk, fault, impact, issue } = filters;
  const filter = useMemo<CallFilter>(
    () => ({
      startedFrom: new Date(period.from).toISOString(),
      // The gateway includes its end.
      startedTo: new Date(period.to - 1).toISOString(),
      ...(agent !== '' && { agent }),
    }),
    [period, agent],
  );
  const variables = useMemo(
    () => ({
      filter,
      width: period.width,
      first,
      fault: (fault || null) as Fault | null,
      impact: (impact || null) as ImpactLevel | null,
      issue: (issue || null) as IssueCode | null,
    }),
    [filter, period, first, fault, impact, issue],
  );
  const main = useGrowing({ document: OverviewDocument, variables, coverageOf: ofMain, isOn: true });
  const answer = main.data?.callQuality ?? undefined;
  const isComplete = answer?.coverage.isComplete === true;

  const ofFilter = useMemo(() => ({ filter }), [filter]);
  const past = useGrowing({
    document: OverviewBeforeDocument,
    variables: ofFilter,
    coverageOf: ofBefore,
    isOn: isComplete,
  });
  const slice = useRows(filter, isComplete && sdk !== '');

  const own = useMemo(() => slice.rows?.filter(({ sdkVersion }) => sdkVersion === sdk), [slice.rows, sdk]);
  const figures = useMemo(() => {
    if (sdk === '' || answer === undefined) return answer && figuresOf(answer);
    return own && sliceOf(own, { slotOf: slotIn(period), labelOf: (name, key) => labelIn(answer, name, key) });
  }, [answer, own, sdk, period]);
  const worst = useMemo(
    () => (sdk === '' ? answer && listedCalls(answer) : own && worstOf(own, filters)),
    [answer, own, sdk, filters],
  );

  const previous = past.data?.callQuality?.previous;
  return {
    coverage: answer?.coverage,
    figures,
    profile: answer?.profile.description,
    standingOut: useMemo(() => (answer ? standingOutIn(answer) : []), [answer]),
    before: previous?.coverage.isComplete ? totalsOf(previous, sdk) : past.error ? null : undefined,
    worst: worst?.slice(0, first),
    hasMore: sdk === '' ? answer?.calls.pageInfo.hasNextPage === true : (worst?.length ?? 0) > first,
    agents: useMemo(() => keysOf(answer?.agents), [answer]),
    versions: useMemo(() => keysOf(answer?.versions), [answer]),
    error: main.error ?? slice.error,
    isGoingOn: main.isGoingOn,
    retry: main.error ? main.retry : slice.retry,
  };
}

const ofMain = (data: OverviewQuery): CoverageFragment | undefined => data.callQuality?.coverage;
const ofBefore = (data: OverviewBeforeQuery): CoverageFragment | undefined => data.callQuality?.previous?.coverage;

const keysOf = (groups: readonly ComparedFragment[] = []): string[] =>
  groups
    .map(({ key }) => key)
    .filter((key) => key !== null)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));

type Previous = NonNullable<NonNullable<OverviewBeforeQuery['callQuality']>['previous']>;

/** Null if the previous period has no such calls. */
function totalsOf({ totals, versions }: Previous, sdk: string): TotalsFragment | null {
  const group = sdk === '' ? totals : versions.find(({ key }) => key === sdk);
  return group === undefined || group.calls === 0 ? null : group;
}

function slotIn(period: Period): (time: number) => number | undefined {
  const slots = slotsOf(period);
  return (time) => slots.find(({ start, end }) => time >= start && time < end)?.start;
}

const labelIn = (answer: OverviewAnswer, name: 'agents' | 'versions' | 'paths', key: string | null): string =>
  answer[name].find((group) => group.key === key)?.label ?? key ?? 'not known';

/** The outliers of all dimensions, by the lower bound of the difference. */
function standingOutIn(answer: OverviewAnswer): StandingOut[] {
  const { agents, versions, paths, platforms, browsers, systems, codecs, regions, connections, directions, countries } =
    answer;
  const found = (groups: readonly ComparedFragment[], filterOf?: (key: string) => Partial<OverviewFilters>) =>
    groups.flatMap(({ key, standsOut }) =>
      standsOut === null ? [] : [{ ...standsOut, filter: key === null ? undefined : filterOf?.(key) }],
    );
  return [
    ...found(versions, (sdk) => ({ sdk })),
    ...found(agents, (agent) => ({ agent })),
    ...[paths, platforms, browsers, systems, codecs, regions, connections, directions, countries].flatMap((groups) =>
      found(groups),
    ),
  ].sort((one, other) => other.low - one.low);
}
