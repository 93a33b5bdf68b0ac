import type { ArrivingBytes } from '../../arriving-bytes.ts';
import { turn } from '../../cooperate.ts';
import { upstreamInvalid } from '../../errors.ts';
import { BytePool } from './byte-pool.ts';
import { IndexedSegment } from './indexed-segment.ts';
import { checkJson } from './json-text.ts';
import { isSearchable, postingIdOf } from './redact.ts';
import { ReportBytes } from './report-bytes.ts';
import { SegmentScanner } from './segment-scanner.ts';
import { StoredSegment } from './stored-segment.ts';

/** All segments stored for one call, in the upstream's order. */
export interface ReportDocument {
  /** What they are read from. */
  readonly bytes: ReportBytes;
  /** Where they stand in it. */
  readonly indexed: readonly IndexedSegment[];
  readonly segments: readonly StoredSegment[];
  /** Entries of the upstream's list that were no objects and are left out. */
  readonly strayEntries: number;
}

/** So much is indexed before other work may run: half a millisecond's worth. */
const STEP_BYTES = 524_288;

/** Memory that is not used again. */
const NO_POOL = new BytePool(0);

/**
 * Reads a report list as it arrives: indexed chunk by chunk, parsed nowhere.
 * @param body the bytes of `[segment, ...]` or `{ "data": [segment, ...] }`
 * @param maxBytes how many bytes are read before it is refused
 * @param pool whose memory it takes: for whoever says when it is not needed any more (`ReportBytes.hold`)
 * @throws GatewayError `UPSTREAM_INVALID` when it is no report list or too large
 */
export async function readDocument(body: ArrivingBytes, maxBytes: number, pool = NO_POOL): Promise<ReportDocument> {
  const tooLarge = (): never => {
    throw upstreamInvalid(
      `The stored report is larger than ${maxBytes} bytes, the most that is read (MAX_REPORT_BYTES).`,
    );
  };
  if ((body.announced ?? 0) > maxBytes) await body.read(tooLarge);
  const bytes = new ReportBytes(pool, body.announced);
  const scanner = new SegmentScanner();
  let inStep = 0;
  try {
    await body.read((chunk) => {
      if (bytes.length + chunk.length > maxBytes) return tooLarge();
      bytes.append(chunk);
      scanner.push(chunk);
      inStep += chunk.length;
      if (inStep < STEP_BYTES) return undefined;
      inStep = 0;
      return turn();
    });
    scanner.finish();
    for (const { start, end } of scanner.superseded) checkJson(bytes.all.toString('utf8', start, end));
    const indexed = scanner.segments.map((place) => new IndexedSegment(bytes, place));
    return documentOf(bytes, indexed, scanner.strayEntries);
  } catch (error) {
    bytes.giveBack();
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

/** Those worth looking for in the text of the whole document. */
const postingIds = (segments: readonly IndexedSegment[]): string[] =>
  [...new Set(segments.map(postingIdOf).filter((id) => id !== null && isSearchable(id)))] as string[];
