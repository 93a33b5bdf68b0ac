import { z } from 'zod';
import {
  apiUrl,
  framingOrigins,
  hostName,
  origins,
  secretText,
  storeUrls,
  switchValue,
  wholeNumber,
} from './setting-parsers.ts';
import { collectorUrl, headerList, shareOfOne } from './trace-setting-parsers.ts';

/** As OpenTelemetry defines them. */
const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** One setting: its parser, its default as an operator would write it, and its description. */
export interface Setting<Schema extends z.ZodType> {
  schema: Schema;
  fallback: string;
  meaning: string;
  /** Never shown, not even in the message that rejects it. */
  isSecret: boolean;
}

const setting = <Schema extends z.ZodType>(
  schema: Schema,
  fallback: string,
  meaning: string,
  { isSecret = false } = {},
): Setting<Schema> => ({ schema, fallback, meaning, isSecret });

/** Every environment variable the gateway reads. `--help`, docs/configuration.md and .env.example are generated from this list. */
export const SETTINGS = {
  TELNYX_API_URL: setting(
    apiUrl,
    'https://api.telnyx.com/v2',
    'Base URL of the Telnyx API. https, or http on a loopback host only (see ALLOW_INSECURE_UPSTREAM).',
  ),
  ALLOW_INSECURE_UPSTREAM: setting(
    switchValue,
    'false',
    'Allows http for TELNYX_API_URL on hosts other than loopback; tokens then cross the network unencrypted: true or false.',
  ),
  HOST: setting(hostName, '127.0.0.1', 'Address to listen on.'),
  PORT: setting(wholeNumber(0, 65_535), '4000', 'Port to listen on; 0 picks any free port.'),
  METRICS_HOST: setting(hostName, '127.0.0.1', 'Address to listen on for metrics (see METRICS_PORT).'),
  METRICS_PORT: setting(
    wholeNumber(0, 65_535)
      .or(z.literal('none'))
      .transform((port) => (port === 'none' ? undefined : port)),
    'none',
    'Port of a second listener with /metrics (Prometheus), /live and /ready; 9464 is the convention, 0 picks any free port. It asks for no token, so keep it private. Or none.',
  ),
  LOG_LEVEL: setting(
    z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }),
    'info',
    `Minimum level of log lines: ${LOG_LEVELS.join(', ')}.`,
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(
    collectorUrl,
    'none',
    'Base URL of an OpenTelemetry collector that receives traces by OTLP over HTTP, as protobuf at /v1/traces, such as http://127.0.0.1:4318. With none, nothing is traced.',
    { isSecret: true },
  ),
  OTEL_EXPORTER_OTLP_HEADERS: setting(
    headerList,
    'none',
    'Headers for the collector, as name=value, separated by commas and percent-encoded; or none.',
    { isSecret: true },
  ),
  OTEL_SERVICE_NAME: setting(
    z.string().max(255, 'must have at most 255 characters'),
    'call-report-gateway',
    'Name of this service in traces.',
  ),
  OTEL_TRACES_SAMPLER: setting(
    z.enum(SAMPLERS, { error: `must be one of ${SAMPLERS.join(', ')}` }),
    'parentbased_always_on',
    `Which requests are traced: ${SAMPLERS.join(', ')}. With parentbased_..., the caller decides where it sends a traceparent.`,
  ),
  OTEL_TRACES_SAMPLER_ARG: setting(
    shareOfOne,
    '1',
    'Share of requests that traceidratio and parentbased_traceidratio trace, from 0 to 1.',
  ),
  TRACE_UPSTREAM: setting(
    switchValue,
    'false',
    'Sends traceparent with requests to Telnyx, so that Telnyx learns the ids of traces: true or false. Needs OTEL_EXPORTER_OTLP_ENDPOINT.',
  ),
  OPERATION_TIMEOUT_MS: setting(
    wholeNumber(100, 300_000),
    '15000',
    'Time limit of one GraphQL operation, including its upstream requests, in milliseconds.',
  ),
  UPSTREAM_CONCURRENCY: setting(
    wholeNumber(1, 1_000),
    '8',
    'Maximum concurrent upstream requests of this process; further requests wait.',
  ),
  MAX_REPORT_BYTES: setting(
    wholeNumber(1_024, 2 ** 30),
    String(128 * 2 ** 20),
    'Maximum size of the stored report of one call, in bytes after decompression. One hour takes about 12 million bytes.',
  ),
  MAX_UPSTREAM_REQUESTS: setting(
    wholeNumber(1, 100_000),
    '600',
    'Maximum upstream requests per operation; fields that need more fail. A call with its timeline takes from four to a few dozen.',
  ),
  MAX_BYTES_IN_FLIGHT: setting(
    wholeNumber(2_048, 2 ** 36),
    String(256 * 2 ** 20),
    'Maximum bytes of upstream responses that all operations in flight hold together, after decompression; half of that per caller.',
  ),
  MAX_OPERATIONS: setting(
    wholeNumber(1, 100_000),
    '128',
    'Maximum concurrent operations of this process; further operations get 503 with Retry-After. Three quarters of that per caller.',
  ),
  UNVERIFIED_PERCENT: setting(
    wholeNumber(1, 100),
    '50',
    'How much of MAX_OPERATIONS, UPSTREAM_CONCURRENCY and MAX_BYTES_IN_FLIGHT all tokens that Telnyx has not accepted yet may hold together, in percent. Further operations with such tokens wait for a moment, then get 503 with Retry-After. 100 removes the limit.',
  ),
  DOCUMENT_CACHE_BYTES: setting(
    wholeNumber(0, 2 ** 32),
    String(64 * 2 ** 20),
    'Size of the report cache, in bytes for all callers together; 0 disables it. Entries are never shared between callers.',
  ),
  LARGE_REPORT_BYTES: setting(
    wholeNumber(1_024, 2 ** 40),
    String(12 * 2 ** 20),
    'Memory for large reports, both being read and cached, in bytes. When it is used up, reads wait; the oldest operation never waits.',
  ),
  DOCUMENT_CACHE_TTL_MS: setting(
    wholeNumber(0, 3_600_000),
    '30000',
    'How long a report stays in the cache, in milliseconds.',
  ),
  DIGEST_CACHE_BYTES: setting(
    wholeNumber(0, 2 ** 32),
    String(32 * 2 ** 20),
    'Size of the cache of call digests, the results of callQuality, in bytes for all callers together; 0 disables it. A digest takes about 1 kB. Entries are never shared between callers.',
  ),
  DIGEST_TTL_MS: setting(
    wholeNumber(0, 30 * 86_400_000),
    '86400000',
    'How long a digest of a finished report stays in the cache, in milliseconds.',
  ),
  MAX_COHORT_CALLS: setting(
    wholeNumber(1, 1_000_000),
    '10000',
    'Maximum number of calls that one callQuality or comparedWith covers; the field fails if more match. Their requests do not count for MAX_UPSTREAM_REQUESTS.',
  ),
  MAX_QUERY_COST: setting(
    wholeNumber(100, 2 ** 40),
    '250000',
    'Maximum estimated cost of one operation. A returned value counts about 1; all intervals of a call count thousands.',
  ),
  MAX_QUERY_TOKENS: setting(wholeNumber(50, 20_000), '2000', 'Maximum length of a GraphQL document, in tokens.'),
  MAX_ANSWER_BYTES: setting(
    wholeNumber(1_024, 2 ** 29),
    String(32 * 2 ** 20),
    'Maximum size of the response to one operation, in bytes before compression; a field that exceeds it fails. All responses in flight may take four times that together, those of one caller twice that.',
  ),
  CURSOR_KEY: setting(
    secretText,
    'none',
    'Secret of at least 32 characters that signs the cursors of recentCalls and searchCalls, and from which entity tags (ETag) are derived; must be the same on all replicas. With none, each process generates its own, and cursors and tags become invalid when it ends.',
    { isSecret: true },
  ),
  SHARED_STORE_URL: setting(
    storeUrls,
    'none',
    'URL of a Redis 7 or Valkey server that all replicas share, redis:// or rediss:// with user name and password if it needs them; several, separated by commas, are nodes of a cluster. Or none.',
    { isSecret: true },
  ),
  SHARED_STORE_SECRET: setting(
    secretText,
    'none',
    'Secret of at least 32 characters from which, with the caller’s token, the keys are derived that encrypt and name everything in the shared store; required with SHARED_STORE_URL, and the same on all replicas.',
    { isSecret: true },
  ),
  SHARED_STORE_MAX_BYTES: setting(
    wholeNumber(1_024, 2 ** 27),
    String(4 * 2 ** 20),
    'Maximum size of a value in the shared store, in bytes, compressed and encrypted. The report of an hour takes about 1 million bytes; larger reports are not shared.',
  ),
  SHARED_STORE_TIMEOUT_MS: setting(
    wholeNumber(10, 60_000),
    '100',
    'The most time that the reads of one operation lose to a shared store that is slow or hangs, in milliseconds; the digests of callQuality may take ten times as long, and each of its turns in the shared pace as long again.',
  ),
  TRUSTED_DOCUMENTS: setting(
    z.string().transform((path) => (path === 'none' ? undefined : path)),
    'none',
    'Path of a JSON file that maps the SHA-256 of each trusted GraphQL document to its text; only those documents run, sent as text, by documentId or by hash. Or none.',
  ),
  MAX_REQUEST_BYTES: setting(
    wholeNumber(1_024, 2 ** 24),
    '262144',
    'Maximum size of a GraphQL request body, in bytes.',
  ),
  SHUTDOWN_TIMEOUT_MS: setting(
    wholeNumber(0, 300_000),
    '20000',
    'How long operations in flight may take to finish after SIGTERM, in milliseconds.',
  ),
  DRAIN_DELAY_MS: setting(
    wholeNumber(0, 60_000),
    '1000',
    'How long the gateway accepts requests after SIGTERM while /ready already fails, in milliseconds.',
  ),
  CORS_ORIGINS: setting(
    origins,
    'none',
    'Origins allowed to send cross-origin requests, separated by commas, such as https://dashboard.example.com; or none.',
  ),
  EMBED_ORIGINS: setting(
    framingOrigins,
    'none',
    'Origins whose pages may show calls in frames (/embed/calls/...), separated by commas, such as https://dashboard.example.com; or none. Such a page gives the frame its reader’s token, so name only pages you trust with tokens.',
  ),
  INTROSPECTION: setting(
    switchValue,
    'true',
    'Shows the schema: by introspection, by _service (federation), and as a page at /docs: true or false.',
  ),
  GRAPHIQL: setting(switchValue, 'true', 'Serves the GraphiQL explorer at /graphiql: true or false.'),
} as const;

type Settings = typeof SETTINGS;
type SettingName = keyof Settings;

/** The parsed configuration. */
export type Config = { readonly [Name in SettingName]: z.infer<Settings[Name]['schema']> };
