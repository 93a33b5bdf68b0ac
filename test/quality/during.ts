import { altered, type Measured, type StoredSegment } from './altered.ts';
import type { StoredCall } from './known-calls.ts';

/** A change of what the intervals within some seconds measured. */
export const during =
  (from: number, to: number, change: (measured: Measured) => void) =>
  (segments: StoredCall): StoredCall =>
    altered(structuredClone(segments) as unknown as StoredSegment[], (measured) => {
      if (measured.second >= from && measured.second < to) change(measured);
    }) as unknown as StoredCall;
