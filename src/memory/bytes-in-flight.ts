import { badUserInput, GatewayError } from '../errors.ts';
import type { IncomingBytes } from './incoming-bytes.ts';
import { CallerQuota } from './caller-quota.ts';
import type { Tenant } from '../operation/tenant.ts';

/** How long a caller whose answer did not fit is asked to wait, in milliseconds. */
const ASK_AGAIN_MS = 1_000;

/** What one operation has read and still holds. */
export interface OperationBytes {
  /**
   * Passes a body on, counting its bytes; those of a body that is not read to its end are given back, as nobody keeps them.
   * @throws GatewayError when they are more than may be held: `BAD_USER_INPUT` when the caller alone asks for too much,
   * `OVERLOADED` when there is no room beside other callers' operations
   */
  count(body: IncomingBytes): IncomingBytes;
  /**
   * Says that the operation holds what may outlast the operation that read it: it is counted once, however many hold it, until
   * the last of them is over.
   * @param value what is held; it stands for itself
   * @param bytes its size
   * @param own whether this operation has read it, so that its bytes are counted already
   * @throws GatewayError as `count` does
   */
  share(value: object, bytes: number, own: boolean): void;
  /** Gives everything back; to be called once the operation has been answered. */
  release(): void;
}

/** Something that several operations hold. */
interface Shared {
  readonly bytes: number;
  holders: number;
}

/**
 * Bounds the bytes that all operations under way hold of upstream answers, however large reports are. A tenant may hold half of
 * it. What does not fit is refused and not made to wait: operations that hold a part and wait for the rest would block each other.
 */
export class BytesInFlight {
  private readonly maxPerTenant: number;
  private readonly held: CallerQuota;
  private readonly shared = new WeakMap<object, Shared>();

  constructor(most: number) {
    this.maxPerTenant = Math.floor(most / 2);
    this.held = new CallerQuota(most, this.maxPerTenant);
  }

  /** All that is held now, in bytes. */
  get size(): number {
    return this.held.total;
  }

  open(tenant: Tenant): OperationBytes {
    let all = 0;
    let alone = 0;
    const together = new Set<Shared>();
    let released = false;
    const take = (bytes: number): void => {
      // What arrives after the answer has left is dropped by its reader.
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

  /** @param bytes what one operation would hold */
  private checkOperationLimit(bytes: number): void {
    if (bytes > this.maxPerTenant)
      throw badUserInput(
        `The requested reports are larger than ${this.maxPerTenant} bytes, the maximum for one operation; request fewer calls at once.`,
      );
  }

  private take(tenant: Tenant, bytes: number): void {
    if (this.held.acquire(tenant, bytes)) return;
    throw new GatewayError('OVERLOADED', 'The gateway has no memory left for this answer; try again later.', {
      retryAfterMs: ASK_AGAIN_MS,
    });
  }
}
