import { GatewayError, type ErrorCode } from '../errors.ts';
import { onAbort } from '../operation/on-abort.ts';
import type { WaitClock } from '../operation/wait-clock.ts';
import type { ReportDocument } from '../report-bytes/receive/report-document.ts';
import type { ReportRead, ReportReader } from '../memory/report-read.ts';

/** The operation that requests a document. */
export interface Requester {
  /** A hash of the caller's token. */
  readonly tenant: string;
  /** Aborted at the operation's deadline and when its caller disconnects. */
  readonly signal: AbortSignal;
  /** Calls back when the operation ends; at once if it has ended. */
  readonly onEnd: (listener: () => void) => void;
  /** Bounds what the operation reads of large reports. */
  readonly reader: ReportReader;
  /** Measures how long the operation waits for the upstream, also through another operation's fetch. */
  readonly upstreamWait?: WaitClock | undefined;
}

/**
 * Fetches the document with the requester's token and signal; undefined when nothing is stored.
 * @param keepFor is to be called with how long the document may be cached, in milliseconds, if that is less than usual
 */
export type Fetch = (read: ReportRead, keepFor: (ms: number) => void) => Promise<ReportDocument | undefined>;

/** The result of a fetch that an operation waited for; `retry` when it failed for a reason that concerns its leader only. */
export type FetchOutcome = { readonly document: ReportDocument | undefined } | 'retry';

interface Waiter {
  readonly requester: Requester;
  readonly resolve: (outcome: FetchOutcome) => void;
  readonly reject: (error: Error) => void;
}

/** Errors of an operation that exceeds its own limits; another one may stay within them. */
const OWN_ERRORS = new Set<ErrorCode>(['BAD_USER_INPUT', 'OVERLOADED']);

/**
 * One fetch of a document, and the operations that wait for it. Each retains the document before any can release it. An error that
 * concerns the leader only is not passed on to the others.
 */
export class SharedFetch {
  private readonly leader: Requester;
  private readonly read: ReportRead;
  private readonly waiters = new Set<Waiter>();

  /** @param leader the operation whose token and deadline the fetch uses */
  constructor(leader: Requester) {
    this.leader = leader;
    this.read = leader.reader.begin();
  }

  /**
   * Fetches the document.
   * @param onSettled receives the result before anyone else, and how long it may be cached; undefined after a failure
   * @returns the document, retained for the leader until its operation ends
   */
  async run(
    fetch: Fetch,
    onSettled: (document: ReportDocument | undefined, validMs: number) => void,
  ): Promise<ReportDocument | undefined> {
    let document: ReportDocument | undefined;
    let validMs = Infinity;
    try {
      document = await fetch(this.read, (ms) => (validMs = ms));
    } catch (error) {
      this.read.end(false);
      onSettled(undefined, 0);
      const isOwn = this.leader.signal.aborted || (error instanceof GatewayError && OWN_ERRORS.has(error.code));
      for (const waiter of this.waiters) {
        if (isOwn) waiter.resolve('retry');
        else waiter.reject(error as Error);
      }
      throw error;
    }
    const release = document?.bytes.retain();
    this.read.end(document !== undefined);
    onSettled(document, validMs);
    for (const { requester, resolve } of this.waiters) {
      if (document !== undefined) requester.onEnd(document.bytes.retain());
      resolve({ document });
    }
    if (document !== undefined) this.leader.onEnd(document.bytes.retain());
    release?.();
    return document;
  }

  /**
   * Waits for the document, which is then retained until the requester's operation ends.
   * @throws the reason of the requester's signal if that is aborted first
   */
  wait(requester: Requester): Promise<FetchOutcome> {
    this.read.join(requester.reader);
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        requester,
        resolve: (outcome) => {
          forget();
          resolve(outcome);
        },
        reject: (error) => {
          forget();
          reject(error);
        },
      };
      this.waiters.add(waiter);
      const forget = onAbort(requester.signal, () => {
        this.waiters.delete(waiter);
        reject(requester.signal.reason as Error);
      });
    });
  }
}
