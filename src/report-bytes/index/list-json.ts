import { upstreamInvalid } from '../../errors.ts';
import { MOST_LEVELS, nestsTooDeep } from '../../json/depth.ts';

/** The most bytes of one value that are parsed in one go, which nothing can interrupt. An interval has three thousand. */
const MOST_PARSED_BYTES = 524_288;

/** The error for bytes that cannot be a report list. @param why ends the message */
export const notAList = (why: string) => upstreamInvalid(`The answer from Telnyx is not a report list: ${why}.`);

/** Bytes as one character each, whatever they mean: a cut through a letter does no harm to what is decoded later. */
export const latin1 = (chunk: Uint8Array, from: number, to: number): string =>
  Buffer.from(chunk.buffer, chunk.byteOffset + from, to - from).toString('latin1');

/** The key as `JSON.parse` gives it. Almost all are plain ASCII without escapes and need no work. */
export function decodeKey(bytesAsLatin1: string): string {
  if (/^[\x20-\x5b\x5d-\x7e]*$/.test(bytesAsLatin1)) return bytesAsLatin1;
  const text = Buffer.from(bytesAsLatin1, 'latin1').toString('utf8');
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    throw notAList('a key is not valid JSON');
  }
}

/** @throws GatewayError `UPSTREAM_INVALID` unless it is JSON */
export function checkJson(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw notAList('a repeated value is not valid JSON');
  }
}

/** @throws GatewayError `UPSTREAM_INVALID` when a value is longer than may be parsed in one go */
export function checkLength(bytes: number): void {
  if (bytes > MOST_PARSED_BYTES)
    throw upstreamInvalid(
      `A value of the stored report is ${bytes} bytes long; at most ${MOST_PARSED_BYTES} are read of one.`,
    );
}

/**
 * Checks how deep JSON text nests, without parsing it.
 * @throws GatewayError `UPSTREAM_INVALID` when it is deeper than `MOST_LEVELS`
 */
export function checkDepth(bytes: Uint8Array, start: number, end: number): void {
  if (nestsTooDeep(bytes, start, end))
    throw upstreamInvalid(`A value of the stored report nests deeper than ${MOST_LEVELS} levels.`);
}
