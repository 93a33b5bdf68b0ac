import type { IncomingBytes } from '../../src/memory/incoming-bytes.ts';

/** Bytes that arrive in these chunks, of an announced length or not, in memory that is overwritten behind each. */
const arriving = (chunks: readonly Uint8Array[], announced?: number): IncomingBytes => ({
  announced,
  async read(take) {
    for (const chunk of chunks) {
      const lent = Buffer.from(chunk);
      const wait = take(lent);
      lent.fill(0xff);
      await wait;
    }
  },
});

/** Bytes that arrive in chunks of a size. */
export const inChunks = (bytes: Uint8Array, size = 65_536): IncomingBytes =>
  arriving(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    ),
    bytes.length,
  );
