import { badUserInput, GatewayError } from '../../errors.ts';

/** Answers up to this size are never refused for other answers' sake, in bytes. */
const SMALL_BYTES = 2 ** 20;

/** How many of the largest answers may be built at once; one caller's take half of that. */
const ANSWERS_AT_ONCE = 4;

/** How long a caller whose answer did not fit is asked to wait, in milliseconds. */
const ASK_AGAIN_MS = 1_000;

/** Bounds the bytes of all answers that are being built or sent. */
export class AnswerMemory {
  readonly maxBytes: number;
  private readonly ofCaller = new Map<string, number>();
  private total = 0;

  /** @param maxBytes of one answer */
  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  /** All that answers take now, in bytes. */
  get size(): number {
    return this.total;
  }

  /** To be called once for each operation. */
  open(caller: string): AnswerSize {
    return new AnswerSize(this, caller);
  }

  /** Whether so many bytes more of a large answer fit beside all others. */
  hasRoom(caller: string, bytes: number): boolean {
    const most = this.maxBytes * ANSWERS_AT_ONCE;
    return this.total + bytes <= most && (this.ofCaller.get(caller) ?? 0) + bytes <= most / 2;
  }

  /** @param bytes negative for what is given back */
  add(caller: string, bytes: number): void {
    this.total += bytes;
    const left = (this.ofCaller.get(caller) ?? 0) + bytes;
    if (left > 0) this.ofCaller.set(caller, left);
    else this.ofCaller.delete(caller);
  }
}

/** Something whose bytes can be counted as they are made. */
export interface ByteCount {
  /** @throws GatewayError when the answer becomes larger than it may be; the bytes are not counted then */
  take(bytes: number): void;
}

/** The size of one answer while it is built, in bytes of JSON. */
export class AnswerSize implements ByteCount {
  /** The answer as it is sent, once it is written; undefined for one that is written in one go. */
  pieces: readonly Buffer[] | undefined;
  /** Whether it has links that let whoever holds them listen: such an answer is not compressed (`SECURITY.md`, BREACH). */
  holdsLinks = false;
  /** Settled once the long list that was begun last has been completed. */
  listBefore: Promise<void> = Promise.resolve();
  /** How often bytes did not fit, and why the last time. */
  refusals = 0;
  refusal: GatewayError | undefined;
  private readonly memory: AnswerMemory;
  private readonly caller: string;
  private taken = 0;
  private isReleased = false;
  // One error for all fields that do not fit: thousands may follow each other, and an error's stack costs more than counting.
  private tooLarge: GatewayError | undefined;
  private noRoom: GatewayError | undefined;

  constructor(memory: AnswerMemory, caller: string) {
    this.memory = memory;
    this.caller = caller;
  }

  get bytes(): number {
    return this.taken;
  }

  /**
   * Counts bytes that become part of the answer.
   * @throws GatewayError `BAD_USER_INPUT` when the answer alone becomes too large, `OVERLOADED` when it does not fit beside others;
   * the bytes are not counted then, so that smaller fields beside this one still fit
   */
  take(bytes: number): void {
    if (this.isReleased) return;
    const { maxBytes } = this.memory;
    if (this.taken + bytes > maxBytes) throw this.refuse((this.tooLarge ??= tooLarge(maxBytes)));
    if (this.taken + bytes > SMALL_BYTES && !this.memory.hasRoom(this.caller, bytes))
      throw this.refuse((this.noRoom ??= noRoom()));
    this.taken += bytes;
    this.memory.add(this.caller, bytes);
  }

  /**
   * Counts a part that is made in steps. If it fails, what was counted of it is given back, since it is not answered.
   * @throws what `make` threw
   */
  async part<Made>(make: (count: ByteCount) => Promise<Made>): Promise<Made> {
    let bytes = 0;
    const count = {
      take: (more: number): void => {
        this.take(more);
        bytes += more;
      },
    };
    try {
      return await make(count);
    } catch (error) {
      this.give(bytes);
      throw error;
    }
  }

  /** Gives everything back: to be called once the answer has left. */
  release(): void {
    this.give(this.taken);
    this.isReleased = true;
  }

  private refuse(error: GatewayError): GatewayError {
    this.refusals += 1;
    this.refusal = error;
    return error;
  }

  private give(bytes: number): void {
    if (this.isReleased) return;
    this.taken -= bytes;
    this.memory.add(this.caller, -bytes);
  }
}

const tooLarge = (maxBytes: number): GatewayError =>
  badUserInput(
    `With this field the answer would be larger than ${maxBytes} bytes (MAX_ANSWER_BYTES); ask for fewer or smaller fields at once.`,
  );

const noRoom = (): GatewayError =>
  new GatewayError('OVERLOADED', 'The gateway has no room for this answer beside others; ask again later.', {
    retryAfterMs: ASK_AGAIN_MS,
  });
