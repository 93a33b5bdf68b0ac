import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { LIMITS } from './limits.ts';

/** The size of a document in each limited respect; for several operations, the maximum. */
export type Measures = Record<keyof typeof LIMITS, number>;

/**
 * The size of a selection set, including fragments. Sums can become arbitrarily large where fragments multiply; floating-point numbers
 * allow that.
 */
interface Extent {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly fields: number;
  readonly own: number;
  readonly introspectionDepth: number;
}

const NOTHING: Extent = { depth: 0, aliases: 0, directives: 0, fields: 0, own: 0, introspectionDepth: 0 };

/** Introspection's nested lists: each level multiplies the answer. */
const INTROSPECTION_LISTS = new Set([
  'types',
  'fields',
  'inputFields',
  'interfaces',
  'possibleTypes',
  'args',
  'enumValues',
]);

/**
 * Measures a document in time linear in its length, because each fragment is measured once, however often it is spread. A fragment that
 * spreads itself counts as nothing there; validation rejects it later.
 */
export function measure(document: DocumentNode): Measures {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, Extent>();

  const ofFragment = (name: string): Extent => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const extent = fragment === undefined ? NOTHING : ofSelections(fragment.selectionSet);
    known.set(name, extent);
    return extent;
  };

  const ofField = (field: FieldNode): Extent => {
    const below = field.selectionSet === undefined ? NOTHING : ofSelections(field.selectionSet);
    const list = INTROSPECTION_LISTS.has(field.name.value) ? 1 : 0;
    return {
      depth: below.depth + 1,
      aliases: below.aliases + (field.alias === undefined ? 0 : 1),
      directives: below.directives + (field.directives?.length ?? 0),
      fields: below.fields + 1,
      own: 1,
      introspectionDepth: below.introspectionDepth + list,
    };
  };

  const ofSelections = ({ selections }: SelectionSetNode): Extent => {
    let sum = NOTHING;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) sum = join(sum, ofField(selection));
      else {
        const spread =
          selection.kind === Kind.INLINE_FRAGMENT
            ? ofSelections(selection.selectionSet)
            : ofFragment(selection.name.value);
        sum = join(sum, spread, selection.directives?.length ?? 0);
      }
    }
    return sum;
  };

  const measures: Measures = {
    ...{ depth: 0, aliases: 0, rootFields: 0, directives: 0, fields: 0, introspectionDepth: 0 },
    fragments: fragments.size,
    operations: 0,
  };
  // Unused fragments are validated too, so they are measured too.
  const extents = [...fragments.keys()].map((name) => ({ ...ofFragment(name), own: 0 }));
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    measures.operations += 1;
    const own = definition.directives?.length ?? 0;
    const ofVariables = (definition.variableDefinitions ?? []).map(({ directives }) => directives?.length ?? 0);
    extents.push(
      join(
        NOTHING,
        ofSelections(definition.selectionSet),
        ofVariables.reduce((a, b) => a + b, own),
      ),
    );
  }
  for (const { own, ...extent } of extents) {
    measures.rootFields = Math.max(measures.rootFields, own);
    for (const name of Object.keys(extent) as (keyof typeof extent)[])
      measures[name] = Math.max(measures[name], extent[name]);
  }
  return measures;
}

/** Adds two selections side by side. */
const join = (one: Extent, other: Extent, directives = 0): Extent => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives + directives,
  fields: one.fields + other.fields,
  own: one.own + other.own,
  introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
});
