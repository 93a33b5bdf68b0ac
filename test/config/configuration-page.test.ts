import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { configurationPage } from '../../docs/generate-configuration.ts';

it('docs/configuration.md is what npm run docs:configuration writes', async () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  expect(page).toBe(await configurationPage());
});
