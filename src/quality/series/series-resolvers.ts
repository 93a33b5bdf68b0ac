import { GraphQLScalarType } from 'graphql';
import { Memo } from '../../operation/memo.ts';
import type { Report } from '../../reports/report.ts';
import type { Resolvers } from '../../graphql/generated/resolvers.ts';
import { seriesOf, type CallSeries } from './series.ts';

/** Columns are returned unchecked: validating thousands of numbers one by one would cost more than everything else done with them. */
const floatColumn = new GraphQLScalarType({
  name: 'FloatColumn',
  serialize: (column) => column,
  parseValue: () => {
    throw new TypeError('FloatColumn is an output type only.');
  },
});

const known = new Memo<Report, Promise<CallSeries>>();

export const seriesResolvers = {
  FloatColumn: floatColumn,
  CallReport: {
    series: (report, { metrics, maxPoints, from, to }) => {
      const request = { metrics, maxPoints, from: from?.getTime() ?? -Infinity, to: to?.getTime() ?? Infinity };
      const key = [...metrics, maxPoints, request.from, request.to].join(' ');
      return known.get(report, key, () => seriesOf(report, request));
    },
  },
} satisfies Resolvers;
