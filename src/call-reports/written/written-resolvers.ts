import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { JsonText } from '../../graphql/json-text.ts';
import { selectPlain } from '../../graphql/plain-selection.ts';
import type { ReportSegment } from '../report.ts';
import { IntervalWriter } from './interval-writer.ts';

/** Fields whose values are long lists of plain objects, resolved to text at once. */
export function writtenResolvers(schema: GraphQLSchema) {
  const type = schema.getType('StatsInterval') as GraphQLObjectType;
  // graphql-js gives the same nodes to all segments of an operation.
  const writers = new WeakMap<readonly FieldNode[], IntervalWriter>();
  const writerOf = (info: GraphQLResolveInfo): IntervalWriter => {
    const known = writers.get(info.fieldNodes);
    if (known !== undefined) return known;
    const writer = new IntervalWriter(selectPlain(schema, type, info));
    writers.set(info.fieldNodes, writer);
    return writer;
  };
  return {
    StatsSegment: {
      intervals: async (
        { stored, report }: ReportSegment,
        _arguments: unknown,
        _context: unknown,
        info: GraphQLResolveInfo,
      ) => new JsonText(await writerOf(info).write(stored, report.sdk.platform)),
    },
  };
}
