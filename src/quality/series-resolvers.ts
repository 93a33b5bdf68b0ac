import { GraphQLScalarType } from 'graphql';
import type { Resolvers } from '../graphql/generated/resolvers.ts';
import { seriesOf } from './series.ts';

/** Columns leave as they were made: checking thousands of numbers one by one would cost more than all else done for them. */
const floatColumn = new GraphQLScalarType({
  name: 'FloatColumn',
  serialize: (column) => column,
  parseValue: () => {
    throw new TypeError('A FloatColumn is only answered, never asked with.');
  },
});

export const seriesResolvers = {
  FloatColumn: floatColumn,
  CallReport: {
    series: (report, { metrics, maxPoints, from, to }) =>
      seriesOf(report, {
        metrics,
        maxPoints,
        from: from?.getTime() ?? -Infinity,
        to: to?.getTime() ?? Infinity,
      }),
  },
} satisfies Resolvers;
