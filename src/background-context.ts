import type { DigestStore } from './call-quality/digest-store.ts';
import { createCallQualityLoaders, type CallQualityLoaders, type CohortLimits } from './call-quality/loaders.ts';
import type { SharedDigests } from './call-quality/shared-digests.ts';
import type { JsonObject } from './json/json-object.ts';
import type { DocumentCache } from './reports/document-cache.ts';
import { onAbort } from './operation/on-abort.ts';
import { createReadOnce, type SingleRead } from './reports/loaders.ts';
import type { Caller, TelnyxClient, Upstream } from './upstream/client.ts';
import { countRequests } from './upstream/capabilities/count-requests.ts';
import { forgetOnRefusal } from './upstream/capabilities/forget-on-refusal.ts';
import { trackInFlight } from './upstream/capabilities/track-in-flight.ts';
import { DeadlineExceeded } from './upstream/failures.ts';

/** What the loaders of many calls are created from. */
export interface BackgroundSources {
  readonly upstream: Upstream;
  readonly documents: DocumentCache;
  readonly digests: DigestStore;
  /** The digests of all replicas; absent without a shared store. */
  readonly sharedDigests?: SharedDigests | undefined;
  readonly caller: Caller;
  /** Called when the upstream rejects the caller's token. */
  readonly refused: () => void;
  readonly rememberRecords: (records: readonly JsonObject[]) => void;
  /** Called after each judged call, with the number of results so far. */
  readonly onJudged?: (count: number, of: number) => void;
  /** Called with an error that is a defect of the gateway; it costs one call only. */
  readonly onDefect?: ((error: unknown) => void) | undefined;
  readonly maxReportBytes: number;
  /** The time limit of each request with its repetitions; absent if the caller's signal has a deadline. */
  readonly requestTimeoutMs?: number;
  readonly limits: CohortLimits;
}

/** The loaders of many calls, and the number of requests they have made. */
export interface BackgroundContext {
  readonly loaders: CallQualityLoaders;
  readonly requests: () => number;
}

/**
 * Creates one operation's loaders of many calls. Their requests are background requests (`FairQueue`, `Pace`). Each report is read as a
 * separate operation, so that its memory is released once the report is judged, not when the operation ends.
 */
export function createBackgroundContext(sources: BackgroundSources): BackgroundContext {
  const { upstream, documents, digests, caller, refused, rememberRecords, onJudged, onDefect, maxReportBytes, limits } =
    sources;
  const requests = countRequests(Infinity);
  const capabilities = [requests.capability, forgetOnRefusal(refused)];
  const { requestTimeoutMs } = sources;
  const beginRead = (outer: AbortSignal): SingleRead => {
    const ends: (() => void)[] = [];
    const signal = requestTimeoutMs === undefined ? outer : withTimeout(outer, requestTimeoutMs, ends);
    const reader = documents.large.open(caller.tenant);
    const telnyx = upstream.forCaller(
      { ...caller, signal, onEnd: (listener) => void ends.push(listener) },
      [...capabilities, trackInFlight(() => reader.requestStarted())],
      'background',
    );
    return {
      telnyx,
      reader,
      end: () => {
        reader.close();
        for (const listener of ends) listener();
      },
    };
  };
  const shared = upstream.forCaller(caller, capabilities, 'background');
  const separate: TelnyxClient = {
    get: async (request, read) => {
      const { telnyx, end } = beginRead(caller.signal);
      try {
        return await telnyx.get(request, read);
      } finally {
        end();
      }
    },
    retain: shared.retain,
  };
  const loaders = createCallQualityLoaders({
    telnyx: requestTimeoutMs === undefined ? shared : separate,
    tenant: caller.tenant,
    signal: caller.signal,
    digests,
    shared: sources.sharedDigests,
    readOnce: createReadOnce(beginRead, documents, maxReportBytes),
    rememberRecords,
    onJudged,
    onDefect,
    limits,
    upstreamWait: caller.upstreamWait,
  });
  return { loaders, requests: requests.count };
}

/** A signal that aborts with another one, and after a time. @param ends receives what releases it */
function withTimeout(outer: AbortSignal, ms: number, ends: (() => void)[]): AbortSignal {
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(new DeadlineExceeded()), ms);
  ends.push(
    () => clearTimeout(timer),
    onAbort(outer, () => own.abort(outer.reason)),
  );
  return own.signal;
}
