import { plainAnswer, type PlainField } from '../../graphql/plain-selection.ts';
import type { StoredSegment } from '../document/stored-segment.ts';
import { intervals, statsShape } from '../normalise/intervals.ts';
import type { SdkPlatform } from '../normalise/sdk.ts';
import { RowWriter } from './row-writer.ts';

/** Writes the intervals of segments as the JSON text of the fields that were selected. */
export class IntervalWriter {
  private readonly fields: readonly PlainField[];
  private readonly rows: RowWriter | undefined;

  constructor(fields: readonly PlainField[]) {
    this.fields = fields;
    this.rows = RowWriter.forSelection(fields);
  }

  /**
   * All intervals of a segment, in the order they were stored.
   * @returns the text of a JSON list
   * @throws GatewayError `UPSTREAM_INVALID` when what has to be read of it is no valid JSON
   */
  async write(segment: StoredSegment, platform: SdkPlatform): Promise<string> {
    if (this.rows !== undefined && statsShape(segment) === 'INTERVALS') return this.rows.write(segment, 'stats');
    const written: string[] = [];
    for await (const interval of intervals(segment, platform))
      written.push(JSON.stringify(plainAnswer(this.fields, interval)));
    return `[${written.join(',')}]`;
  }
}
