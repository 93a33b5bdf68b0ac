import type { z } from 'zod';
import { shownValue } from './setting-parsers.ts';
import { SETTINGS, type Config, type Setting } from './settings.ts';

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A configuration with which the gateway does not start. Each line names a setting, its problem and the accepted values. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the configuration.
 * @param environment variables by name, as in `process.env`; an empty value counts as not set
 * @throws ConfigError naming every invalid setting at once
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

/** Checks combinations of settings. */
const checkCombinations = (values: Partial<Config>): string[] => [
  ...checkUpstream(values),
  ...checkStore(values),
  ...checkTraces(values),
];

function checkStore(values: Partial<Config>): string[] {
  const isSecretMissing = 'SHARED_STORE_SECRET' in values && values.SHARED_STORE_SECRET === undefined;
  if (values.SHARED_STORE_URL === undefined || !isSecretMissing) return [];
  return [
    'SHARED_STORE_SECRET: must be set with SHARED_STORE_URL, to a secret of at least 32 characters, the same on all replicas: reports are encrypted with it.',
  ];
}

function checkTraces(values: Partial<Config>): string[] {
  const isEndpointMissing = 'OTEL_EXPORTER_OTLP_ENDPOINT' in values && values.OTEL_EXPORTER_OTLP_ENDPOINT === undefined;
  if (values.TRACE_UPSTREAM !== true || !isEndpointMissing) return [];
  return ['TRACE_UPSTREAM=true: needs OTEL_EXPORTER_OTLP_ENDPOINT, because without it there is no trace to pass on.'];
}

function checkUpstream({ TELNYX_API_URL: url, ALLOW_INSECURE_UPSTREAM: allowed }: Partial<Config>): string[] {
  if (url?.protocol !== 'http:' || LOOPBACK_HOSTS.has(url.hostname) || allowed !== false) return [];
  return [
    `TELNYX_API_URL=${shownValue(url.href)}: must be https, because callers’ tokens would cross the network unencrypted; http is accepted on loopback, or with ALLOW_INSECURE_UPSTREAM=true.`,
  ];
}
