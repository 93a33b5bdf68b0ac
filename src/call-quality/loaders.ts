import type { RecordSearch } from '../call-search/search.ts';
import { digestOfCall } from '../digest/digest-of-call.ts';
import type { JsonObject } from '../json/json-object.ts';
import { instantMs } from '../json/values.ts';
import { inBackground } from '../operation/background.ts';
import { onAbort } from '../operation/on-abort.ts';
import type { Tenant } from '../operation/tenant.ts';
import { timed, type WaitClock } from '../operation/wait-clock.ts';
import type { QualityPolicy } from '../quality/policy.ts';
import type { ReadOnce } from '../reports/loaders.ts';
import type { TelnyxClient } from '../upstream/client.ts';
import { getDetailRecordPage, RECORD_PAGE_SIZE } from '../upstream/endpoints/detail-records.ts';
import type { DigestStore, Judged } from './digest-store.ts';
import type { ListedCall } from './judged-call.ts';
import { judgeCalls } from './judge-calls.ts';
import { listCalls, type ListedCalls } from './list-calls.ts';
import type { SharedDigest, SharedDigests } from './shared-digests.ts';

/** The calls of a period and their results; calls without a result are pending. */
export interface JudgedCohort extends ListedCalls {
  readonly judged: ReadonlyMap<string, Judged>;
}

/** One operation's access to many calls. Equal requests are made once. */
export interface CallQualityLoaders {
  /** Lists and judges the calls of a search. @throws GatewayError as `listCalls` and `judgeCalls` do */
  readonly cohort: (search: RecordSearch, policy: QualityPolicy) => Promise<JudgedCohort>;
}

export interface CallQualitySources {
  /** Its requests yield to those about single calls. */
  readonly telnyx: TelnyxClient;
  readonly tenant: Tenant;
  readonly signal: AbortSignal;
  readonly digests: DigestStore;
  /** The digests of all replicas; absent without a shared store. */
  readonly shared?: SharedDigests | undefined;
  readonly readOnce: ReadOnce;
  /** Remembers billing records, so that they are not fetched again for calls that are shown. */
  readonly rememberRecords: (records: readonly JsonObject[]) => void;
  /** Called after each judged call, with the number of results so far. */
  readonly onJudged?: ((count: number, of: number) => void) | undefined;
  /** Called with an error that is a defect of the gateway; only its call is not judged. */
  readonly onDefect?: ((error: unknown) => void) | undefined;
  readonly limits: CohortLimits;
  /** Measures how long the operation waits for the upstream, also through another operation's judgement. */
  readonly upstreamWait: WaitClock | undefined;
}

export interface CohortLimits {
  readonly maxCalls: number;
  /** How many reports are read concurrently. */
  readonly atOnce: number;
  /** When listing and judging must end, by `performance.now()`: the answer must be written before the operation's deadline. */
  readonly listUntil: number;
  readonly judgeUntil: number;
}

/** SDKs retry uploads for some minutes: a call that ended longer ago without a report will hardly get one. */
const SETTLED_MS = 600_000;

/** Creates one operation's loader of cohorts. */
export function createCallQualityLoaders(sources: CallQualitySources): CallQualityLoaders {
  const {
    telnyx,
    tenant,
    signal,
    digests,
    shared,
    readOnce,
    rememberRecords,
    onJudged,
    onDefect,
    limits,
    upstreamWait,
  } = sources;
  const listings = new Map<string, Promise<ListedCalls>>();
  const cohorts = new Map<string, Promise<JudgedCohort>>();

  const list = ({ filter, span }: RecordSearch): Promise<ListedCalls> =>
    listCalls({
      page: async (number) => {
        const page = await getDetailRecordPage(telnyx, filter, number);
        rememberRecords(page.items);
        return page;
      },
      pageSize: RECORD_PAGE_SIZE,
      ...span,
      maxCalls: limits.maxCalls,
      isTimeUp: () => performance.now() > limits.listUntil,
    });

  const judgeWith =
    (policy: QualityPolicy, policyName: string) =>
    async ({ callId, record }: ListedCall, ends: AbortSignal): Promise<Judged> => {
      const key = { tenant, policy: policyName, callId };
      // Another operation may have judged it since the calls were listed, or be about to.
      const kept = digests.get(key);
      if (kept !== undefined) return kept;
      for (let other = digests.inProgress(key); other !== undefined; other = digests.inProgress(key)) {
        const joined = await timed(upstreamWait, () => untilAborted(other, ends));
        if (joined !== undefined) return joined;
      }
      const hasSettled = Date.now() - (instantMs(record.finished_at) ?? Infinity) > SETTLED_MS;
      const read = async (): Promise<Judged> => {
        const judged = await readOnce<Judged>(callId, ends, async (reports) =>
          reports.length === 0 ? 'NO_REPORT' : await digestOfCall(callId, reports, policy),
        );
        if (typeof judged === 'object') shared?.keep(policyName, callId, judged);
        return judged;
      };
      return digests.judge(key, read, hasSettled);
    };

  const findShared = async (policy: string, { calls }: ListedCalls): Promise<ReadonlyMap<string, SharedDigest>> => {
    if (shared === undefined) return new Map();
    const missing = calls.map(({ callId }) => callId).filter((callId) => !digests.has({ tenant, policy, callId }));
    const found = await shared.find(policy, missing);
    for (const [callId, { encoded, validMs }] of found) digests.put({ tenant, policy, callId }, encoded, validMs);
    return found;
  };

  return {
    cohort: (search, policy) => {
      const listing = nameOf(search);
      const policyName = JSON.stringify(policy);
      return once(cohorts, `${policyName}\n${listing}`, () =>
        inBackground(async () => {
          const listed = await once(listings, listing, () => list(search));
          const found = await findShared(policyName, listed);
          const judged = await judgeCalls(listed.calls, {
            known: ({ callId }) => found.get(callId)?.digest ?? digests.get({ tenant, policy: policyName, callId }),
            judge: judgeWith(policy, policyName),
            onJudged: (count) => onJudged?.(count, listed.calls.length),
            onDefect,
            atOnce: limits.atOnce,
            signal,
            until: limits.judgeUntil,
          });
          return { ...listed, judged };
        }),
      );
    },
  };
}

/** Waits for what another operation does, but no longer than one's own. @throws the signal's reason */
function untilAborted<Value>(other: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const forget = onAbort(signal, () => reject(signal.reason as Error));
    void other.then(resolve).finally(forget);
  });
}

/** JSON has no infinity. */
const nameOf = ({ filter, span: { from, to } }: RecordSearch): string =>
  JSON.stringify([filter, String(from), String(to)]);

function once<Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
