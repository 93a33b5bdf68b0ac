/** One row of a list that goes from new to old, such as a stored segment or a billing record. */
export interface CallRow {
  /** Null in a row that belongs to no call: it is passed over. */
  readonly callId: string | null;
  /** By what the list is sorted, in epoch milliseconds; null counts as the row's before it. */
  readonly time: number | null;
  /** No row of the same call is older than this, in epoch milliseconds. */
  readonly earliest: number;
}

export interface RowPage {
  readonly rows: readonly CallRow[];
  /** Whether nothing follows. */
  readonly last: boolean;
}

/** A list in pages, counted from 1, into which new rows can come at the front while it is walked. */
export interface RowSource {
  readonly pageSize: number;
  readonly page: (number: number) => Promise<RowPage>;
  /** Whether a page that was not asked for yet may be asked for. Without it, all may. */
  readonly mayAsk?: () => boolean;
  /** Only rows of these times, both ends included, in epoch milliseconds. */
  readonly span?: { readonly from: number; readonly to: number };
}

/** A call that was already returned. It is remembered as long as older rows of it can follow. */
export interface ReturnedCall {
  readonly callHash: string;
  readonly earliest: number;
}

/** How far a walk has come. Enough to go on from there, also when new rows have pushed the old ones back. */
export interface WalkPosition {
  /** How many rows were passed; a hint, since rows move. */
  readonly offset: number;
  /** The time of the last row passed; Infinity at the beginning. */
  readonly time: number;
  readonly returned: readonly ReturnedCall[];
}

export interface WalkedCall {
  readonly callId: string;
  /** The place behind this call. */
  readonly position: () => WalkPosition;
}
