import type { ByteCount } from '../../graphql/answer/answer-size.ts';
import { plainAnswer, type PlainField } from '../../graphql/text-fields/plain-selection.ts';
import { TextPieces } from '../../json/text-pieces.ts';
import type { StoredSegment } from '../../report-bytes/slice/stored-segment.ts';
import { intervals, statsShape } from '../normalise/intervals.ts';
import type { SdkPlatform } from '../normalise/sdk.ts';
import { RowWriter } from './row-writer.ts';

/** Writes the intervals of segments as JSON text with the selected fields. */
export class IntervalWriter {
  private readonly fields: readonly PlainField[];
  private readonly rows: RowWriter | undefined;

  constructor(fields: readonly PlainField[]) {
    this.fields = fields;
    this.rows = RowWriter.forSelection(fields);
  }

  /**
   * All intervals of a segment, in stored order.
   * @param count counts the bytes as they are produced
   * @returns a JSON list as UTF-8 in pieces
   * @throws GatewayError `UPSTREAM_INVALID` when a part that must be parsed is not valid JSON, and what `count` throws
   */
  async write(segment: StoredSegment, platform: SdkPlatform, count: ByteCount): Promise<readonly Buffer[]> {
    if (this.rows !== undefined && statsShape(segment) === 'INTERVALS') return this.rows.write(segment, 'stats', count);
    const pieces = new TextPieces((bytes) => count.take(bytes));
    let before = '[';
    for await (const interval of intervals(segment, platform)) {
      pieces.put(before + JSON.stringify(plainAnswer(this.fields, interval)));
      before = ',';
    }
    pieces.put(before === '[' ? '[]' : ']');
    return pieces.end();
  }
}
