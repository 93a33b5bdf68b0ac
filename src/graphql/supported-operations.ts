import { GraphQLError, type ValidationRule } from 'graphql';

/**
 * Rejects operation types that the schema does not have. graphql-js leaves them to execution, where the error has no code and looks like an
 * internal failure.
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
