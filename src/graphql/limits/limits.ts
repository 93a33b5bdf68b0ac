import { GraphQLError } from 'graphql';

/** What a document may be at most, before anybody looks at what it asks. None of the page's or the explorer's comes near. */
export const LIMITS = {
  /** Levels of fields; the explorer's introspection has 15. */
  depth: 20,
  /** Fields with an alias. */
  aliases: 30,
  /** Fields of an operation's root, fragments included. */
  rootFields: 20,
  /** Directives. */
  directives: 50,
  /** Fields, with those of a fragment counted wherever it is spread. */
  fields: 1_000,
  /** Fragments defined. */
  fragments: 50,
  /** Operations in one document. */
  operations: 10,
  /** Levels of fields below `__schema` or `__type` that lead to a list of types or fields again. */
  introspectionDepth: 4,
} as const;

/** Pairs of fields with the same name in the same place: some forty of one name, where none is of use. */
export const MAX_OVERLAPPING_FIELDS = 1_000;

/** Entities that a router may ask for at once. */
export const MAX_REPRESENTATIONS = 500;

export type LimitName = keyof typeof LIMITS | 'tokens' | 'sameNames' | 'representations' | 'cost';

/** A document that is more than accepted: refused with HTTP 400, the limit and the value. */
export class LimitError extends GraphQLError {
  constructor(limit: LimitName, most: number, value: number | null, words: string) {
    const found = value === null ? 'more' : String(value);
    super(`The document has ${found} ${words}; accepted: at most ${most}.`, {
      extensions: { code: 'BAD_USER_INPUT', limit: { name: limit, most, value }, http: { status: 400 } },
    });
    this.name = 'LimitError';
  }
}

/** A limit's name as it reads in a sentence. */
export const LIMIT_LABELS: Readonly<Record<LimitName, string>> = {
  depth: 'levels of fields',
  aliases: 'aliases',
  rootFields: 'root fields',
  directives: 'directives',
  fields: 'fields',
  fragments: 'fragments',
  operations: 'operations',
  introspectionDepth: 'nested lists of types and fields in introspection',
  sameNames: 'pairs of fields with the same name in the same place',
  representations: 'representations in _entities',
  tokens: 'tokens',
  cost: 'units of estimated cost',
};

/**
 * What the parser says of a document with too many tokens, in the words of the other limits.
 * @returns undefined for every other error
 */
export function asTokenLimit(message: string): LimitError | undefined {
  const most = /Document contains more tha[nt] (\d+) tokens/.exec(message)?.[1];
  return most === undefined ? undefined : new LimitError('tokens', Number(most), null, LIMIT_LABELS.tokens);
}
