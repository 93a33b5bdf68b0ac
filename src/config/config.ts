import { z } from 'zod';
import { apiUrl, hostName, origins, shownValue, switchValue, wholeNumber } from './setting-parsers.ts';

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** One setting: the environment variable's parser, its default as a caller would write it, and what it means. */
interface Setting<Schema extends z.ZodType> {
  schema: Schema;
  fallback: string;
  meaning: string;
  /** Whether its value is shown nowhere, in the message that refuses it neither. */
  isSecret: boolean;
}

const setting = <Schema extends z.ZodType>(
  schema: Schema,
  fallback: string,
  meaning: string,
  { isSecret = false } = {},
): Setting<Schema> => ({ schema, fallback, meaning, isSecret });

/** Every environment variable the gateway reads. `--help` and the README's table are printed from this. */
export const SETTINGS = {
  TELNYX_API_URL: setting(
    apiUrl,
    'https://api.telnyx.com/v2',
    'Base URL of the Telnyx API. https, or http on a loopback host only (see ALLOW_INSECURE_UPSTREAM).',
  ),
  ALLOW_INSECURE_UPSTREAM: setting(
    switchValue,
    'false',
    'Whether TELNYX_API_URL may be http on another host, where tokens cross the network in the clear: true or false.',
  ),
  HOST: setting(hostName, '127.0.0.1', 'Address to listen on.'),
  PORT: setting(wholeNumber(0, 65_535), '4000', 'Port to listen on; 0 takes any free one.'),
  LOG_LEVEL: setting(
    z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }),
    'info',
    `Least severe log line to write: ${LOG_LEVELS.join(', ')}.`,
  ),
  OPERATION_TIMEOUT_MS: setting(
    wholeNumber(100, 300_000),
    '15000',
    'Time for one GraphQL operation, upstream requests included, in milliseconds.',
  ),
  UPSTREAM_CONCURRENCY: setting(
    wholeNumber(1, 1_000),
    '8',
    'Upstream requests under way at once in this process; further ones wait.',
  ),
  MAX_REPORT_BYTES: setting(
    wholeNumber(1_024, 2 ** 30),
    String(128 * 2 ** 20),
    'Largest stored report of one call that is read, in bytes after decompression. An hour is about 12 million.',
  ),
  MAX_UPSTREAM_REQUESTS: setting(
    wholeNumber(1, 100_000),
    '600',
    'Most upstream requests of one operation; fields that need more fail. A call with its timeline takes four to a few dozen.',
  ),
  MAX_BYTES_IN_FLIGHT: setting(
    wholeNumber(2_048, 2 ** 36),
    String(256 * 2 ** 20),
    'Most bytes of upstream answers that all operations under way hold together, after decompression; half of it for one caller.',
  ),
  MAX_OPERATIONS: setting(
    wholeNumber(1, 100_000),
    '128',
    'Operations under way at once in this process; further ones are answered 503 with Retry-After. Three quarters for one caller.',
  ),
  DOCUMENT_CACHE_BYTES: setting(
    wholeNumber(0, 2 ** 32),
    String(64 * 2 ** 20),
    'Reports kept between two questions of the same caller, in bytes of all together; 0 keeps none.',
  ),
  LARGE_REPORT_BYTES: setting(
    wholeNumber(1_024, 2 ** 40),
    String(12 * 2 ** 20),
    'Memory that large reports take together, those read at once and those kept, in bytes: others wait, the oldest never.',
  ),
  DOCUMENT_CACHE_TTL_MS: setting(
    wholeNumber(0, 3_600_000),
    '30000',
    'How long a report is kept for further questions of the same caller, in milliseconds.',
  ),
  MAX_QUERY_COST: setting(
    wholeNumber(100, 2 ** 40),
    '250000',
    'Most that one operation may be estimated to cost, a value given being about 1: all intervals of a call cost thousands.',
  ),
  MAX_QUERY_TOKENS: setting(wholeNumber(50, 20_000), '2000', 'Longest GraphQL document, in tokens.'),
  MAX_ANSWER_BYTES: setting(
    wholeNumber(1_024, 2 ** 29),
    String(32 * 2 ** 20),
    'Largest answer to one operation, in bytes; a field that passes it fails. All answers under way take four times that together, those of one caller half of it.',
  ),
  CURSOR_KEY: setting(
    z
      .string()
      .min(32, 'must have at least 32 characters')
      .or(z.literal('none'))
      .transform((key) => (key === 'none' ? undefined : key)),
    'none',
    'Secret of at least 32 characters that signs the cursors of recentCalls and searchCalls: the same for all replicas. With none, each process makes one up, and its cursors end with it.',
    { isSecret: true },
  ),
  TRUSTED_DOCUMENTS: setting(
    z.string().transform((path) => (path === 'none' ? undefined : path)),
    'none',
    'A JSON file of GraphQL documents by the SHA-256 of their text; only these run then, sent whole or by hash. Or none.',
  ),
  MAX_REQUEST_BYTES: setting(wholeNumber(1_024, 2 ** 24), '262144', 'Largest GraphQL request body, in bytes.'),
  SHUTDOWN_TIMEOUT_MS: setting(
    wholeNumber(0, 300_000),
    '20000',
    'How long operations under way may finish after SIGTERM, in milliseconds.',
  ),
  DRAIN_DELAY_MS: setting(
    wholeNumber(0, 60_000),
    '1000',
    'How long requests are still taken after SIGTERM while /ready already fails, in milliseconds.',
  ),
  CORS_ORIGINS: setting(
    origins,
    'none',
    'Origins whose pages may ask, separated by commas, such as https://dashboard.example.com; or none.',
  ),
  INTROSPECTION: setting(
    switchValue,
    'true',
    'Whether callers may ask for the schema, by introspection or by _service (federation): true or false.',
  ),
  GRAPHIQL: setting(switchValue, 'true', 'Whether the GraphQL explorer is served at /graphiql: true or false.'),
} as const;

