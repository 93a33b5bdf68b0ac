/** One that waits, between its neighbours. */
interface Node<Item> {
  readonly item: Item;
  before: Node<Item> | undefined;
  behind: Node<Item> | undefined;
  isOut: boolean;
}

/**
 * A line of waiters, first come, first served. Whoever gives up leaves from any place in constant time: with arrays, thousands
 * who leave together take time that grows with the square of their number.
 */
export class LinkedQueue<Item> {
  private head: Node<Item> | undefined;
  private tail: Node<Item> | undefined;
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The one that waits longest; undefined when nobody waits. */
  get first(): Item | undefined {
    return this.head?.item;
  }

  /** The first of those who wait, at most so many. */
  peek(most: number): Item[] {
    const items: Item[] = [];
    for (let place = this.head; place !== undefined && items.length < most; place = place.behind)
      items.push(place.item);
    return items;
  }

  /**
   * Puts an item at the end.
   * @returns takes it out again, wherever it then stands; does nothing when it is out already
   */
  push(item: Item): () => void {
    const place: Node<Item> = { item, before: this.tail, behind: undefined, isOut: false };
    if (this.tail === undefined) this.head = place;
    else this.tail.behind = place;
    this.tail = place;
    this.count += 1;
    return () => this.remove(place);
  }

  /** Takes out the first; undefined when nobody waits. */
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
