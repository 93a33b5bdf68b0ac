import { GatewayError } from '../../errors.ts';
import type { ElementIndex } from './element-index.ts';

/** One stored segment: its own bytes and where each of its top-level values stands in them. */
export class IndexedSegment {
  /** By key, as `JSON.parse` would have it: of a repeated key the last value counts. */
  readonly slices: ReadonlyMap<string, Slice>;
  private memory: Buffer | undefined;

  constructor(bytes: Buffer, slices: ReadonlyMap<string, Slice>) {
    this.memory = bytes;
    this.slices = slices;
  }

  /**
   * Work that lets other work run asks for them anew each time.
   * @throws GatewayError when their memory is in use for something else, as only work for a caller who is gone can find
   */
  get bytes(): Buffer {
    if (this.memory === undefined) throw new GatewayError('UPSTREAM_UNAVAILABLE', 'The operation has already ended.');
    return this.memory;
  }

  /** Says that the memory will be used for something else. */
  forget(): void {
    this.memory = undefined;
  }
}

/** Where a value stands in its segment's bytes: from `start` up to, not including, `end`. */
export interface Slice {
  readonly start: number;
  readonly end: number;
  /** For an array: where its elements begin. */
  readonly elements?: ElementIndex;
  /** Set when the value may nest deeper than `MOST_LEVELS`, so that it has to be looked at before it is parsed. */
  readonly mayBeTooDeep?: true;
}