type Settings = typeof SETTINGS;
type SettingName = keyof Settings;

/** The parsed configuration; `TELNYX_API_URL` is a URL, numbers are numbers. */
export type Config = { readonly [Name in SettingName]: z.infer<Settings[Name]['schema']> };

/** A start that must not happen: each line names a variable, its problem and what is accepted. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the configuration.
 * @param environment variables by name, as `process.env` has them; an empty value counts as not set
 * @throws ConfigError naming every bad variable at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, { schema, fallback, meaning, isSecret }] of Object.entries<Setting<z.ZodType>>(SETTINGS)) {
    const given = environment[name];
    const text = given === undefined || given === '' ? fallback : given;
    const parsed = schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else {
      const reasons = parsed.error.issues.map((issue) => issue.message).join('; ');
      problems.push(`${name}=${isSecret ? '[hidden]' : shownValue(text)}: ${reasons}. ${meaning}`);
    }
  }
  problems.push(...checkCombinations(values));
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return values as unknown as Config;
}

/** The table of settings as plain text, for `--help`. */
export function describeSettings(): string {
  return Object.entries(SETTINGS)
    .map(([name, { fallback, meaning }]) => `  ${name}\n      ${meaning} Default: ${fallback}`)
    .join('\n');
}

/** Settings that are good alone and not together. */
function checkCombinations({ TELNYX_API_URL: url, ALLOW_INSECURE_UPSTREAM: allowed }: Partial<Config>): string[] {
  if (url?.protocol !== 'http:' || LOOPBACK_HOSTS.has(url.hostname) || allowed !== false) return [];
  return [
    `TELNYX_API_URL=${shownValue(url.href)}: must be https, as callers’ tokens would cross the network in the clear; http is accepted on loopback, or with ALLOW_INSECURE_UPSTREAM=true.`,
  ];
}
