import { badUserInput } from '../errors.ts';

const CALL_ID = /^[A-Za-z0-9_:.-]{1,128}$/;

/** How much of a rejected id an error message quotes, in characters. */
const SHOWN = 40;

/**
 * Checks an id before it becomes a segment of the upstream's path.
 * @throws GatewayError `BAD_USER_INPUT` unless it is 1 to 128 letters, digits, `-`, `_`, `:` or `.`, and not `.` or `..`
 */
export function parseCallId(callId: string): string {
  if (CALL_ID.test(callId) && callId !== '.' && callId !== '..') return callId;
  const shown = callId.length > SHOWN ? `${callId.slice(0, SHOWN)}…` : callId;
  throw badUserInput(
    `${JSON.stringify(shown)} is not a call id; accepted: 1 to 128 letters, digits, "-", "_", ":" and ".", but not "." or "..".`,
  );
}
