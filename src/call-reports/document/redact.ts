import { createHash } from 'node:crypto';
import type { IndexedSegment } from './segment-scanner.ts';

/** What stands in place of a secret. */
export const REDACTED = '[redacted]';

const POSTING_ID = /"(call_report_id|callReportId)"(\s*:\s*)"((?:[^"\\]|\\.)*)"/g;

/**
 * Takes the posting id out of JSON text, at any depth: `call_report_id` lets a client post reports, so it is a secret.
 * @param secrets posting ids known from elsewhere in the document, to be found in log messages and URLs too
 */
export function redactText(text: string, secrets: readonly string[]): string {
  return redactSecrets(text.replace(POSTING_ID, `"$1"$2"${REDACTED}"`), secrets);
}

/** Takes known posting ids out of a text. */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  let redacted = text;
  for (const secret of secrets) if (redacted.includes(secret)) redacted = redacted.replaceAll(secret, REDACTED);
  return redacted;
}

/** Whether a posting id is long and plain enough to be looked for anywhere in JSON text without hitting innocent text or numbers. */
export const isSearchable = (secret: string): boolean => /^[\w-]{12,}$/.test(secret) && Number.isNaN(Number(secret));

/** A segment's `call_report_id`; null when it has none that is a text. */
export function postingIdOf({ bytes, slices }: IndexedSegment): string | null {
  const slice = slices.get('call_report_id');
  const quoted = slice === undefined ? '' : bytes.toString('utf8', slice.start, slice.end);
  return quoted.length > 2 && quoted.startsWith('"') ? quoted.slice(1, -1) : null;
}

/** A name for all reports of one posting client that does not let its holder post. */
export const hashPostingId = (postingId: string): string =>
  createHash('sha256').update(`call_report_id\n${postingId}`).digest('hex').slice(0, 24);
