import { KEY } from '../../../client/src/exchange.ts';
import { keyIn } from '../app/key-in.ts';

/** The window of a frame, as far as it talks to the page around it. */
interface Frame {
  readonly parent: { readonly postMessage: (message: object, targetOrigin: string) => void };
  readonly addEventListener: (type: 'message', listener: (message: Message) => void) => void;
  readonly setTimeout: (callback: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number | undefined) => void;
}

/** A message, of which nothing is trusted but who sent it: the browser fills in `source` and `origin`. */
export interface Message {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
}

/** The key that the page around the frame gave, and whether another one is on its way. */
export interface KeyState {
  /** The key in use; empty before the first. */
  readonly token: string;
  /** How often the key has changed. */
  readonly turn: number;
  /** Why the last question brought no key: the page has none, sent something that cannot be one, or has not answered. */
  readonly problem: 'missing' | 'malformed' | 'silent' | undefined;
}

/** How long the page may take for an answer before the reader learns that there is none, in milliseconds. A later answer is accepted. */
const PATIENCE_MS = 10_000;

/**
 * Asks the page around this frame for the reader's API key, and tells it the height of the content. It hears only its parent, and only if the
 * parent's origin is one of those that may embed calls; whatever it says goes to exactly one of these origins. The key stays in memory.
 */
export class ParentPage {
  private state: KeyState = { token: '', turn: 0, problem: undefined };
  private readonly listeners = new Set<() => void>();
  /** Whether a question has no answer yet. */
  private isOpen = false;
  /** Ends the wait for the question in flight, if there is one. */
  private endWait: (() => void) | undefined;
  private timer: number | undefined;
  private asked: Promise<void> = Promise.resolve();
  private height = 0;
  private targets: readonly string[];
  private readonly frame: Frame;
  private readonly origins: readonly string[];

  /**
   * @param origins that may embed calls
   * @param hint the parent's origin as far as the browser tells; others are addressed only if it tells none of `origins`
   */
  constructor(frame: Frame, origins: readonly string[], hint: string | undefined) {
    this.frame = frame;
    this.origins = origins;
    this.targets = hint !== undefined && origins.includes(hint) ? [hint] : origins;
    frame.addEventListener('message', (message) => this.hear(message));
  }

  readonly get = (): KeyState => this.state;

  /** @returns a function that ends the subscription */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks for a key; once, however often it is called meanwhile. @returns when the page has answered, or is silent */
  readonly ask = (): Promise<void> => this.question(false);

  /** Asks for another key than one that was refused, unless there already is one. @returns when the page has answered, or is silent */
  readonly replace = (refused: string): Promise<void> =>
    refused === this.state.token ? this.question(true) : Promise.resolve();

  /** Tells the height of the content, in CSS pixels, if it has changed. */
  readonly tellHeight = (height: number): void => {
    if (height === this.height) return;
    this.height = height;
    this.say({ callReport: 'height', height });
  };

  private question(refused: boolean): Promise<void> {
    if (this.endWait !== undefined) return this.asked;
    this.asked = new Promise((resolve) => {
      this.endWait = resolve;
    });
    this.isOpen = true;
    this.timer = this.frame.setTimeout(() => this.giveUp(), PATIENCE_MS);
    if (this.state.problem === 'silent') this.change({ ...this.state, problem: undefined });
    this.say({ callReport: 'wants-token', refused });
    return this.asked;
  }

  /** The browser delivers it only to a parent of exactly that origin. */
  private say(message: object): void {
    for (const origin of this.targets) this.frame.parent.postMessage(message, origin);
  }

  private hear({ source, origin, data }: Message): void {
    // Nothing that was not asked for, so a flood of messages changes nothing.
    if (!this.isOpen || source !== this.frame.parent || !this.origins.includes(origin)) return;
    if (typeof data !== 'object' || data === null || !('callReport' in data) || data.callReport !== 'token') return;
    this.targets = [origin];
    this.isOpen = false;
    this.take('token' in data ? (data.token ?? null) : null);
    this.leave();
  }

  private giveUp(): void {
    this.change({ ...this.state, problem: 'silent' });
    this.leave();
  }

  /** Lets those go who wait for an answer. */
  private leave(): void {
    this.frame.clearTimeout(this.timer);
    this.endWait?.();
    this.endWait = undefined;
  }

  private take(given: unknown): void {
    const { token, turn } = this.state;
    const next = readToken(given);
    if (next === undefined)
      this.change({ token, turn, problem: given === null || given === '' ? 'missing' : 'malformed' });
    else this.change({ token: next, turn: next === token ? turn : turn + 1, problem: undefined });
  }

  private change(state: KeyState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** The longest key that the gateway accepts: 8,192 characters with its scheme. */
const LONGEST = 8_192 - 'Bearer '.length;

/** A key as the page gave it, with or without its scheme; undefined if it cannot be one. */
function readToken(given: unknown): string | undefined {
  if (typeof given !== 'string') return undefined;
  const token = keyIn(given);
  return token !== '' && token.length <= LONGEST && KEY.test(token) ? token : undefined;
}
