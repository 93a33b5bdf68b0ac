import type { Failure } from './errors.ts';

/** What an operation gave. A field that failed is null in `data` and has an entry in `failures`. */
export interface Answer<Result> {
  readonly data: Result;
  readonly failures: readonly Failure[];
}
