import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { arrayElements, isObject, timeOf } from './json.ts';

const compress = promisify(gzip);

/** A call's body as stored on disk or passed in: plain JSON, and compressed if it was stored that way. */
export interface StoredBody {
  plain: Buffer;
  gzipped?: Buffer;
}

export interface StoredSegment {
  bytes: Buffer;
  /** When it was created, else stored, in ms since the epoch; 0 when it has neither time. */
  createdAt: number;
}

/** One call's stored reports. Everything is computed on first use, and then kept. */
export class StoredCall {
  readonly callId: string;
  /** The files it was read from; empty for a call that was added by the program. */
  readonly files: readonly string[];
  /** Whether computed bodies are kept: if not, compressing them is not worthwhile. */
  readonly isKept: boolean = true;
  readonly #make: () => StoredBody;
  #body: StoredBody | undefined;
  #gzipped: Promise<Buffer> | undefined;
  #segments: readonly StoredSegment[] | undefined;

  constructor(callId: string, make: () => StoredBody, files: readonly string[] = []) {
    this.callId = callId;
    this.files = files;
    this.#make = make;
  }

  /** The body byte for byte: normally a JSON array of segments, but an added call may be anything. */
  plain(): Buffer {
    return this.#stored().plain;
  }

  /** The same, gzip-compressed: the file's own bytes if it was stored compressed. */
  gzipped(): Promise<Buffer> {
    const stored = this.#stored();
    this.#gzipped ??= stored.gzipped ? Promise.resolve(stored.gzipped) : compress(stored.plain);
    return this.#gzipped;
  }

  /** The single segments, in stored order; none when the body is not a JSON array. */
  segments(): readonly StoredSegment[] {
    this.#segments ??= segmentsIn(this.plain());
    return this.#segments;
  }

  #stored(): StoredBody {
    this.#body ??= this.#make();
    return this.#body;
  }
}

function segmentsIn(body: Buffer): StoredSegment[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString());
  } catch {
    // A test may add a body that is not JSON: it can be retrieved, but does not appear in lists.
    return [];
  }
  if (!Array.isArray(parsed)) return [];
  const slices = arrayElements(body);
  return parsed.flatMap((segment: unknown, index) => {
    const bytes = slices[index];
    if (bytes === undefined || !isObject(segment)) return [];
    return [{ bytes, createdAt: timeOf(segment.created_at) ?? timeOf(segment.stored_at) ?? 0 }];
  });
}
