import type { AccountIndex } from './accounts.ts';

/** What can go wrong with an answer. */
export type Fault =
  /** Answers only after `ms` milliseconds; adds up with other latencies and with another fault. */
  | { kind: 'latency'; ms: number }
  /** An error status with Telnyx's error body; `retryAfter` is sent as it is (seconds or an HTTP date). */
  | { kind: 'status'; status: number; retryAfter?: number | string; detail?: string }
  /** The connection is reset before a byte was answered. */
  | { kind: 'reset' }
  /** Nothing is ever answered. */
  | { kind: 'hang' }
  /** Half of the body that was announced, then the connection ends. */
  | { kind: 'truncate' }
  /** 200 and `application/json`, but the body is none. */
  | { kind: 'invalid-json' }
  /** The right answer a byte at a time, one every `everyMs` milliseconds (default 50). */
  | { kind: 'drip'; everyMs?: number }
  /** 204 without a body. */
  | { kind: 'no-content' }
  /** 302; `location` defaults to a place where nothing listens, as following would be wrong. */
  | { kind: 'redirect'; location?: string };

/** When a fault strikes. A rule without conditions strikes always. */
export interface FaultRule {
  fault: Fault;
  /** Text that the decoded path and query must contain: an endpoint's name, a call id, a leg id. */
  match?: string;
  /** Only requests of this account. */
  account?: AccountIndex;
  /** Only the first so many matching requests. */
  times?: number;
}

/** The request as fault rules and latency functions see it. */
export interface SandboxRequest {
  method: string;
  /** Decoded path and query: `/v2/call_events?filter[leg_id]=...`. */
  url: string;
  account: AccountIndex;
}
/** Milliseconds that every answer is held back, or a function of the request. */
export type Latency = number | ((request: SandboxRequest) => number);
export type AnsweringFault = Exclude<Fault, { kind: 'latency' }>;

/** The rules in force, and how often those with `times` may still strike. */
export class FaultPlan {
  #rules: { rule: FaultRule; left: number }[] = [];

  constructor(rules: readonly FaultRule[] = []) {
    this.set(rules);
  }

  /** Replaces all rules; an empty list makes everything well again. */
  set(rules: readonly FaultRule[]): void {
    this.#rules = rules.map((rule) => ({ rule, left: rule.times ?? Infinity }));
  }

  /** What strikes this request: the latencies' sum, and the first other fault. Counts down `times`. */
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
