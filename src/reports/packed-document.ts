import { once } from 'node:events';
import { createDeflateRaw, createInflateRaw, type DeflateRaw, type InflateRaw } from 'node:zlib';
import type { IncomingBytes } from '../memory/incoming-bytes.ts';
import type { ReportDocument } from '../report-bytes/receive/report-document.ts';

/** The fastest compression: a report shrinks to a twelfth, against a nineteenth with the best, for a third of the time. */
const LEVEL = 1;

const CHUNK_BYTES = 65_536;

/** The size of the list in bytes, before the compressed list. */
const HEAD_BYTES = 8;

/**
 * Packs a document for the shared store, as the list that the upstream sent without spaces between segments. Most of the work is done by other
 * threads.
 * @param document retained by the caller meanwhile
 * @param maxBytes the maximum size of the result
 * @returns undefined when it would be larger
 */
export async function packDocument(document: ReportDocument, maxBytes: number): Promise<Buffer | undefined> {
  const deflate = createDeflateRaw({ level: LEVEL, chunkSize: CHUNK_BYTES });
  const packed = collect(deflate, maxBytes - HEAD_BYTES);
  try {
    let size = 0;
    for (const piece of piecesOf(document)) {
      size += piece.length;
      if (!deflate.write(piece)) await Promise.race([once(deflate, 'drain'), packed]);
      if (deflate.destroyed) return undefined;
    }
    deflate.end();
    const chunks = await packed;
    if (chunks === undefined) return undefined;
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeDoubleBE(size);
    return Buffer.concat([head, ...chunks]);
  } finally {
    deflate.destroy();
  }
}

/** The list's bytes; entries that are not objects are counted by its reader. */
function* piecesOf({ indexed, strayEntries }: ReportDocument): Generator<Buffer, void> {
  let separator = '[';
  for (const { bytes } of indexed) {
    yield Buffer.from(separator);
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
    separator = ',';
  }
  yield Buffer.from(`${separator === ',' ? '' : separator}${',null'.repeat(strayEntries)}]`);
}

/** What a stream yields; undefined, and the stream is destroyed, when there is more than `maxBytes`. */
async function collect(stream: DeflateRaw, maxBytes: number): Promise<Buffer[] | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return chunks;
}

/** The list of a packed document, for `readDocument`. @throws zlib's errors when read, if it is not one */
export function unpackDocument(packed: Buffer): IncomingBytes {
  const announced = packed.length < HEAD_BYTES ? NaN : packed.readDoubleBE();
  return {
    announced: Number.isSafeInteger(announced) ? announced : undefined,
    read: (take) => inflateInto(packed.subarray(HEAD_BYTES), take),
  };
}

async function inflateInto(compressed: Buffer, take: Parameters<IncomingBytes['read']>[0]): Promise<void> {
  const inflate: InflateRaw = createInflateRaw({ chunkSize: CHUNK_BYTES });
  inflate.end(compressed);
  // Ends the stream too, if `take` throws.
  for await (const chunk of inflate as AsyncIterable<Buffer>) await take(chunk);
}
