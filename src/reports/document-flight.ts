import { GatewayError, type ErrorCode } from '../errors.ts';
import { onAbort } from '../operation/on-abort.ts';
import type { ReportDocument } from '../report-bytes/receive/report-document.ts';
import type { ReportRead, ReportReader } from '../memory/report-read.ts';

/** Who asks for a document: one operation. */
export interface Asker {
  /** A hash of the caller's token. */
  readonly tenant: string;
  /** Aborted at the operation's deadline, and when its caller goes away. */
  readonly signal: AbortSignal;
  /** Calls back once the asker needs nothing any more; at once where that is so already. */
  readonly onEnd: (listener: () => void) => void;
  /** What the operation reads of large reports. */
  readonly reader: ReportReader;
}

/** Asks the upstream under the asker's own token and signal; undefined when nothing is stored. */
export type Fetch = (read: ReportRead) => Promise<ReportDocument | undefined>;

/** What came of a request that an asker waited for; `again` where it failed for a reason that is no other asker's. */
export type Outcome = { readonly document: ReportDocument | undefined } | 'again';

interface Waiter {
  readonly asker: Asker;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/** Failures of an operation that asks for more than it may hold; another one may ask for less. */
const OWN_FAILURES = new Set<ErrorCode>(['BAD_USER_INPUT', 'OVERLOADED']);

/**
 * One request for a document, and the operations that wait for it. Each of them holds the document before any can give it back,
 * however soon it is over. A failure that is one of the asking operation alone is shared with nobody.
 */
export class DocumentFlight {
  private readonly leader: Asker;
  private readonly read: ReportRead;
  private readonly waiters = new Set<Waiter>();

  /** @param leader whose token and time the request has */
  constructor(leader: Asker) {
    this.leader = leader;
    this.read = leader.reader.begin();
  }

  /**
   * Asks.
   * @param landed is told how it ended before anybody else is; of a failure, nothing
   * @returns the document, held for the leader until its operation is over
   */
  async fly(fetch: Fetch, landed: (document: ReportDocument | undefined) => void): Promise<ReportDocument | undefined> {
    let document: ReportDocument | undefined;
    try {
      document = await fetch(this.read);
    } catch (error) {
      this.read.end(false);
      landed(undefined);
      const isOwn = this.leader.signal.aborted || (error instanceof GatewayError && OWN_FAILURES.has(error.code));
      for (const waiter of this.waiters) {
        if (isOwn) waiter.resolve('again');
        else waiter.reject(error as Error);
      }
      throw error;
    }
    const release = document?.bytes.retain();
    this.read.end(document !== undefined);
    landed(document);
    for (const { asker, resolve } of this.waiters) {
      if (document !== undefined) asker.onEnd(document.bytes.retain());
      resolve({ document });
    }
    if (document !== undefined) this.leader.onEnd(document.bytes.retain());
    release?.();
    return document;
  }

  /** Waits for the document, which is then held for the asker until it ends. @throws the asker's reason when it is over before */
  join(asker: Asker): Promise<Outcome> {
    this.read.join(asker.reader);
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        asker,
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
      const forget = onAbort(asker.signal, () => {
        this.waiters.delete(waiter);
        reject(asker.signal.reason as Error);
      });
    });
  }
}
