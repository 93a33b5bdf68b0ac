/** Bytes that arrive piece by piece. */
export interface IncomingBytes {
  /** How many there will be; undefined where that is not known before they came. */
  readonly announced: number | undefined;
  /**
   * Hands on every chunk, once and in order. A chunk is good until `take` returns: its memory is filled anew with the next.
   * @param take may return a promise: nothing more is received until it is resolved, though what was received already still comes
   * @throws what `take` threw, and then the rest is given up; or why there is no rest
   */
  read(take: (chunk: Uint8Array) => Promise<unknown> | undefined): Promise<void>;
}

/** Why a reader of bytes gave up: not because of them, but to ask for them again when there is more memory. */
export class ReadDeferred extends Error {
  override readonly name = 'ReadDeferred';

  constructor() {
    super('There is no memory for these bytes now.');
  }
}
