import { checkJson, notAList } from './list-json.ts';
import type { Slice } from './indexed-segment.ts';

/** Maximum members of one segment, and of all segments together. The SDKs write about twenty per segment. */
const MAX_MEMBERS = 4_096;
const MAX_TOTAL_MEMBERS = 131_072;

/** Maximum bytes of superseded values per segment. Repeated keys are rare, and their earlier values are parsed at once. */
const MAX_SUPERSEDED_BYTES = 262_144;

/** Collects the members of one segment at a time, up to a maximum. */
export class SegmentMembers {
  private slices = new Map<string, Slice>();
  /** Values whose key was repeated in the same segment. */
  private superseded: Slice[] = [];
  private supersededBytes = 0;
  private ofSegment = 0;
  private ofAll = 0;

  begin(): void {
    this.slices = new Map();
    this.superseded = [];
    this.supersededBytes = 0;
    this.ofSegment = 0;
  }

  /** @throws GatewayError `UPSTREAM_INVALID` when there are too many */
  add(key: string, slice: Slice): void {
    this.ofSegment += 1;
    this.ofAll += 1;
    if (this.ofSegment > MAX_MEMBERS) throw notAList(`a segment has more than ${MAX_MEMBERS} members`);
    if (this.ofAll > MAX_TOTAL_MEMBERS) throw notAList(`its segments have more than ${MAX_TOTAL_MEMBERS} members`);
    const earlier = this.slices.get(key);
    if (earlier !== undefined) this.supersede(earlier);
    this.slices.set(key, slice);
  }

  /** By key, as with `JSON.parse`. */
  get byKey(): ReadonlyMap<string, Slice> {
    return this.slices;
  }

  /** Validates the superseded values, which nothing reads later. */
  checkSuperseded(bytes: Buffer): void {
    for (const { start, end } of this.superseded) checkJson(bytes.toString('utf8', start, end));
  }

  private supersede(slice: Slice): void {
    this.supersededBytes += slice.end - slice.start;
    if (this.supersededBytes > MAX_SUPERSEDED_BYTES) throw notAList('a member that comes again is too long');
    this.superseded.push(slice);
  }
}
