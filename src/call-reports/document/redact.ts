import { createHash } from 'node:crypto';
import type { IndexedSegment } from './indexed-segment.ts';

/** What stands in place of a secret. */
const REDACTED = '[redacted]';

const POSTING_ID = /"(call_report_id|callReportId)"(\s*:\s*)"((?:[^"\\]|\\.)*)"/g;

const STRING = /"(?:[^"\\]|\\.)*"/g;

/**
 * Takes the posting id out of JSON text, at any depth: `call_report_id` lets a client post reports, so it is a secret.
 * @param secrets posting ids known from elsewhere in the document, to be found in log messages and URLs too
 */
export function redactJson(json: string, secrets: readonly string[]): string {
  return redactStrings(withoutNamed(json), secrets);
}

/** Takes known posting ids out of the strings of JSON text; digits within a number are no id. */
export function redactStrings(json: string, secrets: readonly string[]): string {
  const found = secrets.filter((secret) => json.includes(secret));
  if (found.length === 0) return json;
  return json.replace(STRING, (string) => redactSecrets(string, found));
}

/** The same for a text that is no JSON, but may quote some. */
export const redactText = (text: string, secrets: readonly string[]): string =>
  redactSecrets(withoutNamed(text), secrets);

const withoutNamed = (text: string): string => text.replace(POSTING_ID, `"$1"$2"${REDACTED}"`);

function redactSecrets(text: string, secrets: readonly string[]): string {
  let redacted = text;
  for (const secret of secrets) if (redacted.includes(secret)) redacted = redacted.replaceAll(secret, REDACTED);
  return redacted;
}

/** Whether a posting id is long and plain enough to be looked for anywhere in the text without hitting innocent text. */
export const isSearchable = (secret: string): boolean => /^[\w-]{12,}$/.test(secret);

/** A segment's `call_report_id`; null when it has none that is a text. */
export function postingIdOf({ bytes, slices }: IndexedSegment): string | null {
  const slice = slices.get('call_report_id');
  const quoted = slice === undefined ? '' : bytes.toString('utf8', slice.start, slice.end);
  return quoted.length > 2 && quoted.startsWith('"') ? quoted.slice(1, -1) : null;
}

/** A name for all reports of one posting client that does not let its holder post. */
export const hashPostingId = (postingId: string): string =>
  createHash('sha256').update(`call_report_id\n${postingId}`).digest('hex').slice(0, 24);
