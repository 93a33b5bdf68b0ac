import type { StoreBudget } from './budget.ts';

/** Part of a command: an argument or a value. */
export type Argument = string | Buffer;

/** The store answered a command with an error: it is alive, but full, for example, or still loading its data. */
export class CommandRejected extends Error {
  override readonly name = 'CommandRejected';
}

/** A connection that is being opened or is open. */
export interface StoreClient {
  /** Resolves when commands can be sent. */
  readonly ready: Promise<unknown>;
  /** @param key decides which node of a cluster gets the command. @throws CommandRejected, or any other error without an answer */
  readonly send: (key: string, args: Argument[]) => Promise<unknown>;
  /** Closes the connection at once; commands without an answer fail. */
  readonly destroy: () => void;
}

/** What a connection is made from. */
export interface ConnectionSettings {
  readonly open: (onGone: (error: unknown) => void) => StoreClient;
  /** How long the store may take to answer, in milliseconds. */
  readonly commandMs: number;
  /** Called when the store is in use, and when it is not, each time that this changes. */
  readonly onChange: (isUp: boolean) => void;
}

/** How long opening connections may take, in milliseconds. */
const OPEN_MS = 1_500;

/** How often a store that failed is tried again, in milliseconds. */
const RETRY_MS = 1_000;

/** So many failures take the store out of use. Each answer makes up for a quarter of one: more than one failure in five is too many. */
const MAX_FAILURES = 3;
const ANSWER_WORTH = 0.25;

/** Any key: what counts is that the store answers in time. */
const PROBE = 'crg:{probe}';

/** No answer within the time allowed. */
const LATE = Symbol('late');

/**
 * The only way to the shared store, with one circuit breaker for the process: it is asked while it answers, and tried again once a second,
 * on no caller's time, after it failed. Every command has a timer of its own, since the client's do not cover commands that were
 * already written.
 */
export class StoreConnection {
  private readonly settings: ConnectionSettings;
  private client: StoreClient | undefined;
  private isReady = false;
  private isClosed = false;
  private failures = 0;
  private retry: NodeJS.Timeout | undefined;
  private told: boolean | undefined;
  private readonly counted = { failed: 0, rejected: 0, skipped: 0, outages: 0 };

  constructor(settings: ConnectionSettings) {
    this.settings = settings;
  }

  /** Whether the store is in use. */
  get isUp(): boolean {
    return this.isReady;
  }

  /**
   * Commands that failed, that the store rejected with an error, and that were not sent because it is out of use; and how often it was
   * taken out of use.
   */
  get figures(): Readonly<Record<'failed' | 'rejected' | 'skipped' | 'outages', number>> {
    return { ...this.counted };
  }

  /** Opens the connection, and keeps trying. @returns resolves after the first attempt, whether it succeeded or not */
  async start(): Promise<void> {
    const client = this.settings.open(() => this.gone(client));
    this.client = client;
    const attempt = async (): Promise<unknown> => {
      await client.ready;
      return await within(this.settings.commandMs, client.send(PROBE, ['GET', PROBE]));
    };
    const outcome = await within(OPEN_MS, attempt()).catch(() => LATE);
    if (this.client !== client) return;
    if (outcome === LATE) {
      this.gone(client);
      return;
    }
    this.failures = 0;
    this.isReady = true;
    this.tell(true);
  }

  /**
   * Sends a command within the time that the budget leaves.
   * @returns the answer, null if the store has no such value; undefined without an answer, for whatever reason. Never throws
   */
  async send(budget: StoreBudget, key: string, args: Argument[]): Promise<unknown> {
    const { client } = this;
    const ms = budget.leftMs;
    if (client === undefined || !this.isReady || ms === 0) {
      this.counted.skipped += 1;
      return undefined;
    }
    budget.begin();
    let answer: unknown;
    try {
      answer = await within(ms, client.send(key, args));
    } catch (error) {
      const isRejected = error instanceof CommandRejected;
      budget.end(isRejected);
      if (isRejected) this.counted.rejected += 1;
      else this.failed(client, true);
      return undefined;
    }
    budget.end(answer !== LATE);
    if (answer === LATE) {
      this.failed(client, ms >= this.settings.commandMs / 2);
      return undefined;
    }
    if (client === this.client) this.failures = Math.max(0, this.failures - ANSWER_WORTH);
    return answer;
  }

  close(): void {
    this.isClosed = true;
    this.isReady = false;
    clearTimeout(this.retry);
    this.client?.destroy();
    this.client = undefined;
  }

  private tell(isUp: boolean): void {
    if (this.told === isUp) return;
    this.told = isUp;
    this.settings.onChange(isUp);
  }

  /** @param hadTime whether the store had enough time to answer */
  private failed(client: StoreClient, hadTime: boolean): void {
    this.counted.failed += 1;
    if (client !== this.client || !hadTime) return;
    this.failures += 1;
    if (this.failures >= MAX_FAILURES) this.gone(client);
  }

  /** Takes the store out of use and tries it again later. */
  private gone(client: StoreClient): void {
    if (client !== this.client || this.isClosed) return;
    this.client = undefined;
    client.destroy();
    if (this.isReady) {
      this.counted.outages += 1;
      this.isReady = false;
    }
    this.tell(false);
    this.retry = setTimeout(() => void this.start(), RETRY_MS).unref();
  }
}

/** What a promise resolves to, or `LATE`. @throws what the promise rejects with, if it does so in time */
function within<Value>(ms: number, promise: Promise<Value>): Promise<Value | typeof LATE> {
  return new Promise((resolve, reject) => {
    // Timers fire before sockets are read: an answer that has arrived while this process was busy is not late.
    const timer = setTimeout(() => setImmediate(() => resolve(LATE)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
