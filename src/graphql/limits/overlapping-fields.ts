import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { LIMITS } from './limits.ts';

/** The maximum number of fields visited. A document that exceeds it has fragments that spread each other. */
const MAX_VISITS = 50_000;

/**
 * Counts pairs of fields with the same response name at the same place of the answer. Validation compares each pair
 * (OverlappingFieldsCanBeMerged), so a thousand equal fields would cost half a million comparisons.
 * @param document has no more fields than `LIMITS` allows
 */
export function countOverlappingFields({ definitions }: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  let visits = 0;

  const gather = ({ selections }: SelectionSetNode, byName: Map<string, FieldNode[]>, spread: Set<string>): void => {
    for (const selection of selections) {
      visits += 1;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const known = byName.get(name);
        if (known === undefined) byName.set(name, [selection]);
        else known.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) gather(selection.selectionSet, byName, spread);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) gather(fragment.selectionSet, byName, spread);
      }
    }
  };

  /** Counts the pairs in selection sets that are merged, and below them. */
  const pairsIn = (merged: readonly SelectionSetNode[], depth: number): number => {
    if (depth > LIMITS.depth || visits > MAX_VISITS) return 0;
    const byName = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const selectionSet of merged) gather(selectionSet, byName, spread);
    let pairs = 0;
    for (const fields of byName.values()) {
      pairs += (fields.length * (fields.length - 1)) / 2;
      const below = fields.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
      if (below.length > 0) pairs += pairsIn(below, depth + 1);
    }
    return pairs;
  };

  let most = 0;
  for (const definition of definitions)
    if ('selectionSet' in definition) most = Math.max(most, pairsIn([definition.selectionSet], 1));
  return most;
}
