import { parseArgs } from 'node:util';
import { z } from 'zod';
import { parseFault, FAULT_WORDS } from './cli-faults.ts';
import { reasonOf } from './json.ts';
import { LONG_CALL } from './long-call.ts';
import { BUNDLED_SAMPLES } from './samples.ts';
import type { SandboxOptions } from './server.ts';

/** An invalid command line. The message says what was wrong and what is accepted. */
export class UsageError extends Error {}

export const HELP = `Usage: npm run sandbox -- [options], or call-report-gateway sandbox [options]

Serves sample calls in the format of the Telnyx API v2, on http://127.0.0.1.

  --samples DIR       folder of sample calls (default: the bundled ${BUNDLED_SAMPLES}); also: --recordings DIR
  --derived           also serve the calls of the folder's derived/ subfolder, replayed under known conditions
  --port N            port to listen on, 0 for any free one (default 4100)
  --latency MS        delay every answer by this many milliseconds (default 0)
  --fault WHAT[@TEXT] make answers fail: all, or those whose path and query contain TEXT; repeatable
                      WHAT: a status from 400 to 599, a status and its Retry-After such as 429:2, or
                      ${FAULT_WORDS.join(', ')}
                      such as --fault 503@voice_sdk_call_reports or --fault hang@call_events
  --long-call SECONDS add a call of this length, ${LONG_CALL.callId}
  --rate-limit N      answer 429 to more than N requests of an account in a second
  --fleet N           add N calls of the last week, made from samples: one SDK version, one agent and one network are worse
  --seed N            which fleet (default 1): the same number always gives the same calls
  --unknown-call HOW  answer an unknown call id with 404 (not-found, the default) or with [] (empty)
  --envelope SHAPE    answer a call's reports as a bare array (array, the default) or as { "data": [...] } (data)
  --help              show this help
`;

const wholeNumber = (most: number): z.ZodType<number> =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value <= most);

const FORMS = {
  samples: { schema: z.string().min(1), accepts: 'a folder' },
  recordings: { schema: z.string().min(1), accepts: 'a folder' },
  port: { schema: wholeNumber(65_535), accepts: 'a whole number from 0 to 65535' },
  latency: { schema: wholeNumber(600_000), accepts: 'milliseconds, a whole number from 0 to 600000' },
  'long-call': { schema: wholeNumber(86_400), accepts: 'seconds, a whole number from 0 to 86400' },
  'rate-limit': { schema: wholeNumber(100_000), accepts: 'requests a second, a whole number from 0 to 100000' },
  fleet: { schema: wholeNumber(100_000), accepts: 'calls, a whole number from 0 to 100000' },
  seed: { schema: wholeNumber(999_999_999), accepts: 'a whole number from 0 to 999999999' },
  'unknown-call': { schema: z.enum(['not-found', 'empty']), accepts: 'not-found or empty' },
  envelope: { schema: z.enum(['array', 'data']), accepts: 'array or data' },
};

/**
 * Parses the command line (without node and script).
 * @returns what to start, or `help`
 * @throws UsageError naming what was wrong and what is accepted
 */
export function readCliOptions(argv: readonly string[]): SandboxOptions | 'help' {
  const values = parse(argv);
  if (values.help === true) return 'help';
  const longCall = read('long-call', values['long-call']);
  const fleet = read('fleet', values.fleet) ?? 0;
  const seed = read('seed', values.seed) ?? 1;
  return {
    samples: read('samples', values.samples) ?? read('recordings', values.recordings) ?? BUNDLED_SAMPLES,
    derived: values.derived ?? false,
    port: read('port', values.port) ?? 4100,
    latencyMs: read('latency', values.latency) ?? 0,
    faults: (values.fault ?? []).map((text) => {
      const rule = parseFault(text);
      if (rule) return rule;
      throw new UsageError(
        `--fault ${text}: not a fault; accepted: 400 to 599, STATUS:RETRY_AFTER, ${FAULT_WORDS.join(', ')}, each optionally followed by @TEXT`,
      );
    }),
    longCall: longCall === undefined || longCall === 0 ? false : { seconds: longCall },
    rateLimit: (read('rate-limit', values['rate-limit']) ?? 0) || undefined,
    fleet: fleet === 0 ? undefined : { calls: fleet, seed },
    unknownCall: read('unknown-call', values['unknown-call']) ?? 'not-found',
    envelope: read('envelope', values.envelope) ?? 'array',
  };
}

function read<Name extends keyof typeof FORMS>(
  name: Name,
  value: string | undefined,
): z.infer<(typeof FORMS)[Name]['schema']> | undefined {
  if (value === undefined) return undefined;
  const { schema, accepts } = FORMS[name];
  const result = schema.safeParse(value);
  if (result.success) return result.data as z.infer<(typeof FORMS)[Name]['schema']>;
  throw new UsageError(`--${name} ${value}: not accepted; it takes ${accepts}`);
}

const OPTIONS = {
  samples: { type: 'string' },
  recordings: { type: 'string' },
  derived: { type: 'boolean' },
  port: { type: 'string' },
  latency: { type: 'string' },
  fault: { type: 'string', multiple: true },
  'long-call': { type: 'string' },
  'rate-limit': { type: 'string' },
  fleet: { type: 'string' },
  seed: { type: 'string' },
  'unknown-call': { type: 'string' },
  envelope: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (error) {
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new UsageError(`${reasonOf(error)}\nOptions are ${known.join(', ')}`);
  }
}
