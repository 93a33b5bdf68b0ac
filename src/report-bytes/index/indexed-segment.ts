import { GatewayError } from '../../errors.ts';
import type { ElementIndex } from './element-index.ts';

/** One stored segment: its bytes and the position of each of its top-level values. */
export class IndexedSegment {
  /** By key; as with `JSON.parse`, the last value of a repeated key counts. */
  readonly slices: ReadonlyMap<string, Slice>;
  private memory: Buffer | undefined;

  constructor(bytes: Buffer, slices: ReadonlyMap<string, Slice>) {
    this.memory = bytes;
    this.slices = slices;
  }

  /**
   * The bytes. Read this property again after every yield.
   * @throws GatewayError when the memory was released, which only work of an ended operation can observe
   */
  get bytes(): Buffer {
    if (this.memory === undefined) throw new GatewayError('UPSTREAM_UNAVAILABLE', 'The operation has already ended.');
    return this.memory;
  }

  /** Detaches the memory, which will be reused. */
  forget(): void {
    this.memory = undefined;
  }
}

/** A value's range in its segment's bytes; `end` is exclusive. */
export interface Slice {
  readonly start: number;
  readonly end: number;
  /** For an array: the positions of its elements. */
  readonly elements?: ElementIndex;
  /** Set when the value may nest deeper than `MAX_DEPTH` and must be checked before it is parsed. */
  readonly mayBeTooDeep?: true;
}
