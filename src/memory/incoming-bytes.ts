/** Bytes that arrive in chunks. */
export interface IncomingBytes {
  /** The total, in bytes; undefined when not known in advance. */
  readonly announced: number | undefined;
  /**
   * Delivers every chunk once and in order. A chunk is valid until `take` returns: the next one overwrites its memory.
   * @param take may return a promise: nothing more is received until it resolves, though chunks received before are still delivered
   * @throws what `take` threw, after aborting the rest; or the reason why the bytes are incomplete
   */
  read(take: (chunk: Uint8Array) => Promise<unknown> | undefined): Promise<void>;
}

/** A read gave up its bytes because memory is short; it is to request them again later. */
export class ReadDeferred extends Error {
  override readonly name = 'ReadDeferred';

  constructor() {
    super('There is no memory for this report now.');
  }
}
