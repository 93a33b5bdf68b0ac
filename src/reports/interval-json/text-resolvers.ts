import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { AnswerSize, ByteCount } from '../../graphql/answer/answer-size.ts';
import { JsonText } from '../../graphql/text-fields/json-text.ts';
import { selectPlain } from '../../graphql/text-fields/plain-selection.ts';
import { Memo } from '../../operation/memo.ts';
import type { ReportSegment } from '../report.ts';
import { IntervalWriter } from './interval-writer.ts';
import { rawTextOf } from './raw-text.ts';

interface Context {
  readonly answer: AnswerSize;
}

/** Fields with long values, resolved directly to text. */
export function textResolvers(schema: GraphQLSchema) {
  const type = schema.getType('StatsInterval') as GraphQLObjectType;
  // graphql-js passes the same nodes for all segments of an operation.
  const writers = new WeakMap<readonly FieldNode[], IntervalWriter>();
  const writerOf = (info: GraphQLResolveInfo): IntervalWriter => {
    const known = writers.get(info.fieldNodes);
    if (known !== undefined) return known;
    const writer = new IntervalWriter(selectPlain(schema, type, info));
    writers.set(info.fieldNodes, writer);
    return writer;
  };
  const raws = new Memo<ReportSegment, Raw>();
  return {
    StatsSegment: {
      intervals: (
        { stored, report }: ReportSegment,
        _arguments: unknown,
        { answer }: Context,
        info: GraphQLResolveInfo,
      ): Promise<JsonText> =>
        answer.part(async (count) => new JsonText(await writerOf(info).write(stored, report.sdk.platform, count))),
      raw: async (segment: ReportSegment, _arguments: unknown, { answer }: Context): Promise<JsonText> => {
        const makers: AnswerSize[] = [];
        const raw = await raws.get(segment, '', () => {
          makers.push(answer);
          return answer.part((count) => writeRaw(segment, count));
        });
        // The same field under another name is not computed again, but its bytes count again.
        if (makers.length === 0) answer.take(raw.bytes);
        return raw.text;
      },
    },
  };
}

/** A segment's `raw` and its size in an answer, in bytes. */
type Raw = Promise<{ readonly text: JsonText; readonly bytes: number }>;

async function writeRaw({ stored }: ReportSegment, count: ByteCount): Raw {
  let bytes = 0;
  const pieces = await rawTextOf(stored, {
    take: (more) => {
      count.take(more);
      bytes += more;
    },
  });
  return { text: new JsonText(pieces), bytes };
}
