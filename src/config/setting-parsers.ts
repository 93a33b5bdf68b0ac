import { z } from 'zod';

/** A whole number in decimal digits. (`Number` also accepts `0x10`, `1e3` and white space.) */
export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`));

export const switchValue = z.stringbool({ error: 'must be true or false' });

/** A secret that cannot be guessed; or `none`. */
export const secretText = z
  .string()
  .min(32, 'must have at least 32 characters')
  .or(z.literal('none'))
  .transform((secret) => (secret === 'none' ? undefined : secret));

/** An address or a name, without scheme and port. */
export const hostName = z.string().regex(/^[^\s/?#@]+$/, 'must be an address or a name');

/** The base URL of an API: `http` or `https`, without credentials, query and fragment, as none of these would be sent. */
export const apiUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
  .transform((value, check) => {
    const url = new URL(value);
    const problem = refuseApiUrl(url);
    if (problem === undefined) return url;
    check.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  });

function refuseApiUrl({ username, password, href }: URL): string | undefined {
  if (username !== '' || password !== '') return 'must hold no user name or password';
  if (/[?#]/.test(href)) return 'must have no query and no fragment';
  return undefined;
}

/** Origins as browsers send them, separated by commas; or `none`. */
export const origins = z.string().transform((value, check) => {
  if (value === 'none') return [];
  const given = value.split(',').map((origin) => origin.trim());
  for (const origin of given.filter((origin) => !isOrigin(origin)))
    check.addIssue({
      code: 'custom',
      message: `${shownValue(origin)} is not an origin, such as https://dashboard.example.com`,
    });
  return given;
});

/** Whether a text is exactly the origin of a page: scheme, host and a port that is not the scheme's default; no wildcard. */
function isOrigin(text: string): boolean {
  if (!/^https?:\/\/([a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[a-f0-9:.]+\])(:\d+)?$/.test(text)) return false;
  return URL.canParse(text) && new URL(text).origin === text;
}

/**
 * Origins whose pages may frame another one, separated by commas; or `none`. The header that says so, `frame-ancestors`, has no IPv6
 * addresses and no underscores (Content Security Policy Level 3, 2.3.1): browsers would ignore them, and frame nothing.
 */
export const framingOrigins = origins.superRefine((given, check) => {
  for (const origin of given.filter((origin) => /[[_]/.test(origin)))
    check.addIssue({
      code: 'custom',
      message: `${shownValue(origin)} has an IPv6 address or an underscore, which frame-ancestors cannot name`,
    });
});

/** A longer value may be a secret that was given to the wrong setting. */
const MAX_SHOWN_LENGTH = 24;

/**
 * How a message shows a rejected value, since any setting can be given a secret by mistake: short plain text unchanged, a URL as scheme and
 * host, anything else not at all.
 */
export function shownValue(text: string): string {
  if (text.length <= MAX_SHOWN_LENGTH && /^[\w .,:+*[\]-]*$/.test(text)) return JSON.stringify(text);
  if (!/^[a-z]+:\/\//i.test(text) || !URL.canParse(text)) return '[hidden]';
  const { protocol, host, origin } = new URL(text);
  return JSON.stringify(origin === text ? text : `${protocol}//${host}/...`);
}

/** URLs of a Redis or Valkey server, or of nodes of a cluster, separated by commas; or `none`. */
export const storeUrls = z.string().transform((value, check) => {
  if (value === 'none') return undefined;
  const urls = value.split(',').map((url) => url.trim());
  const problem = refuseStoreUrls(urls);
  if (problem !== undefined) check.addIssue({ code: 'custom', message: problem });
  return urls;
});

/** The message never repeats a URL, which may have a password. */
function refuseStoreUrls(urls: readonly string[]): string | undefined {
  if (!urls.every((url) => /^rediss?:\/\/[^\s/?#]+(\/\d*)?$/.test(url) && URL.canParse(url)))
    return 'must be redis:// or rediss:// URLs with a host, separated by commas';
  if (urls.length === 1) return undefined;
  const nodes = urls.map((url) => new URL(url));
  if (new Set(nodes.map(({ protocol }) => protocol)).size > 1) return 'must all be redis:// or all be rediss://';
  return nodes.some(({ pathname }) => /\d$/.test(pathname))
    ? 'must name no database: a cluster has only one'
    : undefined;
}
