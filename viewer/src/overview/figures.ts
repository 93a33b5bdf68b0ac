import type { CountedFragment, OverviewQuery, TotalsFragment } from '../../../client/src/documents.ts';

export type OverviewAnswer = NonNullable<OverviewQuery['callQuality']>;

/** The figures that the page shows, of all calls or a subset. */
export interface Figures {
  readonly totals: TotalsFragment;
  /** Faults and issues with the number of judged calls that have them. */
  readonly faults: readonly Counted[];
  readonly issues: readonly Counted[];
  /** By the start of the hour or day, in epoch milliseconds. */
  readonly buckets: ReadonlyMap<number, CountedFragment>;
  readonly agents: readonly CountedFragment[];
  readonly versions: readonly CountedFragment[];
  readonly paths: readonly CountedFragment[];
}

/** A number of judged calls. */
export interface Counted {
  readonly key: string;
  readonly count: number;
}

/** A call of the list; times are epoch milliseconds. */
export interface ListedCall {
  readonly callId: string;
  readonly startedAt: number | null;
  readonly callSeconds: number | null;
  readonly agent: string | null;
  readonly caller: string | null;
  readonly destination: string | null;
}

/** The figures of all calls, as the gateway counted them. */
export function figuresOf({ totals, buckets, agents, versions, paths }: OverviewAnswer): Figures {
  return {
    totals,
    faults: totals.faults.map(({ fault, count }) => ({ key: fault, count })),
    issues: totals.issues.map(({ code, count }) => ({ key: code, count })),
    buckets: new Map(buckets.map(({ start, group }) => [Date.parse(start), group])),
    agents,
    versions,
    paths,
  };
}

export const listedCalls = ({ calls }: OverviewAnswer): ListedCall[] =>
  calls.nodes.map(({ callId, detailRecord }) => ({
    callId,
    startedAt: detailRecord?.startedAt == null ? null : Date.parse(detailRecord.startedAt),
    callSeconds: detailRecord?.callSeconds ?? null,
    agent: detailRecord?.agent ?? null,
    caller: detailRecord?.callerNumber ?? null,
    destination: detailRecord?.destinationNumber ?? null,
  }));
