/**
 * Memoizes values per owner and key for as long as the owner lives. Owners live for one operation, such as a report.
 */
export class Memo<Owner extends object, Value> {
  private readonly known = new WeakMap<Owner, Map<string, Value>>();

  /** @param key everything that the value depends on besides its owner */
  get(owner: Owner, key: string, make: () => Value): Value {
    const ofOwner = this.known.get(owner) ?? new Map<string, Value>();
    this.known.set(owner, ofOwner);
    const before = ofOwner.get(key);
    if (before !== undefined) return before;
    const value = make();
    ofOwner.set(key, value);
    return value;
  }
}
