import { GraphQLError } from 'graphql';

/** Limits on documents, checked before validation. The documents of the page and of the explorer stay far below. */
export const LIMITS = {
  /** Levels of fields; the explorer's introspection has 15. */
  depth: 20,
  /** Fields with an alias. */
  aliases: 30,
  /** Root fields of an operation, including those of fragments. */
  rootFields: 20,
  /** Directives. */
  directives: 50,
  /** Fields. Those of a fragment count each time it is spread. */
  fields: 1_000,
  /** Fragments defined. */
  fragments: 50,
  /** Operations in one document. */
  operations: 10,
  /** Levels of fields below `__schema` or `__type` that again lead to a list of types or fields. */
  introspectionDepth: 4,
} as const;

/** Pairs of fields with the same response name at the same place: about 45 fields of one name, for which there is no legitimate use. */
export const MAX_OVERLAPPING_FIELDS = 1_000;

/** Representations that a router may request at once. */
export const MAX_REPRESENTATIONS = 500;

export type LimitName = keyof typeof LIMITS | 'tokens' | 'sameNames' | 'representations' | 'cost';

/** A document that exceeds a limit: rejected with HTTP 400, the limit and the value. */
export class LimitError extends GraphQLError {
  constructor(limit: LimitName, most: number, value: number | null, words: string) {
    const found = value === null ? 'more' : String(value);
    super(`The document has ${found} ${words}; accepted: at most ${most}.`, {
      extensions: { code: 'BAD_USER_INPUT', limit: { name: limit, most, value }, http: { status: 400 } },
    });
    this.name = 'LimitError';
  }
}

/** A limit's name as it appears in a sentence. */
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
 * The parser's error for a document with too many tokens, worded like the other limits.
 * @returns undefined for every other error
 */
export function asTokenLimit(message: string): LimitError | undefined {
  const most = /Document contains more tha[nt] (\d+) tokens/.exec(message)?.[1];
  return most === undefined ? undefined : new LimitError('tokens', Number(most), null, LIMIT_LABELS.tokens);
}
