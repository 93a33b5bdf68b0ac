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
  /** The buffers that the segments are read from. */
  readonly bytes: ReportBytes;
  /** The positions of the values in them. */
  readonly indexed: readonly IndexedSegment[];
  readonly segments: readonly StoredSegment[];
  /** Entries of the upstream's list that were dropped because they are not objects. */
  readonly strayEntries: number;
}

/** Bytes indexed before other work may run: about half a millisecond. */
const STEP_BYTES = 524_288;

/** Allocates and limits a report's memory. */
interface ReportMemory {
  readonly pool: BufferPool;
  /** Counts received bytes. @returns a promise to wait for before more may arrive */
  readonly take: (bytes: number) => Promise<void> | undefined;
}

/** Memory that is neither reused nor counted. */
const OWN_MEMORY: ReportMemory = { pool: new BufferPool(0), take: () => undefined };

/**
 * Reads a report list as it arrives: indexes it chunk by chunk without parsing it.
 * @param body the bytes of `[segment, ...]` or `{ "data": [segment, ...] }`
 * @param maxBytes the largest report accepted
 * @param memory is released when nothing retains the report any more (`ReportBytes.retain`)
 * @throws GatewayError `UPSTREAM_INVALID` when it is not a report list or too large
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

/** Builds a document from indexed segments. */
export function documentOf(
  bytes: ReportBytes,
  indexed: readonly IndexedSegment[],
  strayEntries: number,
): ReportDocument {
  const secrets = postingIds(indexed);
  const segments = indexed.map((segment, position) => new StoredSegment(segment, position, secrets));
  return { bytes, indexed, segments, strayEntries };
}

/** Finds the posting ids of all segments, wherever they occur in the document. */
const postingIds = (segments: readonly IndexedSegment[]): SecretFinder => {
  const ids = segments.map(postingIdOf).filter((id) => id !== null && isSearchable(id));
  return new SecretFinder([...new Set(ids)] as string[]);
};
