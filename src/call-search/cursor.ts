import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { badUserInput } from '../errors.ts';
import type { ReturnedCall, WalkPosition } from './call-rows.ts';

/** How many returned calls a cursor remembers. Beyond that, the calls needed for the shortest time are dropped. */
const MAX_RETURNED = 2_000;

/** The maximum length of an accepted cursor, in characters; one with `MAX_RETURNED` calls has about 90,000. */
const MAX_CURSOR_LENGTH = 200_000;

/** Length of the signature in bytes: an HMAC-SHA256 truncated to 128 bits. */
const SIGNATURE_BYTES = 16;

const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const positionSchema = z.tuple([
  z.string(),
  whole,
  whole.nullable(),
  z.array(z.tuple([z.string().max(8), z.number().int()])).max(MAX_RETURNED),
]);

/** Encodes positions in lists as opaque, signed strings, and decodes them. Forged or altered cursors are rejected. */
export class Cursors {
  private readonly key: string | Buffer;

  /** @param key signs the cursors; without one, a random key does, and cursors are valid in this process only */
  constructor(key: string | Buffer = randomBytes(32)) {
    this.key = key;
  }

  /**
   * Encodes a position as a cursor.
   * @param list identifies the list and everything that decides its content, so that a cursor is valid for that list only
   */
  encode(list: string, { offset, time, returned }: WalkPosition): string {
    const kept =
      returned.length > MAX_RETURNED ? returned.toSorted((one, other) => one.earliest - other.earliest) : returned;
    const remembered = kept.slice(0, MAX_RETURNED).map(({ callHash, earliest }) => [callHash, Math.floor(earliest)]);
    const parts = [fingerprint(list), offset, time === Infinity ? null : time, remembered];
    const content = Buffer.from(JSON.stringify(parts));
    return Buffer.concat([this.sign(content), content]).toString('base64url');
  }

  /**
   * Decodes a cursor.
   * @throws GatewayError `BAD_USER_INPUT` unless it is a cursor of that list, issued by a gateway with the same key
   */
  decode(list: string, cursor: string): WalkPosition {
    const bytes = Buffer.from(cursor.length > MAX_CURSOR_LENGTH ? '' : cursor, 'base64url');
    const content = bytes.subarray(SIGNATURE_BYTES);
    if (bytes.length <= SIGNATURE_BYTES || !timingSafeEqual(bytes.subarray(0, SIGNATURE_BYTES), this.sign(content)))
      throw cursorRejected();
    const parsed = positionSchema.safeParse(JSON.parse(content.toString('utf8')));
    if (!parsed.success || parsed.data[0] !== fingerprint(list)) throw cursorRejected();
    const [, offset, time, returned] = parsed.data;
    return {
      offset,
      time: time ?? Infinity,
      returned: returned.map(([callHash, earliest]): ReturnedCall => ({ callHash, earliest })),
    };
  }

  private sign(content: Buffer): Buffer {
    return createHmac('sha256', this.key).update(content).digest().subarray(0, SIGNATURE_BYTES);
  }
}

const cursorRejected = () =>
  badUserInput(
    'after is not a cursor of this list; accepted: the endCursor of an earlier page of the same query and filter.',
  );

const fingerprint = (list: string): string => createHash('sha256').update(list).digest('base64url').slice(0, 8);
