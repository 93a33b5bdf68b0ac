import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { envExample } from '../../scripts/env-example.ts';
import { readConfig } from '../../src/config.ts';

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

  it.each(['*', 'https://a.example.com/', 'a.example.com', 'null', 'https://a.example.com,'])(
    'refuses %s',
    (origins) => {
      expect(() => readConfig({ CORS_ORIGINS: origins })).toThrow(/is no origin/);
    },
  );
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

  it('is what npm run env:example prints', () => expect(text).toBe(envExample()));

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
