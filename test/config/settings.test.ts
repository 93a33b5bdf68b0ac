import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { configurationPage } from '../../docs/generate-configuration.ts';
import { settingsAsEnvFile } from '../../src/config/describe-settings.ts';
import { ConfigError, readConfig } from '../../src/config/read-config.ts';
import { SETTINGS } from '../../src/config/settings.ts';
import { shownValue } from '../../src/config/setting-parsers.ts';
import { loadSettingsFile } from '../../src/config/load-settings-file.ts';
import { propertyRuns } from '../support/thorough.ts';

describe('the upstream’s URL', () => {
  it.each([
    ['https anywhere', { TELNYX_API_URL: 'https://api.example.com/v2' }],
    ['http on loopback', { TELNYX_API_URL: 'http://127.0.0.1:9/v2' }],
    ['http elsewhere when said so', { TELNYX_API_URL: 'http://mock.internal/v2', ALLOW_INSECURE_UPSTREAM: 'true' }],
  ])('is accepted: %s', (_name, environment) => {
    expect(readConfig(environment).TELNYX_API_URL.href).toBe(environment.TELNYX_API_URL);
  });

  it.each([
    ['http elsewhere', { TELNYX_API_URL: 'http://mock.internal/v2' }, /must be https.*ALLOW_INSECURE_UPSTREAM=true/],
    ['http on what only looks like loopback', { TELNYX_API_URL: 'http://127.0.0.1.example.com' }, /must be https/],
    ['another scheme', { TELNYX_API_URL: 'file:///etc/passwd' }, /http or https/],
  ])('is refused: %s', (_name, environment, problem) => {
    expect(() => readConfig(environment)).toThrow(problem);
  });
});

describe('CORS_ORIGINS', () => {
  it('is a list of origins', () => {
    const { CORS_ORIGINS } = readConfig({ CORS_ORIGINS: 'https://a.example.com, http://localhost:3000' });
    expect(CORS_ORIGINS).toEqual(['https://a.example.com', 'http://localhost:3000']);
    expect(readConfig({}).CORS_ORIGINS).toEqual([]);
  });

  it.each([
    '*',
    'https://*.example',
    'https://*',
    'https://a.example.com/',
    'https://a.example.com?x',
    'https://a.example.com#x',
    'https://A.example.com',
    'https://a.example.com:443',
    'https://a..example.com',
    'https://user@a.example.com',
    'ftp://a.example.com',
    'ws://a.example.com',
    'a.example.com',
    'null',
    'none,https://a.example.com',
    'https://a.example.com,',
    'https://a.example.com https://b.example.com',
  ])('refuses %s', (origins) => {
    expect(() => readConfig({ CORS_ORIGINS: origins })).toThrow(/is not an origin/);
  });

  it('accepts an origin if and only if a browser would send it so', () => {
    const pieces = fc.constantFrom(
      'http',
      'https',
      '://',
      'a',
      'B',
      '.',
      '*',
      ':',
      '80',
      '443',
      '/',
      '?',
      '@',
      '[',
      '::1',
      ']',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
        (origin) => {
          const asSent = /^https?:\/\/[^*]+$/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
          const { success } = SETTINGS.CORS_ORIGINS.schema.safeParse(origin);
          // Empty labels are no names, though URLs may have them.
          expect(success).toBe(asSent && !/\.\.|\/\.|\.(:|$)/.test(origin));
        },
      ),
      { numRuns: propertyRuns(2_000) },
    );
  });
});

describe('EMBED_ORIGINS', () => {
  it('is a list of origins that frame-ancestors can name', () => {
    const { EMBED_ORIGINS } = readConfig({ EMBED_ORIGINS: 'https://a.example.com, http://localhost:3000' });
    expect(EMBED_ORIGINS).toEqual(['https://a.example.com', 'http://localhost:3000']);
    expect(readConfig({}).EMBED_ORIGINS).toEqual([]);
  });

  it.each([
    ['*', /is not an origin/],
    ['https://*.example.com', /is not an origin/],
    ['https://a.example.com/', /is not an origin/],
    ['http://[::1]:3000', /"http:\/\/\[::1\]:3000" has an IPv6 address or an underscore/],
    [
      'https://a_b.example.com,https://a.example.com',
      /"https:\/\/a_b\.example\.com" has .* frame-ancestors cannot name/,
    ],
  ])('refuses %s', (origins, problem) => {
    expect(() => readConfig({ EMBED_ORIGINS: origins })).toThrow(problem);
  });
});

