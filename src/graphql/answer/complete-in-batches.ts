import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import type { AnswerSize } from './answer-size.ts';

/** How many items are completed between two looks at the clock. */
const ITEMS_AT_ONCE = 8;

/** Lists from this length on wait for a turn before graphql-js begins with them, and end as a whole when one value did not fit. */
const LONG_LIST = 64;

type ListedAnswer = Pick<AnswerSize, 'refusals' | 'refusal' | 'listBefore'>;

/**
 * A list as graphql-js completes it in steps, between which other work runs and the operation may end: it completes an array in one go,
 * with all that stands below its items, but waits for items that are promises.
 * @param mayHoldNull whether an item that fails becomes null; where it does not, the first failure ends the list
 * @returns the first items as they are, and for each other one what waits for its turn
 * @throws the operation's failure when it is over
 */
export function completeInBatches(
  items: readonly unknown[],
  answer: ListedAnswer,
  mayHoldNull: boolean,
): readonly unknown[] | Promise<readonly unknown[]> {
  if (items.length <= ITEMS_AT_ONCE) return items;
  if (items.length < LONG_LIST)
    return gated(
      items,
      () => undefined,
      mayHoldNull,
      () => undefined,
    );
  return afterOtherLists(answer, items, mayHoldNull);
}

/**
 * One long list of an answer after the other, each in a turn of its own: the same list may be asked for under many names, and what
 * graphql-js holds for an item that waits takes more memory than the item.
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
  const { refusals } = answer;
  const whyEnded = (): Error | undefined => (answer.refusals === refusals ? undefined : answer.refusal);
  return gated(items, whyEnded, mayHoldNull, done);
}

function gated(
  items: readonly unknown[],
  ended: () => Error | undefined,
  mayHoldNull: boolean,
  done: () => void,
): readonly unknown[] {
  const gates: Gate[] = [];
  for (let from = ITEMS_AT_ONCE; from < items.length; from += ITEMS_AT_ONCE) gates.push(new Gate());
  void openInTurn(gates, ended, mayHoldNull).then(done);
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
    // Nobody listens where an item before has failed and ended the list.
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
      // What waited for this gate runs before the next one opens.
      await Promise.resolve();
    }
  } catch (error) {
    // One failure ends a list that holds no null; thousands more would each become an error that nobody sees.
    const failing = mayHoldNull ? gates.slice(opened) : gates.slice(opened, opened + 1);
    for (const gate of failing) gate.fail(error);
  }
}

/** An item behind a gate. No promise of its own: lists have thousands, and graphql-js makes one from what `then` gives. */
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
