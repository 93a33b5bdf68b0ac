import { readView, type View } from '../app/view.ts';
import { numberVariants } from './number-variants.ts';

/** What the user typed or pasted to find a call. */
export type Recognised =
  | { readonly kind: 'nothing' }
  /** A link to this page, from any host. */
  | { readonly kind: 'view'; readonly view: View }
  /** A report's id: the call's id and a hash of the SDK session. */
  | { readonly kind: 'report'; readonly callId: string; readonly reportId: string }
  /** The id of a call, a session or a leg; only the records show which. */
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'number'; readonly number: string }
  /** An agent's name, or a call id that is not a UUID. */
  | { readonly kind: 'name'; readonly name: string };

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;
const REPORT_ID = /([\w:.-]{1,128})~[\w-]{8,}/;
const LINK = /(\/calls\/[^/?#\s]+)\/?(\?[^#\s]*)?/;

/** The maximum length of text to search, enough for a pasted ticket, whose first id is used. */
const LONGEST = 4_000;

/** Recognises what was typed or pasted: a link, an id with or without surrounding words, a number in any common form, or a name. */
export function recognise(typed: string): Recognised {
  const text = unwrapped(typed.slice(0, LONGEST));
  if (text === '') return { kind: 'nothing' };
  const [, pathname, search = ''] = LINK.exec(text) ?? [];
  if (pathname !== undefined) return { kind: 'view', view: readView({ pathname, search }) };
  const [reportId, callId] = REPORT_ID.exec(text) ?? [];
  if (reportId !== undefined && callId !== undefined) return { kind: 'report', callId, reportId };
  const [uuid] = UUID.exec(text) ?? [];
  if (uuid !== undefined) return { kind: 'id', id: uuid };
  if (numberVariants(text).length > 0) return { kind: 'number', number: text };
  return { kind: 'name', name: /^sips?:([^@;?]+)/i.exec(text)?.[1] ?? text };
}

const OPENING = new Set(['<', '"', "'", '`', '[', '{', '“', '„', '«']);
const CLOSING = new Set(['>', '"', "'", '`', ']', '}', '”', '“', '»', ',', ';', '.']);

/** Strips surrounding spaces, quotes and brackets, and a trailing dot or comma. */
function unwrapped(text: string): string {
  let [start, end] = [0, text.length];
  const isOutside = (signs: ReadonlySet<string>, index: number): boolean => {
    const sign = text.charAt(index);
    return signs.has(sign) || sign.trim() === '';
  };
  while (start < end && isOutside(OPENING, start)) start += 1;
  while (end > start && isOutside(CLOSING, end - 1)) end -= 1;
  return text.slice(start, end);
}
