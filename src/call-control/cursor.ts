import { createHash } from 'node:crypto';
import { z } from 'zod';
import { badUserInput } from '../errors.ts';
import type { Given, Place } from './call-rows.ts';

/** How many given calls a cursor remembers; beyond it, those that will be needed for the shortest time are dropped. */
const MOST_GIVEN = 2_000;

const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const placeSchema = z.tuple([
  z.string(),
  whole,
  whole.nullable(),
  z.array(z.tuple([z.string().max(8), z.number().int()])).max(MOST_GIVEN),
]);

/**
 * A place in a list as an opaque text.
 * @param list names the list with all that decides what is in it, so that a cursor is good for that list alone
 */
export function encodePlace(list: string, { offset, time, given }: Place): string {
  const kept = given.length > MOST_GIVEN ? given.toSorted((one, other) => one.earliest - other.earliest) : given;
  const remembered = kept.slice(0, MOST_GIVEN).map(({ mark, earliest }) => [mark, Math.floor(earliest)]);
  const parts = [fingerprint(list), offset, time === Infinity ? null : time, remembered];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * The place that `encodePlace` made a text of.
 * @throws GatewayError `BAD_USER_INPUT` when it is no cursor of that list
 */
export function decodePlace(list: string, cursor: string): Place {
  const parsed = placeSchema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data[0] !== fingerprint(list))
    throw badUserInput(
      'after is no cursor of this list; accepted is an endCursor that an earlier page of the same query and filter gave.',
    );
  const [, offset, time, given] = parsed.data;
  return { offset, time: time ?? Infinity, given: given.map(([mark, earliest]): Given => ({ mark, earliest })) };
}

const fingerprint = (list: string): string => createHash('sha256').update(list).digest('base64url').slice(0, 8);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
