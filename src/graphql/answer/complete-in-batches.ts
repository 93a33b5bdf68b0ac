import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import type { AnswerSize } from './answer-size.ts';

/** How many items are completed before the clock is checked again. */
const ITEMS_AT_ONCE = 8;

/** Lists from this length wait for a time slice before graphql-js starts on them. */
const LONG_LIST = 64;

type ListedAnswer = Pick<AnswerSize, 'refusals' | 'refusal' | 'listBefore'>;

/**
 * Makes graphql-js complete a list in batches, between which other work runs and the operation may end. graphql-js completes an array and
 * everything below its items in one step, but it waits for items that are promises.
 * @param mayHoldNull whether a failed item becomes null; if not, the first failure fails the list
 * @returns the first batch as it is, and a thenable for each other item
 * @throws the operation's failure if the operation has ended
 */
export function completeInBatches(
  items: readonly unknown[],
  answer: ListedAnswer,
  mayHoldNull: boolean,
): readonly unknown[] | Promise<readonly unknown[]> {
  if (items.length <= ITEMS_AT_ONCE) return items;
  if (items.length < LONG_LIST) return gated(items, answer, mayHoldNull);
  return afterOtherLists(answer, items, mayHoldNull);
}

/**
 * Completes the long lists of an answer one after another. The same list may be requested under many names, and graphql-js keeps more
 * memory for a pending item than the item takes.
 */
async function afterOtherLists(
  answer: ListedAnswer,
  items: readonly unknown[],
  mayHoldNull: boolean,
): Promise<readonly unknown[]> {
  const before = answer.listBefore;
  let done: () => void = () => undefined;
  answer.listBefore = new Promise((resolve) => (done = resolve));
  await before;
  try {
    await nextSlice();
  } catch (error) {
    done();
    throw error;
  }
  return gated(items, answer, mayHoldNull, done);
}

/**
 * Once a value did not fit, the batches that have not begun fail: each refused value would be a null and an error in the answer, and nothing
 * counts those.
 */
function gated(
  items: readonly unknown[],
  answer: ListedAnswer,
  mayHoldNull: boolean,
  done?: () => void,
): readonly unknown[] {
  const { refusals } = answer;
  const whyEnded = (): Error | undefined => (answer.refusals === refusals ? undefined : answer.refusal);
  const gates: Gate[] = [];
  for (let from = ITEMS_AT_ONCE; from < items.length; from += ITEMS_AT_ONCE) gates.push(new Gate());
  void openInTurn(gates, whyEnded, mayHoldNull).then(done);
  return items.map((item, index) => {
    const gate = gates[Math.floor(index / ITEMS_AT_ONCE) - 1];
    if (gate === undefined) return item;
    if (!(item instanceof Promise)) return new GatedItem(item, gate.opened);
    const opened = gate.opened.then(() => item as unknown);
    opened.catch(ignored);
    return opened;
  });
}

const ignored = (): void => undefined;

class Gate {
  readonly opened: Promise<void>;
  open: () => void = () => undefined;
  fail: (error: unknown) => void = () => undefined;

  constructor() {
    this.opened = new Promise((resolve, reject) => {
      this.open = resolve;
      this.fail = reject;
    });
    // Nobody listens once an earlier item has failed the list.
    this.opened.catch(ignored);
  }
}

async function openInTurn(gates: readonly Gate[], ended: () => Error | undefined, mayHoldNull: boolean): Promise<void> {
  let opened = 0;
  try {
    for (const gate of gates) {
      if (mustYield()) await nextSlice();
      const error = ended();
      if (error !== undefined) throw error;
      gate.open();
      opened += 1;
      // Lets everything that waited for this gate run before the next one opens.
      await Promise.resolve();
    }
  } catch (error) {
    // One failure fails a list of non-null items; thousands more would only create errors that nobody sees.
    const failing = mayHoldNull ? gates.slice(opened) : gates.slice(opened, opened + 1);
    for (const gate of failing) gate.fail(error);
  }
}

/**
 * An item behind a gate. It is a thenable and not a promise, because lists have thousands of items and graphql-js creates its own promise
 * from `then`.
 */
class GatedItem implements PromiseLike<unknown> {
  private readonly item: unknown;
  private readonly opened: Promise<void>;

  constructor(item: unknown, opened: Promise<void>) {
    this.item = item;
    this.opened = opened;
  }

  then<Result = unknown, Failure = never>(
    onOpen?: ((item: unknown) => Result | PromiseLike<Result>) | null,
    onFail?: ((error: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    return this.opened.then(() => (onOpen == null ? (this.item as Result) : onOpen(this.item)), onFail);
  }
}
