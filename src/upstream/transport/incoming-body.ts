import { currentOperation, workFor } from '../../operation/operation.ts';
import type { UpstreamBody } from './body.ts';
import { pauseSocket } from './connections.ts';

type Take = Parameters<UpstreamBody['read']>[0];

/** The body of an answer that is arriving. It goes to whoever reads it as it comes; until somebody does, no more is received. */
export class IncomingBody implements UpstreamBody {
  readonly announced: number | undefined;
  readonly abort: (reason: unknown) => void;
  private take: Take | undefined;
  /** Copies of what came before it was read. */
  private readonly early: Uint8Array[] = [];
  private begin: () => void = () => undefined;
  private readonly begun = new Promise<void>((resolve) => (this.begin = resolve));
  /** What whoever reads waits for before it takes more. */
  private waiting: Promise<unknown> | undefined;
  private outcome: { readonly error?: unknown } | undefined;
  private settle: () => void = () => undefined;

  /**
   * @param announced its length as the headers tell it, in bytes
   * @param giveUp ends the request
   */
  constructor(announced: number | undefined, giveUp: (reason: unknown) => void) {
    this.announced = announced;
    this.abort = giveUp;
  }

  async read(take: Take): Promise<void> {
    try {
      for (let chunk = this.early.shift(); chunk !== undefined; chunk = this.early.shift()) await take(chunk);
    } catch (error) {
      this.abort(error);
      throw error;
    }
    // Chunks arrive on a connection, which works for no operation.
    const operation = currentOperation();
    this.take = (chunk) => workFor(operation, () => take(chunk));
    this.begin();
    if (this.outcome === undefined) await new Promise<void>((resolve) => (this.settle = resolve));
    if (this.outcome !== undefined && 'error' in this.outcome) throw this.outcome.error;
    await this.waiting;
  }

  /** @param chunk is good until this returns */
  arrive(chunk: Uint8Array): void {
    if (this.take === undefined) {
      this.early.push(Buffer.from(chunk));
      pauseSocket(this.begun);
      return;
    }
    const wait = this.take(chunk);
    if (wait === undefined) return;
    pauseSocket(wait);
    wait.catch(this.abort);
    this.waiting = this.waiting === undefined ? wait : Promise.all([this.waiting, wait]);
    // Whoever reads hears of a failure by `giveUp`.
    this.waiting.catch(() => undefined);
  }

  /** Says that nothing follows. @param outcome holds the error if the body is not whole */
  end(outcome: { readonly error?: unknown }): void {
    this.outcome ??= outcome;
    this.settle();
  }
}
