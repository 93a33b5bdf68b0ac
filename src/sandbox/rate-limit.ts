import type { AccountIndex } from './accounts.ts';

/** An account's rate limit as of one request. */
export interface Allowance {
  readonly isAdmitted: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** Limits each account to a number of requests per second, and reports it in the headers of Telnyx's API. */
export class RateLimiter {
  private readonly perSecond: number;
  private readonly windows = new Map<AccountIndex, { second: number; used: number }>();

  constructor(perSecond: number) {
    this.perSecond = perSecond;
  }

  /** Counts a request that arrives now, in epoch milliseconds. */
  admit(account: AccountIndex, now = Date.now()): Allowance {
    const second = Math.floor(now / 1_000);
    const window = this.windows.get(account);
    const used = window?.second === second ? window.used + 1 : 1;
    this.windows.set(account, { second, used });
    return {
      isAdmitted: used <= this.perSecond,
      headers: {
        'x-ratelimit-limit': String(this.perSecond),
        'x-ratelimit-remaining': String(Math.max(0, this.perSecond - used)),
        'x-ratelimit-reset': '1',
      },
    };
  }
}
