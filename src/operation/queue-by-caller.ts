import { LinkedQueue } from './linked-queue.ts';
import type { Tenant } from './tenant.ts';

/**
 * A queue that serves callers in rotation, and each caller's items in order of arrival: however many items one caller has, each other
 * caller's next item waits for one of them at most.
 */
export class QueueByCaller<Item> {
  /** Never empty lines, the caller whose turn is next first. */
  private readonly lines = new Map<Tenant, LinkedQueue<Item>>();

  /** The number of all callers' items. */
  get size(): number {
    let items = 0;
    for (const line of this.lines.values()) items += line.size;
    return items;
  }

  get isEmpty(): boolean {
    return this.lines.size === 0;
  }

  /** The number of callers with items. */
  get callers(): number {
    return this.lines.size;
  }

  /** The item that is served next; undefined when the queue is empty. */
  get first(): Item | undefined {
    for (const line of this.lines.values()) return line.first;
    return undefined;
  }

  /** Appends an item. A caller without items joins the end of the rotation. @returns a function that removes it again */
  push(caller: Tenant, item: Item): () => void {
    const line = this.lines.get(caller) ?? new LinkedQueue<Item>();
    this.lines.set(caller, line);
    const leave = line.push(item);
    return () => {
      leave();
      if (line.size === 0 && this.lines.get(caller) === line) this.lines.delete(caller);
    };
  }

  /**
   * Removes and returns the next item, and moves its caller to the end of the rotation.
   * @param canBeServed callers for whom it is false are passed over, and keep their position
   * @returns undefined when no caller with items can be served
   */
  shift(canBeServed: (caller: Tenant) => boolean = () => true): Item | undefined {
    for (const [caller, line] of this.lines) {
      if (!canBeServed(caller)) continue;
      const item = line.shift();
      this.lines.delete(caller);
      if (line.size > 0) this.lines.set(caller, line);
      return item;
    }
    return undefined;
  }
}
