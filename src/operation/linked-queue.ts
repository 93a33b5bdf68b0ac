/** An item in the queue, with its neighbours. */
interface Node<Item> {
  readonly item: Item;
  before: Node<Item> | undefined;
  behind: Node<Item> | undefined;
  isOut: boolean;
}

/**
 * A FIFO queue whose items can be removed from any position in constant time. With an array, thousands of removals at once would take
 * quadratic time.
 */
export class LinkedQueue<Item> {
  private head: Node<Item> | undefined;
  private tail: Node<Item> | undefined;
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The oldest item; undefined when the queue is empty. */
  get first(): Item | undefined {
    return this.head?.item;
  }

  /**
   * Appends an item.
   * @returns a function that removes it from any position; without effect when it was removed before
   */
  push(item: Item): () => void {
    const place: Node<Item> = { item, before: this.tail, behind: undefined, isOut: false };
    if (this.tail === undefined) this.head = place;
    else this.tail.behind = place;
    this.tail = place;
    this.count += 1;
    return () => this.remove(place);
  }

  /** Removes and returns the oldest item; undefined when the queue is empty. */
  shift(): Item | undefined {
    const place = this.head;
    if (place !== undefined) this.remove(place);
    return place?.item;
  }

  private remove(place: Node<Item>): void {
    if (place.isOut) return;
    place.isOut = true;
    this.count -= 1;
    if (place.before === undefined) this.head = place.behind;
    else place.before.behind = place.behind;
    if (place.behind === undefined) this.tail = place.before;
    else place.behind.before = place.before;
  }
}
