import { mustYield, turn } from '../../operation/time-slices.ts';

/** How many items are completed between two looks at the clock. */
const ITEMS_AT_ONCE = 8;

/**
 * A list as graphql-js completes it in steps, between which other work runs and the operation may end: it completes an array in one go,
 * with all that stands below its items, but waits for items that are promises.
 * @returns the first items as they are, and for each other one what waits for its turn
 */
export function inSteps(items: readonly unknown[]): readonly unknown[] {
  if (items.length <= ITEMS_AT_ONCE) return items;
  const gates: Gate[] = [];
  for (let from = ITEMS_AT_ONCE; from < items.length; from += ITEMS_AT_ONCE) gates.push(new Gate());
  void openInTurn(gates);
  return items.map((item, index) => {
    const gate = gates[Math.floor(index / ITEMS_AT_ONCE) - 1];
    if (gate === undefined) return item;
    return item instanceof Promise ? gate.opened.then(() => item as unknown) : new GatedItem(item, gate.opened);
  });
}

class Gate {
  readonly opened: Promise<void>;
  open: () => void = () => undefined;
  fail: (error: unknown) => void = () => undefined;

  constructor() {
    this.opened = new Promise((resolve, reject) => {
      this.open = resolve;
      this.fail = reject;
    });
  }
}

async function openInTurn(gates: readonly Gate[]): Promise<void> {
  let opened = 0;
  try {
    for (const gate of gates) {
      if (mustYield()) await turn();
      gate.open();
      opened += 1;
      // What waited for this gate runs before the next one opens.
      await Promise.resolve();
    }
  } catch (error) {
    for (const gate of gates.slice(opened)) gate.fail(error);
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
