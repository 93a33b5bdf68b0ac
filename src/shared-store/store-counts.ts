/** What has happened to values so far. */
export interface StoreCounts {
  hits: number;
  misses: number;
  /** Values that are of another generation or version, or that were changed or swapped. They also count as misses. */
  invalid: number;
  /** Bytes of sealed values. */
  bytesRead: number;
  bytesWritten: number;
}

export const noCounts = (): StoreCounts => ({ hits: 0, misses: 0, invalid: 0, bytesRead: 0, bytesWritten: 0 });
