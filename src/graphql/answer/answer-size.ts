import { badUserInput, GatewayError } from '../../errors.ts';

/** Answers up to this size, in bytes, are never rejected because of other answers. */
const SMALL_BYTES = 2 ** 20;

/** How many answers of the maximum size may be built at once. One caller may use half of that. */
const ANSWERS_AT_ONCE = 4;

/** The `retryAfterMs` of an answer that did not fit, in milliseconds. */
const ASK_AGAIN_MS = 1_000;

/** Bounds the total size of all answers that are being built or sent. */
export class AnswerMemory {
  readonly maxBytes: number;
  private readonly ofCaller = new Map<string, number>();
  private total = 0;

  /** @param maxBytes the maximum size of one answer */
  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  /** The bytes that all answers take now. */
  get size(): number {
    return this.total;
  }

  /** Opens the count of one operation's answer. */
  open(caller: string): AnswerSize {
    return new AnswerSize(this, caller);
  }

  /** Whether a large answer may grow by this many bytes. */
  hasRoom(caller: string, bytes: number): boolean {
    const most = this.maxBytes * ANSWERS_AT_ONCE;
    return this.total + bytes <= most && (this.ofCaller.get(caller) ?? 0) + bytes <= most / 2;
  }

  /** @param bytes negative when memory is released */
  add(caller: string, bytes: number): void {
    this.total += bytes;
    const left = (this.ofCaller.get(caller) ?? 0) + bytes;
    if (left > 0) this.ofCaller.set(caller, left);
    else this.ofCaller.delete(caller);
  }
}

/** Counts bytes as they are produced. */
export interface ByteCount {
  /** @throws GatewayError when the answer would exceed its maximum; the bytes are then not counted */
  take(bytes: number): void;
}

/** The size of one answer while it is built, in bytes of JSON. */
export class AnswerSize implements ByteCount {
  /** The serialized answer; undefined for an answer that is serialized in one step. */
  pieces: readonly Buffer[] | undefined;
  /** Whether the answer has links that give access to audio. Such an answer is not compressed (`SECURITY.md`, BREACH). */
  holdsLinks = false;
  /** Whether the caller may store the answer and ask whether it still holds: a GET of a persisted document, without errors. */
  isRevalidated = false;
  /** Resolves when the most recently started long list is complete. */
  listBefore: Promise<void> = Promise.resolve();
  /** How many times bytes did not fit, and the latest error. */
  refusals = 0;
  refusal: GatewayError | undefined;
  private readonly memory: AnswerMemory;
  private readonly caller: string;
  private taken = 0;
  private isReleased = false;
  // One error for all fields that do not fit: there may be thousands, and capturing a stack costs more than counting.
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
   * @throws GatewayError `BAD_USER_INPUT` when this answer alone is too large, `OVERLOADED` when other answers leave no room. The bytes are
   *   then not counted, so that smaller fields beside this one still fit.
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
   * Counts a part that is produced in steps. If it fails, its bytes are released, since it does not become part of the answer.
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

  /** Releases everything. Call it when the answer has been sent. */
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
