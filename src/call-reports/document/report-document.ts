import { mustYield, turn } from '../../cooperate.ts';
import { upstreamInvalid } from '../../errors.ts';
import { isSearchable, postingIdOf } from './redact.ts';
import { SegmentScanner, type IndexedSegment } from './segment-scanner.ts';
import { StoredSegment } from './stored-segment.ts';

/** All segments stored for one call, in the upstream's order. */
export interface ReportDocument {
  /** Their bytes and what is known of them. */
  readonly indexed: readonly IndexedSegment[];
  readonly segments: readonly StoredSegment[];
  /** Entries of the upstream's list that were no objects and are left out. */
  readonly strayEntries: number;
  /** Bytes held for the segments. */
  readonly size: number;
}

/**
 * Reads a report list as it arrives: indexed chunk by chunk, parsed nowhere.
 * @param body the bytes of `[segment, ...]` or `{ "data": [segment, ...] }`
 * @param maxBytes how many bytes are read before it is refused
 * @throws GatewayError `UPSTREAM_INVALID` when it is no report list or too large
 */
export async function readDocument(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<ReportDocument> {
  const scanner = new SegmentScanner();
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes)
      throw upstreamInvalid(
        `The stored report is larger than ${maxBytes} bytes, the most that is read (MAX_REPORT_BYTES).`,
      );
    // A fast upstream has the next chunk ready before this one is done, so that reading alone would let nothing else run.
    if (mustYield()) await turn();
    scanner.push(chunk);
  }
  scanner.finish();
  return documentOf(scanner.segments, scanner.strayEntries);
}

/** The document that some segments make up. */
export function documentOf(indexed: readonly IndexedSegment[], strayEntries: number): ReportDocument {
  const secrets = postingIds(indexed);
  return {
    indexed,
    segments: indexed.map((segment, position) => new StoredSegment(segment, position, secrets)),
    strayEntries,
    size: indexed.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

/** Those worth looking for in the text of the whole document. */
const postingIds = (segments: readonly IndexedSegment[]): string[] =>
  [...new Set(segments.map(postingIdOf).filter((id) => id !== null && isSearchable(id)))] as string[];
