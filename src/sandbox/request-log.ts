import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AccountIndex } from './accounts.ts';

/** One request that reached the sandbox. The token itself is never kept. */
export interface LoggedRequest {
  method: string;
  /** Without the query: `/v2/call_events`. */
  path: string;
  /** Decoded names and values; a list where a name was repeated. */
  query: Readonly<Record<string, string | string[]>>;
  /** All but `authorization`. */
  headers: IncomingHttpHeaders;
  /** Whose token it carried, null for none or an unknown one. */
  account: AccountIndex | null;
  /** The answered status; null while it is under way, and for ever when none was sent. */
  status: number | null;
  /** The connection ended before the whole answer was sent: the client gave up, or a fault cut it. */
  cut: boolean;
}

/** What was asked, how many requests are under way, and how many were at most. */
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

  /** Forgets what was asked; `maxInFlight` starts again from what is under way. */
  clear(): void {
    this.entries.length = 0;
    this.maxInFlight = this.inFlight;
  }
}
