import type { JsonObject } from '../json/json-object.ts';
import { instantMs } from '../json/values.ts';
import { badUserInput } from '../errors.ts';
import type { CallFilter } from '../graphql/generated/types.ts';
import type { RowSource, CallRow } from './call-rows.ts';
import { idText } from '../json/loose-values.ts';

const MAX_VALUE_LENGTH = 200;

/** A search in the terms of the billing records, plus the time span, which the walk applies. */
export interface RecordSearch {
  /** Field and value pairs. */
  readonly filter: readonly (readonly [field: SearchField, value: string])[];
  readonly span: NonNullable<RowSource['span']>;
}

type SearchField = 'auth_username' | 'cli' | 'cld' | 'direction' | 'telnyx_leg_id' | 'telnyx_session_id';

/**
 * Translates a caller's filter.
 * @throws GatewayError `BAD_USER_INPUT` naming the value that cannot be searched for
 */
export function recordSearch(filter: CallFilter): RecordSearch {
  const pairs = [
    ['auth_username', value('agent', filter.agent)],
    ['cli', value('caller', filter.caller)],
    ['cld', value('destination', filter.destination)],
    ['direction', directionOf(filter)],
    ['telnyx_leg_id', value('telnyxLegId', filter.telnyxLegId)],
    ['telnyx_session_id', value('telnyxSessionId', filter.telnyxSessionId)],
  ] as const;
  const from = filter.startedFrom?.getTime() ?? -Infinity;
  const to = filter.startedTo?.getTime() ?? Infinity;
  if (from > to)
    throw badUserInput(
      'filter.startedFrom is later than filter.startedTo; accepted: startedFrom at or before startedTo.',
    );
  return {
    filter: pairs.flatMap(([field, wanted]) => (wanted === undefined ? [] : [[field, wanted] as const])),
    span: { from, to },
  };
}

/** Converts a billing record to a row of a walk. */
export function rowOfRecord(record: JsonObject): CallRow {
  const time = instantMs(record.started_at);
  return { callId: idText(record.call_id), time, earliest: time ?? -Number.MAX_SAFE_INTEGER };
}

function directionOf({ direction }: CallFilter): string | undefined {
  if (direction === 'UNKNOWN')
    throw badUserInput('filter.direction is UNKNOWN, which cannot be searched for; accepted: INBOUND, OUTBOUND.');
  return direction?.toLowerCase();
}

function value(name: keyof CallFilter, given: string | null | undefined): string | undefined {
  if (given == null) return undefined;
  if (given.trim() === '' || given.length > MAX_VALUE_LENGTH)
    throw badUserInput(
      `filter.${name} is ${given.trim() === '' ? 'empty' : `${given.length} characters long`}; accepted: 1 to ${MAX_VALUE_LENGTH} characters.`,
    );
  return given;
}
