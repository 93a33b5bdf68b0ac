import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AccountIndex } from './accounts.ts';

/** One request that reached the sandbox. The token itself is never kept. */
export interface LoggedRequest {
  method: string;
  /** Without the query: `/v2/call_events`. */
  path: string;
  /** Decoded names and values; a list for a repeated name. */
  query: Readonly<Record<string, string | string[]>>;
  /** All but `authorization`. */
  headers: IncomingHttpHeaders;
  /** The account of its token; null for no token or an unknown one. */
  account: AccountIndex | null;
  /** The response's status; null while the request is in flight, and if none was ever sent. */
  status: number | null;
  /** The connection ended before the whole response was sent: the client gave up, or a fault cut it. */
  cut: boolean;
}

/** The requests received, how many are in flight, and the maximum in flight. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];
  inFlight = 0;
  maxInFlight = 0;

  /** Counts a request until its response is closed. */
  open(entry: LoggedRequest, response: ServerResponse): void {
    this.entries.push(entry);
    this.inFlight += 1;
    this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
    response.once('close', () => {
      this.inFlight -= 1;
      entry.status = response.headersSent ? response.statusCode : null;
      entry.cut = !response.writableFinished;
    });
  }

  /** Forgets the requests; `maxInFlight` starts again from those in flight. */
  clear(): void {
    this.entries.length = 0;
    this.maxInFlight = this.inFlight;
  }
}
