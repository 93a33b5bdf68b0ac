import { currentOperation } from './operation.ts';
import type { OpenPart, Part } from './trace.ts';

/** Does some work, as a part of the current operation's trace if that is recorded. */
export function asPart<Result>(part: Part, work: () => Promise<Result>): Promise<Result> {
  const open = currentOperation()?.trace?.begin(part);
  return open === undefined ? work() : recorded(open, work);
}

async function recorded<Result>(open: OpenPart, work: () => Promise<Result>): Promise<Result> {
  let failed = true;
  try {
    const result = await work();
    failed = false;
    return result;
  } finally {
    open.end(failed);
  }
}
