/**
 * Makes equal work be done once: of each owner and key, the value is made when it is first asked for and remembered for as
 * long as the owner lives. Owners are what lives for one operation, such as a report.
 */
export function oncePer<Owner extends object, Value>(): (owner: Owner, key: string, make: () => Value) => Value {
  const known = new WeakMap<Owner, Map<string, Value>>();
  return (owner, key, make) => {
    const ofOwner = known.get(owner) ?? new Map<string, Value>();
    known.set(owner, ofOwner);
    const before = ofOwner.get(key);
    if (before !== undefined) return before;
    const value = make();
    ofOwner.set(key, value);
    return value;
  };
}
