import { createHash } from 'node:crypto';
import type { IndexedSegment } from '../index/indexed-segment.ts';
import type { SecretFinder } from './secret-finder.ts';

/** Replaces a secret. */
const REDACTED = '[redacted]';

/** The names under which a posting id is stored, as JSON keys. */
const POSTING_KEYS = ['"call_report_id"', '"callReportId"'];

/** A posting id has about forty characters; a longer value than this, in bytes, is not one. */
const MAX_POSTING_ID_LENGTH = 1_024;

/**
 * Redacts posting ids in JSON text, at any depth: `call_report_id` lets a client post reports, so it is a secret.
 * @param secrets the document's posting ids, which may also occur in log messages and URLs
 */
export function redactJson(json: string, secrets: SecretFinder): string {
  return redactStrings(redactNamedValues(json), secrets);
}

/** Redacts known posting ids in the strings of JSON text; the digits of a number are not an id. */
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

/** The same for a text that is not JSON but may quote some. */
export const redactText = (text: string, secrets: SecretFinder): string =>
  secrets.replaceIn(redactNamedValues(text), REDACTED);

/** Redacts the value of each key that names a posting id. */
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

/** The positions after each occurrence of a word in a text. */
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

/** The position of a JSON string's closing quote; -1 without one. @param from after the opening quote */
function stringEnd(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (quote - backslashes > from && text[quote - backslashes - 1] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote;
  }
  return -1;
}

/** Whether a posting id is long enough to be searched for anywhere without matching other text. */
export const isSearchable = (secret: string): boolean => /^[\w-]{12,}$/.test(secret);

/** A segment's `call_report_id`; null unless it is a string of plausible length. */
export function postingIdOf({ bytes, slices }: IndexedSegment): string | null {
  const slice = slices.get('call_report_id');
  if (slice === undefined || slice.end - slice.start > MAX_POSTING_ID_LENGTH) return null;
  const quoted = bytes.toString('utf8', slice.start, slice.end);
  return quoted.length > 2 && quoted.startsWith('"') ? quoted.slice(1, -1) : null;
}

/** Identifies the reports of one posting client without revealing its posting id. */
export const hashPostingId = (postingId: string): string =>
  createHash('sha256').update(`call_report_id\n${postingId}`).digest('hex').slice(0, 24);
