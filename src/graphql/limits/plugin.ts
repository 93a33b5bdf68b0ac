import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type ValidationRule,
} from 'graphql';
import { estimateCost } from './cost.ts';
import { LIMITS, LIMIT_LABELS, LimitError, MAX_OVERLAPPING_FIELDS } from './limits.ts';
import { measure } from './measure.ts';
import { countOverlappingFields } from './overlapping-fields.ts';

/** What is required of documents. */
export interface Demands {
  /** The maximum estimated cost of an operation. */
  readonly maxCost: number;
  /** The only documents that run, by the SHA-256 of their text in hex; all run if absent. */
  readonly trusted?: ReadonlyMap<string, string> | undefined;
  /** Whether callers may read the schema. The SDL that routers compose from (`_service`) reveals as much as introspection. */
  readonly introspection: boolean;
}

/**
 * Rejects documents that are untrusted or too large before validation, because some are designed to make validation expensive, and rejects
 * operations with too high an estimated cost before they run. Both get HTTP 400 with the limit and the value.
 */
export function limitQueries({ maxCost, trusted, introspection }: Demands): {
  plugin: ApolloServerPlugin;
  rule: ValidationRule;
} {
  const refused = new WeakMap<DocumentNode, GraphQLError>();
  return {
    /**
     * Reports the error of a rejected document, and nothing else, when its stand-in is validated. Without introspection, also rejects
     * `_service`.
     */
    rule: (context) => ({
      Document(node) {
        const error = refused.get(node);
        if (error !== undefined) context.reportError(error);
      },
      ...(!introspection && {
        Field(node) {
          if (node.name.value === '_service') context.reportError(notShown(node));
        },
      }),
    }),
    plugin: {
      requestDidStart: () =>
        Promise.resolve({
          parsingDidStart: (request) =>
            Promise.resolve((syntaxError?: Error) => {
              const { document } = request as { document?: DocumentNode };
              if (syntaxError || document === undefined) return Promise.resolve();
              const distrusted = trusted !== undefined && !trusted.has(request.queryHash);
              const error = distrusted ? notTrusted() : findTooLarge(document);
              if (error === undefined) return Promise.resolve();
              const standIn: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
              refused.set(standIn, error);
              // Apollo has no hook between parsing and validation that may reject a document, so validation gets a small stand-in to
              // reject.
              (request as { document: DocumentNode }).document = standIn;
              return Promise.resolve();
            }),
          didResolveOperation({ schema, document, operation, request }) {
            if (operation === undefined) return Promise.resolve();
            const fragments = new Map<string, FragmentDefinitionNode>();
            for (const definition of document.definitions)
              if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
            const cost = estimateCost({ schema, operation, fragments, variables: request.variables ?? {} });
            if (cost > maxCost) throw new LimitError('cost', maxCost, cost, LIMIT_LABELS.cost);
            return Promise.resolve();
          },
        }),
    },
  };
}

const notShown = (node: FieldNode): GraphQLError =>
  new GraphQLError('This gateway does not show its schema (INTROSPECTION=false): _service is not answered.', {
    nodes: [node],
  });

const notTrusted = (): GraphQLError =>
  new GraphQLError('This gateway runs trusted documents only (TRUSTED_DOCUMENTS), and this is not one of them.', {
    extensions: { limit: { name: 'trustedDocuments' } },
  });

function findTooLarge(document: DocumentNode): LimitError | undefined {
  const measures = measure(document);
  for (const name of Object.keys(LIMITS) as (keyof typeof LIMITS)[])
    if (measures[name] > LIMITS[name]) return new LimitError(name, LIMITS[name], measures[name], LIMIT_LABELS[name]);
  const pairs = countOverlappingFields(document);
  if (pairs > MAX_OVERLAPPING_FIELDS)
    return new LimitError('sameNames', MAX_OVERLAPPING_FIELDS, pairs, LIMIT_LABELS.sameNames);
  return undefined;
}
