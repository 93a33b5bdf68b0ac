import { GraphQLScalarType } from 'graphql';
import { DateTimeResolver, JSONResolver, SafeIntResolver } from 'graphql-scalars';

/**
 * Values come from `instant`, which has validated them, and are returned as they were sent: an hour's report has thousands of times, and
 * creating a Date for each would cost more than everything else done with them.
 */
const dateTime = new GraphQLScalarType({
  ...DateTimeResolver.toConfig(),
  serialize: (value) => (typeof value === 'string' ? value : DateTimeResolver.serialize(value)),
});

export const scalarResolvers = { DateTime: dateTime, JSON: JSONResolver, SafeInt: SafeIntResolver };
