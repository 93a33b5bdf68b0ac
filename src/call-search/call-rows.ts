/** One row of a list that is sorted from new to old, such as a stored segment or a billing record. */
export interface CallRow {
  /** Null for a row that belongs to no call; such rows are skipped. */
  readonly callId: string | null;
  /** The time that the list is sorted by, in epoch milliseconds; null takes the time of the previous row. */
  readonly time: number | null;
  /** No row of the same call is older than this, in epoch milliseconds. */
  readonly earliest: number;
}

export interface RowPage {
  readonly rows: readonly CallRow[];
  /** Whether this is the last page. */
  readonly last: boolean;
}

/** A paged list, counted from 1. New rows may appear at its front during a walk. */
export interface RowSource {
  readonly pageSize: number;
  readonly page: (number: number) => Promise<RowPage>;
  /** Whether a page that was not fetched yet may be fetched. Without it, all may. */
  readonly mayAsk?: () => boolean;
  /** Only rows within these times, both ends included, in epoch milliseconds. */
  readonly span?: { readonly from: number; readonly to: number };
}

/** A call that was already returned. It is remembered as long as older rows of it can follow. */
export interface ReturnedCall {
  readonly callHash: string;
  readonly earliest: number;
}

/** How far a walk has come: enough to resume, even if new rows have moved the old ones to later pages. */
export interface WalkPosition {
  /** How many rows were passed; only a hint, since rows move. */
  readonly offset: number;
  /** The time of the last row passed; Infinity at the beginning. */
  readonly time: number;
  readonly returned: readonly ReturnedCall[];
}

export interface WalkedCall {
  readonly callId: string;
  /** The position after this call. */
  readonly position: () => WalkPosition;
}
