import type { ReportBytes } from './report-bytes.ts';
import type { SegmentPlace, Slice } from './segment-scanner.ts';

/** One stored segment: its own bytes and where each of its top-level values stands in them. */
export class IndexedSegment {
  /** By key, as `JSON.parse` would have it: of a repeated key the last value counts. */
  readonly slices: ReadonlyMap<string, Slice>;
  private readonly list: ReportBytes;
  private readonly place: SegmentPlace;
  private own: Buffer | undefined;

  constructor(list: ReportBytes, place: SegmentPlace) {
    this.list = list;
    this.place = place;
    this.slices = place.slices;
  }

  /** Work that lets other work run asks for them anew each time. @throws GatewayError when they were given back */
  get bytes(): Buffer {
    const all = this.list.all;
    return (this.own ??= all.subarray(this.place.start, this.place.end));
  }
}
