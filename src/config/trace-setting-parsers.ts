import { validateHeaderName, validateHeaderValue } from 'node:http';
import { z } from 'zod';

/** The base URL of an OpenTelemetry collector; or `none`. */
export const collectorUrl = z.string().transform((value, check) => {
  if (value === 'none') return undefined;
  if (/^https?:\/\/[^\s?#]+$/.test(value) && URL.canParse(value)) return new URL(value);
  check.addIssue({ code: 'custom', message: 'must be an http or https URL without query and fragment' });
  return z.NEVER;
});

/** Headers as OpenTelemetry's variables list them: `name=value`, separated by commas, percent-encoded; or `none`. */
export const headerList = z.string().transform((value, check) => {
  if (value === 'none') return {};
  const headers: Record<string, string> = {};
  for (const entry of value.split(',')) {
    const [name, text] = headerOf(entry) ?? [];
    if (name === undefined || text === undefined)
      check.addIssue({ code: 'custom', message: 'must be name=value, separated by commas' });
    else headers[name] = text;
  }
  return headers;
});

function headerOf(entry: string): readonly [string, string] | undefined {
  const at = entry.indexOf('=');
  try {
    const name = entry.slice(0, Math.max(0, at)).trim();
    const value = decodeURIComponent(entry.slice(at + 1).trim());
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return [name, value];
  } catch {
    return undefined;
  }
}

/** A number from 0 to 1 in decimal digits. */
export const shareOfOne = z
  .string()
  .regex(/^(0(\.\d{1,15})?|\.\d{1,15}|1(\.0{1,15})?)$/, 'must be a number from 0 to 1')
  .transform(Number);
