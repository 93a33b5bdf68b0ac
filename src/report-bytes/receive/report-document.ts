import type { IncomingBytes } from '../../memory/incoming-bytes.ts';
import { nextSlice } from '../../operation/time-slices.ts';
import { upstreamInvalid } from '../../errors.ts';
import { BufferPool } from '../../memory/buffer-pool.ts';
import type { IndexedSegment } from '../index/indexed-segment.ts';
import { isSearchable, postingIdOf } from '../slice/redact.ts';
import { ReportBytes } from './report-bytes.ts';
import { SegmentScanner } from '../index/segment-scanner.ts';
import { SecretFinder } from '../slice/secret-finder.ts';
import { StoredSegment } from '../slice/stored-segment.ts';

/** All segments stored for one call, in the upstream's order. */
export interface ReportDocument {
  /** What the segments are read from. */
  readonly bytes: ReportBytes;
  /** Where the values stand in it. */
  readonly indexed: readonly IndexedSegment[];
  readonly segments: readonly StoredSegment[];
  /** Entries of the upstream's list that were no objects and are left out. */
  readonly strayEntries: number;
}

/** So much is indexed before other work may run: half a millisecond's worth. */
const STEP_BYTES = 524_288;

/** Where a report's memory comes from, and how much of it there is. */
interface ReportMemory {
  readonly pool: BufferPool;
  /** Counts bytes that have arrived. @returns what is to be waited for before more may */
  readonly take: (bytes: number) => Promise<void> | undefined;
}

/** Memory that is not used again, and not counted. */
const OWN_MEMORY: ReportMemory = { pool: new BufferPool(0), take: () => undefined };

/**
 * Reads a report list as it arrives: indexed chunk by chunk, parsed nowhere.
 * @param body the bytes of `[segment, ...]` or `{ "data": [segment, ...] }`
 * @param maxBytes how many bytes are read before it is refused
 * @param memory is given back by whoever says when the report is not needed any more (`ReportBytes.retain`)
 * @throws GatewayError `UPSTREAM_INVALID` when it is no report list or too large
 */
export async function readDocument(
  body: IncomingBytes,
  maxBytes: number,
  memory = OWN_MEMORY,
): Promise<ReportDocument> {
  const tooLarge = (): never => {
    throw upstreamInvalid(`The stored report is larger than ${maxBytes} bytes, the maximum (MAX_REPORT_BYTES).`);
  };
  if ((body.announced ?? 0) > maxBytes) await body.read(tooLarge);
  const bytes = new ReportBytes(memory.pool, body.announced);
  const scanner = new SegmentScanner(bytes);
  let size = 0;
  let inStep = 0;
  try {
    await body.read((chunk) => {
      size += chunk.length;
      if (size > maxBytes) return tooLarge();
      scanner.push(chunk);
      inStep += chunk.length;
      if (inStep < STEP_BYTES) return undefined;
      const wait = memory.take(inStep);
      inStep = 0;
      return wait ?? nextSlice();
    });
    scanner.finish();
    return documentOf(bytes, scanner.segments, scanner.strayEntries);
  } catch (error) {
    bytes.release();
    throw error;
  }
}

/** The document that some segments make up. */
export function documentOf(
  bytes: ReportBytes,
  indexed: readonly IndexedSegment[],
  strayEntries: number,
): ReportDocument {
  const secrets = postingIds(indexed);
  const segments = indexed.map((segment, position) => new StoredSegment(segment, position, secrets));
  return { bytes, indexed, segments, strayEntries };
}

/** Finds those worth looking for in the text of the whole document. */
const postingIds = (segments: readonly IndexedSegment[]): SecretFinder => {
  const ids = segments.map(postingIdOf).filter((id) => id !== null && isSearchable(id));
  return new SecretFinder([...new Set(ids)] as string[]);
};
