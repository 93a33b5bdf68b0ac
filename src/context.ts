import { createBackgroundContext } from './background-context.ts';
import type { DigestStore } from './call-quality/digest-store.ts';
import type { CallQualityLoaders } from './call-quality/loaders.ts';
import type { Cursors } from './call-search/cursor.ts';
import { createCallControlLoaders, type CallControlLoaders } from './call-control/loaders.ts';
import { createCallSearchLoaders, type CallSearchLoaders } from './call-search/loaders.ts';
import type { DocumentCache } from './reports/document-cache.ts';
import { createCallReportLoaders, type CallReportLoaders } from './reports/loaders.ts';
import type { Config } from './config/settings.ts';
import { createSessionSource, type SessionSource } from './quality/verdict/session-source.ts';
import type { AnswerSize } from './graphql/answer/answer-size.ts';
import type { Caller, Upstream } from './upstream/client.ts';
import type { VerifiedTokens } from './memory/verified-tokens.ts';
import type { Replicas } from './replicas.ts';
import { countRequests } from './upstream/capabilities/count-requests.ts';
import { forgetOnRefusal } from './upstream/capabilities/forget-on-refusal.ts';
import { trackInFlight } from './upstream/capabilities/track-in-flight.ts';
import { backgroundShareOf } from './upstream/fair-queue.ts';
import { tenantOf } from './operation/tenant.ts';

/** What resolvers see of one operation. It does not contain the caller's token, which stays in the closure of the loaders' client. */
export interface RequestContext {
  readonly loaders: CallReportLoaders & CallControlLoaders & CallSearchLoaders & CallQualityLoaders;
  /** Signs and verifies the cursors of lists that the upstream pages. */
  readonly cursors: Cursors;
  /** Counts the bytes of the answer while it is built. */
  readonly answer: AnswerSize;
  /** How many upstream requests the operation has made so far. */
  readonly upstreamRequests: () => number;
  /** Loads the call's other records for a verdict; absent where they are unavailable. */
  readonly sessionSource?: SessionSource;
}

/** Shared by all operations. */
export interface Shared {
  readonly upstream: Upstream;
  readonly documents: DocumentCache;
  readonly digests: DigestStore;
  readonly cursors: Cursors;
  /** The tokens that the upstream has accepted. */
  readonly verified: VerifiedTokens;
  /** What all replicas share; absent without a shared store. */
  readonly replicas?: Replicas | undefined;
  readonly config: Pick<
    Config,
    'MAX_REPORT_BYTES' | 'MAX_UPSTREAM_REQUESTS' | 'MAX_COHORT_CALLS' | 'OPERATION_TIMEOUT_MS' | 'UPSTREAM_CONCURRENCY'
  >;
  /** Receives errors that are defects of the gateway but that no answer shows. */
  readonly onDefect?: (error: unknown) => void;
}

/** The shares of an operation's time after which no more calls are listed or judged. The rest is for building the answer. */
const LISTING_SHARE = 0.6;
export const JUDGING_SHARE = 0.85;

/** Creates one operation's context. Loaders are created here only, with the caller's token and deadline. */
export function createContext(
  { upstream, documents, digests, cursors, verified, replicas, config, onDefect }: Shared,
  identity: Omit<Caller, 'tenant'>,
  answer: AnswerSize,
): RequestContext {
  const tenant = tenantOf(identity.authorization);
  const store = replicas?.store.forCaller(identity.authorization, () => verified.add(tenant));
  const caller = { ...identity, tenant, sharedRate: store?.rate };
  const reader = documents.large.open(tenant);
  caller.onEnd(() => reader.close());
  const refused = (): void => {
    documents.evictTenant(tenant);
    digests.evictTenant(tenant);
    store?.refused();
  };
  const requests = countRequests(config.MAX_UPSTREAM_REQUESTS);
  const telnyx = upstream.forCaller(caller, [
    requests.capability,
    forgetOnRefusal(refused),
    trackInFlight(() => reader.requestStarted()),
  ]);
  const callControl = createCallControlLoaders(telnyx);
  const now = performance.now();
  const background = createBackgroundContext({
    upstream,
    documents,
    digests,
    sharedDigests: store && replicas?.digestsOf(store),
    caller,
    refused,
    rememberRecords: callControl.rememberRecords,
    onDefect,
    maxReportBytes: config.MAX_REPORT_BYTES,
    limits: {
      maxCalls: config.MAX_COHORT_CALLS,
      atOnce: backgroundShareOf(config.UPSTREAM_CONCURRENCY),
      listUntil: now + config.OPERATION_TIMEOUT_MS * LISTING_SHARE,
      judgeUntil: now + config.OPERATION_TIMEOUT_MS * JUDGING_SHARE,
    },
  });
  const loaders = {
    ...createCallReportLoaders({
      telnyx,
      documents,
      requester: { ...caller, reader },
      maxBytes: config.MAX_REPORT_BYTES,
      shared: store && replicas?.reports && { store, reports: replicas.reports },
    }),
    ...callControl,
    ...createCallSearchLoaders(telnyx, callControl.rememberRecords, config.MAX_REPORT_BYTES),
    ...background.loaders,
  };
  return {
    loaders,
    cursors,
    answer,
    sessionSource: createSessionSource(loaders),
    upstreamRequests: () => requests.count() + background.requests(),
  };
}
