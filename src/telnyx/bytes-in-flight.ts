import { badUserInput, GatewayError } from '../errors.ts';
import type { UpstreamBody } from './body.ts';
import type { Tenant } from './tenant.ts';

/** How long a caller whose answer did not fit is asked to wait, in milliseconds. */
const ASK_AGAIN_MS = 1_000;

/** What one operation has read and still holds. */
export interface Holding {
  /**
   * Passes a body on, counting its bytes.
   * @throws GatewayError when they are more than may be held: `BAD_USER_INPUT` when the caller alone asks for too much,
   * `OVERLOADED` when there is no room beside other callers' operations
   */
  count(body: UpstreamBody): UpstreamBody;
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
  private readonly most: number;
  private readonly mostPerTenant: number;
  private readonly held = new Map<Tenant, number>();
  private readonly shared = new WeakMap<object, Shared>();
  private total = 0;

  constructor(most: number) {
    this.most = most;
    this.mostPerTenant = Math.floor(most / 2);
  }

  /** All that is held now, in bytes. */
  get size(): number {
    return this.total;
  }

  open(tenant: Tenant): Holding {
    let all = 0;
    let alone = 0;
    const together = new Set<Shared>();
    let released = false;
    const take = (bytes: number): void => {
      // What arrives after the answer has left is dropped by its reader.
      if (released) return;
      this.refuseTooMuch(all + bytes);
      this.take(tenant, bytes);
      all += bytes;
      alone += bytes;
    };
    return {
      count: (body) => ({
        announced: body.announced,
        read: (reader) =>
          body.read((chunk) => {
            take(chunk.length);
            return reader(chunk);
          }),
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
          this.refuseTooMuch(all + shared.bytes);
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
        this.give(tenant, bytes);
      },
    };
  }

  /** @param bytes what one operation would hold */
  private refuseTooMuch(bytes: number): void {
    if (bytes > this.mostPerTenant)
      throw badUserInput(
        `What is asked for at once is larger than ${this.mostPerTenant} bytes, the most that one operation may hold; ask for fewer calls at once.`,
      );
  }

  private take(tenant: Tenant, bytes: number): void {
    const held = this.held.get(tenant) ?? 0;
    if (held + bytes > this.mostPerTenant || this.total + bytes > this.most)
      throw new GatewayError('OVERLOADED', 'The gateway has no room for this answer beside others; ask again later.', {
        retryAfterMs: ASK_AGAIN_MS,
      });
    this.held.set(tenant, held + bytes);
    this.total += bytes;
  }

  private give(tenant: Tenant, bytes: number): void {
    const left = (this.held.get(tenant) ?? 0) - bytes;
    if (left > 0) this.held.set(tenant, left);
    else this.held.delete(tenant);
    this.total -= bytes;
  }
}
