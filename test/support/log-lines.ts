import { readCallLog, type CallLogLine } from '../../src/reports/log-events/call-log.ts';
import { classifyLine, type ClassifiedLine } from '../../src/reports/log-events/classify-line.ts';
import { LOG_LEVELS, type LogLine } from '../../src/reports/normalise/logs.ts';

export const OWN = '4ea7a70d-3812-c4f0-6d5c-a4848e1aa127';
export const OTHER = '0f0f0f0f-1111-4222-8333-444444444444';

/** A stored line: a message, or a message with its context. */
export type Said = string | readonly [message: string, context: Record<string, unknown>, level?: string];

/** The line as a log has it. */
export function lineOf(said: Said, seconds = 0): LogLine {
  const [message, context, level = 'debug'] = typeof said === 'string' ? [said] : said;
  const entry = { timestamp: new Date(seconds * 1_000).toISOString(), level, message, context };
  const known = LOG_LEVELS.find((one) => one === level.toUpperCase()) ?? 'UNKNOWN';
  return { raw: entry, entry, level: known, message, segmentIndex: 0, position: seconds };
}

export const classified = (said: Said): ClassifiedLine => classifyLine(lineOf(said), OWN);

/** A log of lines one second apart, from 1970 on. */
export const logOf = (...lines: readonly Said[]): Promise<CallLogLine[]> =>
  readCallLog(
    lines.map((said, seconds) => lineOf(said, seconds)),
    OWN,
  );
