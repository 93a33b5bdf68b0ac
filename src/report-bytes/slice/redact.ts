import { createHash } from 'node:crypto';
import type { IndexedSegment } from '../index/indexed-segment.ts';
import type { SecretFinder } from './secret-finder.ts';

/** What stands in place of a secret. */
const REDACTED = '[redacted]';

/** The names under which a posting id is stored, as JSON keys. */
const POSTING_KEYS = ['"call_report_id"', '"callReportId"'];

/** A posting id has some forty characters; what is longer than this, in bytes, is none. */
const LONGEST_POSTING_ID = 1_024;

/**
 * Takes the posting id out of JSON text, at any depth: `call_report_id` lets a client post reports, so it is a secret.
 * @param secrets posting ids known from elsewhere in the document, to be found in log messages and URLs too
 */
export function redactJson(json: string, secrets: SecretFinder): string {
  return redactStrings(redactNamedValues(json), secrets);
}

/** Takes known posting ids out of the strings of JSON text; digits within a number are no id. */
export function redactStrings(json: string, secrets: SecretFinder): string {
  if (!secrets.isIn(json)) return json;
  const parts: string[] = [];
  let from = 0;
  for (let quote = json.indexOf('"'); quote !== -1; quote = json.indexOf('"', from)) {
    const end = stringEnd(json, quote + 1);
    if (end === -1) break;
    parts.push(json.slice(from, quote), secrets.replaceIn(json.slice(quote, end + 1), REDACTED));
    from = end + 1;
  }
  return parts.join('') + json.slice(from);
}

/** The same for a text that is no JSON, but may quote some. */
export const redactText = (text: string, secrets: SecretFinder): string =>
  secrets.replaceIn(redactNamedValues(text), REDACTED);

/** Replaces the text behind each key that names a posting id. */
function redactNamedValues(text: string): string {
  const places = POSTING_KEYS.flatMap((key) => placesOf(key, text));
  if (places.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const behindKey of places.sort((one, other) => one - other)) {
    const colon = skipSpace(text, behindKey);
    const quote = skipSpace(text, colon + 1);
    if (behindKey < from || text[colon] !== ':' || text[quote] !== '"') continue;
    const end = stringEnd(text, quote + 1);
    if (end === -1) break;
    parts.push(text.slice(from, quote + 1), REDACTED);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** The places behind each occurrence of a word in a text. */
function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) places.push(at + word.length);
  return places;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

/** The place of the quote that ends a JSON string; -1 where none does. @param from behind the opening quote */
function stringEnd(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (quote - backslashes > from && text[quote - backslashes - 1] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote;
  }
  return -1;
}

/** Whether a posting id is long and plain enough to be looked for anywhere in the text without hitting innocent text. */
export const isSearchable = (secret: string): boolean => /^[\w-]{12,}$/.test(secret);

/** A segment's `call_report_id`; null when it has none that is a text of a plausible length. */
export function postingIdOf({ bytes, slices }: IndexedSegment): string | null {
  const slice = slices.get('call_report_id');
  if (slice === undefined || slice.end - slice.start > LONGEST_POSTING_ID) return null;
  const quoted = bytes.toString('utf8', slice.start, slice.end);
  return quoted.length > 2 && quoted.startsWith('"') ? quoted.slice(1, -1) : null;
}

/** A name for all reports of one posting client that does not let its holder post. */
export const hashPostingId = (postingId: string): string =>
  createHash('sha256').update(`call_report_id\n${postingId}`).digest('hex').slice(0, 24);
