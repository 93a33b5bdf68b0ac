import { GraphQLError, type ValidationRule } from 'graphql';

/**
 * Refuses operations of a kind that the schema does not have. graphql-js leaves them to execution, whose error carries no code and
 * so reads as the gateway's own failure.
 */
export const supportedOperations: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(
      new GraphQLError(`This gateway only reads, so it has no ${node.operation}; accepted: a query.`, {
        nodes: node,
      }),
    );
  },
});
