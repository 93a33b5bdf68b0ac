import { TextPieces } from '../../json/text-pieces.ts';
import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import type { ByteCount } from '../../graphql/answer/answer-size.ts';
import type { StoredSegment } from '../../report-bytes/slice/stored-segment.ts';

/**
 * A whole segment as JSON text, including unknown values, without its posting id. Written piece by piece, so that the values are never in
 * memory all at once: as objects they would take several times the memory of the text.
 * @param count counts the bytes as they are produced
 * @returns UTF-8 in pieces
 * @throws GatewayError `UPSTREAM_INVALID` when a part is not valid JSON, and what `count` throws
 */
export async function rawTextOf(segment: StoredSegment, count: ByteCount): Promise<readonly Buffer[]> {
  const pieces = new TextPieces((bytes) => count.take(bytes));
  let before = '{';
  for (const key of segment.keys()) {
    if (mustYield()) await nextSlice();
    if (key === 'call_report_id') continue;
    pieces.put(`${before}${JSON.stringify(key)}:`);
    before = ',';
    if (segment.elementCount(key) === undefined) pieces.put(JSON.stringify(segment.uncachedValue(key)));
    else {
      let comma = '[';
      for await (const element of segment.elements(key)) {
        pieces.put(comma + JSON.stringify(element));
        comma = ',';
      }
      pieces.put(comma === '[' ? '[]' : ']');
    }
  }
  pieces.put(before === '{' ? '{}' : '}');
  return pieces.end();
}
