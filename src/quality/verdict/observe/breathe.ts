import { mustYield, nextSlice } from '../../../operation/time-slices.ts';

/** Lets other work run when this has had its slice. */
export async function breathe(): Promise<void> {
  if (mustYield()) await nextSlice();
}
