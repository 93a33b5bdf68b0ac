import { LinkedQueue } from './linked-queue.ts';

/**
 * A queue that serves callers in rotation, and each caller's items in order of arrival: however many items one caller has, each other
 * caller's next item waits for one of them at most.
 */
export class QueueByCaller<Item> {
  /** Never empty lines, the caller whose turn is next first. */
  private readonly lines = new Map<string, LinkedQueue<Item>>();

  /** The number of all callers' items. */
  get size(): number {
    let items = 0;
    for (const line of this.lines.values()) items += line.size;
    return items;
  }

  /** The item that is served next; undefined when the queue is empty. */
  get first(): Item | undefined {
    for (const line of this.lines.values()) return line.first;
    return undefined;
  }

  /** Appends an item. A caller without items joins the end of the rotation. @returns a function that removes it again */
  push(caller: string, item: Item): () => void {
    const line = this.lines.get(caller) ?? new LinkedQueue<Item>();
    this.lines.set(caller, line);
    const leave = line.push(item);
    return () => {
      leave();
      if (line.size === 0 && this.lines.get(caller) === line) this.lines.delete(caller);
    };
  }

  /** Removes and returns the next item, and moves its caller to the end of the rotation; undefined when the queue is empty. */
  shift(): Item | undefined {
    for (const [caller, line] of this.lines) {
      this.lines.delete(caller);
      const item = line.shift();
      if (line.size > 0) this.lines.set(caller, line);
      return item;
    }
    return undefined;
  }
}
