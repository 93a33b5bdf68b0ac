import { mustYield, turn } from '../../../cooperate.ts';

/** Lets other work run when this has had its slice. */
export async function breathe(): Promise<void> {
  if (mustYield()) await turn();
}
