import { badUserInput, GatewayError } from '../errors.ts';
import type { IncomingBytes } from './incoming-bytes.ts';
import { CallerQuota } from './caller-quota.ts';
import type { Tenant } from '../operation/tenant.ts';
import type { VerifiedTokens } from './verified-tokens.ts';

/** The `retryAfterMs` of a rejected operation, in milliseconds. */
const RETRY_AFTER_MS = 1_000;

/** The bytes that one operation has read and retains. */
export interface OperationBytes {
  /**
   * Wraps a body so that its bytes are counted; those of a body that is not read to its end are released.
   * @throws GatewayError beyond the limit: `BAD_USER_INPUT` when one operation alone requests too much, `OVERLOADED` when other
   * operations leave no room
   */
  count(body: IncomingBytes): IncomingBytes;
  /**
   * Retains a value that may outlive the operation that read it. It is counted once, however many operations retain it, until the last
   * of them ends.
   * @param value identifies what is retained
   * @param bytes its size
   * @param own whether this operation read it, so that its bytes are already counted
   * @throws GatewayError as `count` does
   */
  share(value: object, bytes: number, own: boolean): void;
  /** Releases everything. Call it when the operation ends. */
  release(): void;
}

/** A value that several operations retain. */
interface Shared {
  readonly bytes: number;
  holders: number;
}

/**
 * Limits the bytes of upstream responses that all operations in flight retain. One tenant may retain half of them. Operations beyond
 * the limit are rejected rather than queued: operations that hold a part and wait for the rest would deadlock.
 */
export class BytesInFlight {
  private readonly maxPerTenant: number;
  private readonly held: CallerQuota;
  private readonly shared = new WeakMap<object, Shared>();

  /** @param verified which tokens are verified; undefined if all are */
  constructor(most: number, verified?: VerifiedTokens) {
    this.maxPerTenant = Math.floor(most / 2);
    this.held = new CallerQuota(most, this.maxPerTenant, verified);
  }

  /** Bytes retained now. */
  get size(): number {
    return this.held.total;
  }

  open(tenant: Tenant): OperationBytes {
    let all = 0;
    let alone = 0;
    const together = new Set<Shared>();
    let released = false;
    const take = (bytes: number): void => {
      // The reader drops what arrives after the response has been sent.
      if (released) return;
      this.checkOperationLimit(all + bytes);
      this.take(tenant, bytes);
      all += bytes;
      alone += bytes;
    };
    const giveBack = (bytes: number): void => {
      if (released) return;
      this.held.release(tenant, bytes);
      all -= bytes;
      alone -= bytes;
    };
    return {
      count: (body) => ({
        announced: body.announced,
        read: async (reader) => {
          let counted = 0;
          try {
            await body.read((chunk) => {
              take(chunk.length);
              counted += chunk.length;
              return reader(chunk);
            });
          } catch (error) {
            giveBack(counted);
            throw error;
          }
        },
      }),
      share: (value, bytes, own) => {
        if (released) return;
        let shared = this.shared.get(value);
        if (shared === undefined || shared.holders === 0) {
          if (!own) take(bytes);
          alone -= bytes;
          shared = { bytes, holders: 0 };
          this.shared.set(value, shared);
        } else if (together.has(shared)) return;
        else {
          this.checkOperationLimit(all + shared.bytes);
          all += shared.bytes;
        }
        shared.holders += 1;
        together.add(shared);
      },
      release: () => {
        if (released) return;
        released = true;
        let bytes = alone;
        for (const shared of together) {
          shared.holders -= 1;
          if (shared.holders === 0) bytes += shared.bytes;
        }
        this.held.release(tenant, bytes);
      },
    };
  }

  /** @param bytes what one operation would retain */
  private checkOperationLimit(bytes: number): void {
    if (bytes > this.maxPerTenant)
      throw badUserInput(
        `The requested reports are larger than ${this.maxPerTenant} bytes, the maximum for one operation; request fewer calls at once.`,
      );
  }

  private take(tenant: Tenant, bytes: number): void {
    if (this.held.acquire(tenant, bytes)) return;
    throw new GatewayError('OVERLOADED', 'The gateway has no memory left for this answer; try again later.', {
      retryAfterMs: RETRY_AFTER_MS,
    });
  }
}
