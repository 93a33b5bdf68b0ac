import { SETTINGS } from './settings.ts';

/** The settings as plain text, for `--help`. */
export const settingsAsText = (): string =>
  Object.entries(SETTINGS)
    .map(([name, { fallback, meaning }]) => `  ${name}\n      ${meaning} Default: ${fallback}`)
    .join('\n');

/** The settings as a Markdown table, for `docs/configuration.md`. */
export const settingsAsMarkdown = (): string =>
  [
    '| Variable | Default | Meaning |',
    '|---|---|---|',
    ...Object.entries(SETTINGS).map(
      ([name, { fallback, meaning }]) => `| \`${name}\` | \`${fallback}\` | ${meaning} |`,
    ),
  ].join('\n');

/** The settings as the text of `.env.example`: each commented out, with its default and its meaning. */
export const settingsAsEnvFile = (): string =>
  [
    '# Settings of the gateway. Copy this file to .env and uncomment what differs from the default.',
    '# Generated from src/config/settings.ts by `npm run env:example`.',
    ...Object.entries(SETTINGS).map(([name, { fallback, meaning }]) => `\n# ${meaning}\n# ${name}=${fallback}`),
    '',
  ].join('\n');
