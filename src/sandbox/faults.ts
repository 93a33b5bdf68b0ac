import type { AccountIndex } from './accounts.ts';

/** What can go wrong with a response. */
export type Fault =
  /** Responds only after `ms` milliseconds; adds to other latencies and to another fault. */
  | { kind: 'latency'; ms: number }
  /** An error status with Telnyx's error body; `retryAfter` is sent unchanged (seconds or an HTTP date). */
  | { kind: 'status'; status: number; retryAfter?: number | string; detail?: string }
  /** The connection is reset before any byte of the response. */
  | { kind: 'reset' }
  /** No response at all. */
  | { kind: 'hang' }
  /** Half of the announced body, then the connection ends. */
  | { kind: 'truncate' }
  /** 200 and `application/json`, but the body is not JSON. */
  | { kind: 'invalid-json' }
  /** The regular response one byte at a time, every `everyMs` milliseconds (default 50). */
  | { kind: 'drip'; everyMs?: number }
  /** 204 without a body. */
  | { kind: 'no-content' }
  /** 302; `location` defaults to an address where nothing listens, because following it would be wrong. */
  | { kind: 'redirect'; location?: string };

/** When a fault applies. A rule without conditions always applies. */
export interface FaultRule {
  fault: Fault;
  /** Text that the decoded path and query must contain: an endpoint's name, a call id, a leg id. */
  match?: string;
  /** Only requests of this account. */
  account?: AccountIndex;
  /** Only the first matching requests, this many. */
  times?: number;
}

/** The request as seen by fault rules and latency functions. */
export interface SandboxRequest {
  method: string;
  /** Decoded path and query: `/v2/call_events?filter[leg_id]=...`. */
  url: string;
  account: AccountIndex;
}
/** A delay in milliseconds for every response, or a function of the request. */
export type Latency = number | ((request: SandboxRequest) => number);
export type AnsweringFault = Exclude<Fault, { kind: 'latency' }>;

/** The active rules, and how often those with `times` may still apply. */
export class FaultPlan {
  #rules: { rule: FaultRule; left: number }[] = [];

  constructor(rules: readonly FaultRule[] = []) {
    this.set(rules);
  }

  /** Replaces all rules; an empty list removes all faults. */
  set(rules: readonly FaultRule[]): void {
    this.#rules = rules.map((rule) => ({ rule, left: rule.times ?? Infinity }));
  }

  /** The faults for this request: the sum of latencies, and the first other fault. Counts down `times`. */
  strike(request: SandboxRequest): { latencyMs: number; fault: AnsweringFault | undefined } {
    let latencyMs = 0;
    let fault: AnsweringFault | undefined;
    for (const entry of this.#rules) {
      if (entry.left <= 0 || !matches(entry.rule, request)) continue;
      if (entry.rule.fault.kind === 'latency') latencyMs += entry.rule.fault.ms;
      else if (fault === undefined) fault = entry.rule.fault;
      else continue;
      entry.left -= 1;
    }
    return { latencyMs, fault };
  }
}

function matches({ match, account }: FaultRule, request: SandboxRequest): boolean {
  return (match === undefined || request.url.includes(match)) && (account === undefined || account === request.account);
}
