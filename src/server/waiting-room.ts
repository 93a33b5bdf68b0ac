import { CallerQuota, fairShareOf } from '../memory/caller-quota.ts';
import { QueueByCaller } from '../operation/queue-by-caller.ts';
import type { Tenant } from '../operation/tenant.ts';

interface Waiting {
  readonly tenant: Tenant;
  readonly admit: () => void;
}

/** Requests that wait to be admitted: callers in rotation, no caller with more than three quarters of the room, none for long. */
export class WaitingRoom {
  private readonly queue = new QueueByCaller<Waiting>();
  private readonly places: CallerQuota;
  private readonly maxWaitMs: number;

  constructor(places: number, maxWaitMs: number) {
    this.places = new CallerQuota(places, fairShareOf(places));
    this.maxWaitMs = maxWaitMs;
  }

  get size(): number {
    return this.places.total;
  }

  /**
   * Lets a request wait.
   * @param admit called when it is admitted
   * @param refuse called when it has waited for too long
   * @returns a function that ends the wait, without effect when it is over; undefined when there is no room
   */
  enter(tenant: Tenant, admit: () => void, refuse: () => void): (() => void) | undefined {
    if (!this.places.acquire(tenant)) return undefined;
    let isOver = false;
    const leave = (): boolean => {
      if (isOver) return false;
      isOver = true;
      clearTimeout(timer);
      remove();
      this.places.release(tenant);
      return true;
    };
    const timer = setTimeout(() => leave() && refuse(), this.maxWaitMs);
    const remove = this.queue.push(tenant, { tenant, admit: () => leave() && admit() });
    return leave;
  }

  /** Admits waiting requests, one after another, as long as a caller may be admitted. */
  admit(isAdmissible: (tenant: Tenant) => boolean): void {
    for (let next = this.queue.shift(isAdmissible); next !== undefined; next = this.queue.shift(isAdmissible))
      next.admit();
  }
}
