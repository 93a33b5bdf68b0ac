import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';

/** Pseudo-random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The maximum depth of selections, and the maximum number of fields in each. */
const MAX_DEPTH = 7;
const MAX_FIELDS = 5;
const MAX_ALIASES = 28;

/**
 * Generates random valid operations on a schema's query type, expensive rather than typical: many aliases of one field, all arguments
 * given.
 */
export class RandomOperations {
  private readonly query: GraphQLObjectType;
  private readonly callIds: readonly string[];
  private readonly random: () => number;
  private aliases = 0;

  constructor(query: GraphQLObjectType, callIds: readonly string[], random: () => number) {
    this.query = query;
    this.callIds = callIds;
    this.random = random;
  }

  next(): string {
    this.aliases = 0;
    const roots = ['callReports', 'calls'].map((name) => this.query.getFields()[name]!);
    const root = roots[this.below(roots.length)]!;
    return `{ ${root.name}${this.arguments(root.args)} ${this.selection(getNamedType(root.type) as GraphQLObjectType, 1)} }`;
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      ({ type: below }) => depth < MAX_DEPTH || isLeafType(getNamedType(below)),
    );
    const chosen = Array.from({ length: 1 + this.below(MAX_FIELDS) }, () => fields[this.below(fields.length)]);
    const parts = [...new Set(chosen)].flatMap((field) => {
      if (field === undefined) return [];
      const named = getNamedType(field.type);
      const below = isObjectType(named) ? ` ${this.selection(named, depth + 1)}` : '';
      // One field in eight is selected under all remaining names.
      const names = this.below(8) === 0 ? MAX_ALIASES - this.aliases : 0;
      this.aliases += Math.max(0, names);
      const plain = `${field.name}${this.arguments(field.args)}${below}`;
      return [plain, ...Array.from({ length: Math.max(0, names) }, (_, n) => `${field.name}${n}_${depth}: ${plain}`)];
    });
    return `{ __typename ${parts.join(' ')} }`;
  }

  private arguments(all: readonly GraphQLArgument[]): string {
    const given = all.flatMap(({ name, type }) => {
      const value = this.value(name, type);
      return value === undefined ? [] : [`${name}: ${value}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  /** A value that makes a field expensive; undefined omits the argument. */
  private value(name: string, type: GraphQLInputType): string | undefined {
    if (name === 'callId') return JSON.stringify(this.callIds[0]);
    if (name === 'callIds') return JSON.stringify(this.callIds);
    if (name === 'first') return '1000';
    if (name === 'maxPoints') return '10000';
    const inner = isNonNullType(type) ? type.ofType : type;
    if (isListType(inner)) {
      const item = getNamedType(inner);
      return isNonNullType(type) && isEnumType(item)
        ? `[${item
            .getValues()
            .slice(0, 8)
            .map((value) => value.name)
            .join(' ')}]`
        : undefined;
    }
    return name === 'policy' && isInputObjectType(inner)
      ? `{ sustainedLossSeconds: ${1_000 + this.below(3_000)} }`
      : undefined;
  }

  private below(most: number): number {
    return Math.floor(this.random() * most);
  }
}
