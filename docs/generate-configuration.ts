import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { SETTINGS } from '../src/config/config.ts';

const PAGE = new URL('configuration.md', import.meta.url);

/** The page docs/configuration.md, made of the one list of settings. */
export async function configurationPage(): Promise<string> {
  const rows = Object.entries(SETTINGS).map(
    ([name, { fallback, meaning }]) => `| \`${name}\` | \`${fallback}\` | ${meaning} |`,
  );
  const text = `# Configuration

The gateway reads its settings from the environment, and from a file \`.env\` in the working folder. A variable that is set in both keeps the
environment's value; an empty one counts as not set. A wrong value stops the start with a message that names the variable and what is accepted.
\`.env.example\` lists all settings with their defaults; \`npm start -- --help\` prints them.

Written by \`npm run docs:configuration\` from the list in \`src/config/\`.

| Variable | Default | Meaning |
|---|---|---|
${rows.join('\n')}
`;
  return format(text, { parser: 'markdown', printWidth: 120 });
}

if (process.argv.includes('--write')) writeFileSync(PAGE, await configurationPage());
