import { mustYield, turn } from '../../cooperate.ts';

/**
 * A list as graphql-js completes it in steps, between which other work runs and the operation may end. (It completes an array
 * in one go, with all that stands below its items.)
 */
export class SteppedList<Item> implements AsyncIterable<Item> {
  private readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  [Symbol.asyncIterator](): AsyncIterator<Item> {
    const { items } = this;
    let index = 0;
    const step = (): IteratorResult<Item> => {
      if (index === items.length) return { done: true, value: undefined };
      index += 1;
      return { done: false, value: items[index - 1] as Item };
    };
    return {
      next: async () => {
        if (mustYield()) await turn();
        return step();
      },
    };
  }
}
