import type { JsonObject } from '../../json/json-object.ts';
import type { LogLevel, LogLine } from '../normalise/logs.ts';
import { object, text } from '../../json/values.ts';
import { beginsWithTime, isUuid, MAX_READ_LENGTH, uuidAt } from './text-scan.ts';

/** A line split into its text, its call and its context. */
export interface LineParts {
  /** The message without leading times and call ids in brackets, truncated to the part that is read. */
  readonly text: string;
  readonly lower: string;
  /** The call that the line names, in lower case; null for a line that names none. */
  readonly callId: string | null;
  readonly context: JsonObject | null;
  readonly level: LogLevel;
}

/** What precedes a call id in running text. */
const BEFORE_ID = ['call ', 'callid=', 'callid ', 'callid: '];

/** The maximum number of leading brackets: a time, a call id, or both. */
const MAX_BRACKETS = 3;

/**
 * Splits a line.
 * @param ownId the call's own id, which is recognized in brackets even if it is not a UUID
 */
export function partsOf({ message, entry, level }: LogLine, ownId: string): LineParts {
  const own = ownId.toLowerCase();
  const read = message.slice(0, MAX_READ_LENGTH);
  const { rest, bracketed } = withoutBrackets(read, own);
  const lower = rest.toLowerCase();
  const context = object(entry?.context);
  const attached = text(context?.callId) ?? text(context?.callID);
  return { text: rest, lower, callId: bracketed ?? attached?.toLowerCase() ?? idInText(lower, own), context, level };
}

function withoutBrackets(message: string, own: string): { rest: string; bracketed: string | null } {
  let rest = message;
  let bracketed: string | null = null;
  for (let count = 0; count < MAX_BRACKETS && rest.startsWith('['); count += 1) {
    const end = rest.indexOf(']');
    const inside = rest.slice(1, end === -1 ? 1 : end).toLowerCase();
    const isId = isUuid(inside) || inside === own;
    if (!isId && !beginsWithTime(inside.toUpperCase())) break;
    if (isId) bracketed ??= inside;
    rest = rest.slice(end + 1).trimStart();
  }
  return { rest, bracketed };
}

function idInText(lower: string, own: string): string | null {
  const leading = uuidAt(lower, 0);
  if (leading !== null) return leading;
  const stateChange = lower.startsWith('call ') ? lower.indexOf(' state change') : -1;
  const subject = stateChange === -1 ? '' : lower.slice('call '.length, stateChange);
  if (subject !== '' && !subject.includes(' ')) return subject;
  for (const before of BEFORE_ID) {
    for (let place = lower.indexOf(before); place !== -1; place = lower.indexOf(before, place + 1)) {
      const start = place + before.length;
      const id = uuidAt(lower, start) ?? (own !== '' && lower.startsWith(own, start) ? own : null);
      if (id !== null) return id;
    }
  }
  return null;
}
