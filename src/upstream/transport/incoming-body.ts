import { currentOperation, workFor } from '../../operation/operation.ts';
import type { UpstreamBody } from './body.ts';
import { pauseSocket } from './connections.ts';

type Take = Parameters<UpstreamBody['read']>[0];

/** The body of a response in flight, delivered to its reader as it arrives. The connection is paused until there is a reader. */
export class IncomingBody implements UpstreamBody {
  readonly announced: number | undefined;
  readonly abort: (reason: unknown) => void;
  private take: Take | undefined;
  /** Copies of chunks that arrived before the reader. */
  private readonly early: Uint8Array[] = [];
  private begin: () => void = () => undefined;
  private readonly started = new Promise<void>((resolve) => (this.begin = resolve));
  /** What the reader must finish before the next chunk. */
  private waiting: Promise<unknown> | undefined;
  private outcome: { readonly error?: unknown } | undefined;
  private settle: () => void = () => undefined;

  /**
   * @param announced the length that the headers give, in bytes
   * @param abort aborts the request
   */
  constructor(announced: number | undefined, abort: (reason: unknown) => void) {
    this.announced = announced;
    this.abort = abort;
  }

  async read(take: Take): Promise<void> {
    try {
      for (let chunk = this.early.shift(); chunk !== undefined; chunk = this.early.shift()) await take(chunk);
    } catch (error) {
      this.abort(error);
      throw error;
    }
    // Chunks arrive on a connection, outside of any operation.
    const operation = currentOperation();
    this.take = (chunk) => workFor(operation, () => take(chunk));
    this.begin();
    if (this.outcome === undefined) await new Promise<void>((resolve) => (this.settle = resolve));
    if (this.outcome !== undefined && 'error' in this.outcome) throw this.outcome.error;
    await this.waiting;
  }

  /** @param chunk valid until this returns */
  arrive(chunk: Uint8Array): void {
    if (this.take === undefined) {
      this.early.push(Buffer.from(chunk));
      pauseSocket(this.started);
      return;
    }
    const wait = this.take(chunk);
    if (wait === undefined) return;
    pauseSocket(wait);
    wait.catch(this.abort);
    this.waiting = this.waiting === undefined ? wait : Promise.all([this.waiting, wait]);
    // The reader learns of a failure through `abort`.
    this.waiting.catch(() => undefined);
  }

  /** Ends the body. @param outcome holds the error of an incomplete body */
  end(outcome: { readonly error?: unknown }): void {
    this.outcome ??= outcome;
    this.settle();
  }
}
