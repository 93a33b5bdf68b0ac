import { GraphQLScalarType } from 'graphql';
import { DateTimeResolver, JSONResolver, SafeIntResolver } from 'graphql-scalars';

/**
 * Values come here from `instant`, which has checked them, and leave as they were sent: a report's hour has thousands of
 * times, and a Date made of each would cost more than all else done for them.
 */
const dateTime = new GraphQLScalarType({
  ...DateTimeResolver.toConfig(),
  serialize: (value) => (typeof value === 'string' ? value : DateTimeResolver.serialize(value)),
});

export const scalarResolvers = { DateTime: dateTime, JSON: JSONResolver, SafeInt: SafeIntResolver };
