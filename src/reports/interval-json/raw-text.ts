import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import type { ByteCount } from '../../graphql/answer/answer-size.ts';
import type { StoredSegment } from '../../report-bytes/slice/stored-segment.ts';

/** So many characters of elements are joined before they are counted. */
const COUNTED_CHARACTERS = 2 ** 14;

/**
 * A whole segment as JSON text, unknown values included, without its posting id. Written piece by piece, so that its values are
 * never held together: as objects they would take several times the memory of the text.
 * @param count is told of the bytes as they are made
 * @throws GatewayError `UPSTREAM_INVALID` when a part of it is no valid JSON, and what `count` throws
 */
export async function rawTextOf(segment: StoredSegment, count: ByteCount): Promise<string> {
  const parts: string[] = [];
  const put = (text: string): void => {
    count.take(Buffer.byteLength(text));
    parts.push(text);
  };
  for (const key of segment.keys()) {
    if (mustYield()) await nextSlice();
    if (key === 'call_report_id') continue;
    put(`${parts.length === 0 ? '{' : ','}${JSON.stringify(key)}:`);
    if (segment.elementCount(key) === undefined) put(JSON.stringify(segment.uncachedValue(key)));
    else {
      let pending = '[';
      let comma = '';
      for await (const element of segment.elements(key)) {
        pending += comma + JSON.stringify(element);
        comma = ',';
        if (pending.length < COUNTED_CHARACTERS) continue;
        put(pending);
        pending = '';
      }
      put(`${pending}]`);
    }
  }
  if (parts.length === 0) return '{}';
  put('}');
  return parts.join('');
}
