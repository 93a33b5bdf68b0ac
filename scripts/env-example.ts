import { writeFileSync } from 'node:fs';
import { SETTINGS } from '../src/config/config.ts';

/** The text of `.env.example`: every setting, commented out, with its default and its meaning. */
export const envExample = (): string =>
  [
    '# Settings of the gateway. Copy this file to .env and uncomment what differs from the default.',
    '# Printed from src/config/config.ts by `npm run env:example`.',
    ...Object.entries(SETTINGS).map(([name, { fallback, meaning }]) => `\n# ${meaning}\n# ${name}=${fallback}`),
    '',
  ].join('\n');

if (process.argv.includes('--write')) writeFileSync(new URL('../.env.example', import.meta.url), envExample());
