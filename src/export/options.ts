import { parseArgs } from 'node:util';

/** An invalid command line or environment. The message says what is wrong and what is accepted; it never shows the token. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const HELP = `Writes the digests of all calls of some days as Parquet, one file a day (docs/analysis.md).

Usage: TELNYX_API_KEY=... npm run export -- --from 2026-10-01 --to 2026-11-01 --out digests/
       or call-report-gateway export with the same options

  --from DATE  the first day, in UTC
  --to DATE    the day after the last one, in UTC; today at the latest
  --out DIR    folder of the files; created if missing
  --help       show this help

The token is read from TELNYX_API_KEY, and other settings from the environment or a .env file (npm start -- --help).
Days that are complete are skipped, so the same command continues after an interruption.
Exit codes: 0 all days are complete, 1 failed, 2 wrong usage, 3 some calls are still pending.
`;

/** What to export, and where to. */
export interface ExportOptions {
  /** The first day, in epoch milliseconds. */
  readonly from: number;
  /** The end of the last day, in epoch milliseconds. */
  readonly to: number;
  readonly folder: string;
  /** The `Authorization` header of all requests. */
  readonly authorization: string;
}

const DAY_MS = 86_400_000;
const MAX_DAYS = 1_000;

/** RFC 6750: what a bearer token consists of. */
const TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/;

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the command line (without node and script) and the token.
 * @param now the current time, in epoch milliseconds
 * @throws UsageError
 */
export function readExportOptions(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  now: number,
): ExportOptions | 'help' {
  const given = parse(argv);
  if (given.help === true) return 'help';
  const from = dayOf('from', given.from);
  const to = dayOf('to', given.to);
  if (to <= from) throw new UsageError(`--to ${given.to} is not after --from ${given.from}; accepted: a later day.`);
  if (to > now)
    throw new UsageError(
      `--to ${given.to} is in the future; accepted: ${dayName(now)} at the latest, since only whole days are exported.`,
    );
  const days = (to - from) / DAY_MS;
  if (days > MAX_DAYS) throw new UsageError(`--from to --to is ${days} days; accepted: at most ${MAX_DAYS}.`);
  if (given.out === undefined || given.out === '') throw new UsageError('--out is missing; accepted: a folder.');
  return { from, to, folder: given.out, authorization: `Bearer ${tokenIn(environment)}` };
}

/** The days of a period, in epoch milliseconds, oldest first. */
export const daysOf = ({ from, to }: Pick<ExportOptions, 'from' | 'to'>): number[] =>
  Array.from({ length: (to - from) / DAY_MS }, (_, index) => from + index * DAY_MS);

/** The last millisecond of a day. */
export const endOf = (day: number): number => day + DAY_MS - 1;

/** A day as `2026-10-01`. */
export const dayName = (time: number): string => new Date(time).toISOString().slice(0, 10);

function dayOf(name: 'from' | 'to', text: string | undefined): number {
  if (text === undefined) throw new UsageError(`--${name} is missing; accepted: a day such as 2026-10-01.`);
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  // `Date.parse` accepts February 30.
  if (Number.isNaN(time) || dayName(time) !== text)
    throw new UsageError(`--${name} ${text.slice(0, 40)} is not a day; accepted: a day such as 2026-10-01.`);
  return time;
}

function tokenIn({ TELNYX_API_KEY: token }: Readonly<Record<string, string | undefined>>): string {
  if (token === undefined || token === '')
    throw new UsageError('TELNYX_API_KEY is not set; accepted: a Telnyx API key, in the environment only.');
  if (!TOKEN.test(token))
    throw new UsageError('TELNYX_API_KEY is not a bearer token; accepted: the key alone, without "Bearer" and spaces.');
  return token;
}

function parse(argv: readonly string[]) {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new UsageError(`${error instanceof Error ? error.message : ''}\nAccepted: ${known.join(', ')}.`);
  }
  // It may be the token, so it is not shown.
  if (parsed.positionals.length > 0)
    throw new UsageError(
      'There is an argument without an option; accepted: --from, --to, --out. The token is read from TELNYX_API_KEY only.',
    );
  return parsed.values;
}