describe('a setting that is a number', () => {
  it.each([
    ' ',
    '\t',
    '0x10',
    '0b1',
    '0o7',
    '1e3',
    '1_000',
    '1.0',
    '+1',
    '-0',
    ' 80',
    '80 ',
    '８０',
    'Infinity',
    'NaN',
  ])('refuses %j', (text) => {
    expect(() => readConfig({ PORT: text })).toThrow(/^PORT=.*must be a whole number from 0 to 65535\. Port to listen/);
  });

  it('is accepted in decimal digits only, and means what they say', () => {
    const texts = fc.oneof(
      fc.integer().map(String),
      fc.string(),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789xe.+- ')) }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { success, data } = SETTINGS.PORT.schema.safeParse(text);
        const isPort = /^[0-9]{1,15}$/.test(text) && BigInt(text) <= 65_535n;
        expect([success, data]).toEqual([isPort, isPort ? Number(text) : undefined]);
      }),
    );
  });
});

describe('a refused setting', () => {
  const SECRET = 'CANARY-secret-0123456789';

  it.each([
    `https://user:${SECRET}@api.example.com/v2`,
    `https://api.example.com/v2?key=${SECRET}`,
    `https://api.example.com/v2#${SECRET}`,
    `http://mock.internal/${SECRET}`,
    `http:/user:${SECRET}@api.example.com`,
    `//user:${SECRET}@api.example.com?${SECRET}`,
    `https://user:${SECRET}@/`,
    `https://user:p/${SECRET}@api.example.com`,
    `ftp://${SECRET}@api.example.com/?${SECRET}`,
    `Bearer ${SECRET}`,
  ])('does not repeat what may be a secret in a URL: %s', (url) => {
    for (const name of ['TELNYX_API_URL', 'CORS_ORIGINS', 'PORT', 'INTROSPECTION', 'LOG_LEVEL', 'HOST'])
      if (name !== 'HOST' || /[\s/?#@]/.test(url))
        expect(() => readConfig({ [name]: url })).toThrow(expect.objectContaining({ message: withoutCanary(name) }));
  });
  const withoutCanary = (name: string): unknown => expect.stringMatching(new RegExp(`^${name}=(?![^]*CANARY)`));

  it('shows short plain text, the host of a URL, and nothing else', () => {
    expect(shownValue('eighty')).toBe('"eighty"');
    expect(shownValue('http://mock.internal/v2?x')).toBe('"http://mock.internal/..."');
    expect(shownValue('KEY0123456789ABCDEF_abcdefgh')).toBe('[hidden]');
  });

  it('is named with what is accepted, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SETTINGS)), fc.string({ minLength: 1 }), (name, value) => {
        try {
          readConfig({ [name]: value });
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
          expect((error as Error).message.startsWith(`${name}=`)).toBe(true);
        }
      }),
      { numRuns: propertyRuns(500) },
    );
  });
});

describe('the file .env', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('may be missing', () => {
    expect(() => loadSettingsFile(join(folder, 'env'))).not.toThrow();
  });

  it('that is a folder is named, with what is accepted', () => {
    expect(() => loadSettingsFile(folder)).toThrow(/is a folder: accepted is a file of lines NAME=value/);
  });
});

describe('docs/configuration.md', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');

  it('is current: npm run docs:configuration writes the same text', async () =>
    expect(page).toBe(await configurationPage()));

  it.each(Object.entries(SETTINGS))('describes %s as --help does', (name, { fallback, meaning }) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
    const cells = row.split('|').map((cell) => cell.trim());
    expect(cells.slice(1, 4)).toEqual([`\`${name}\``, `\`${fallback}\``, meaning]);
  });
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

  it('is current: npm run env:example writes the same text', () => expect(text).toBe(settingsAsEnvFile()));

  it('holds defaults that the gateway accepts', () => {
    const uncommented = [...text.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name = '', value]) => [name, value]);
    expect(uncommented.length).toBeGreaterThan(20);
    expect(readConfig(Object.fromEntries(uncommented) as Record<string, string>)).toEqual(readConfig({}));
  });
});

describe('CURSOR_KEY', () => {
  it('is a secret of at least 32 characters, or none; what is refused is not repeated', () => {
    expect(readConfig({ CURSOR_KEY: 'k'.repeat(32) }).CURSOR_KEY).toBe('k'.repeat(32));
    expect(readConfig({}).CURSOR_KEY).toBeUndefined();
    expect(() => readConfig({ CURSOR_KEY: 'too-short' })).toThrow(/^CURSOR_KEY=\[hidden\]: (?!.*too-short)/);
  });
});
