import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { settingsAsMarkdown } from '../src/config/describe-settings.ts';

const PAGE = new URL('configuration.md', import.meta.url);

/** The text of `docs/configuration.md`, formatted as `npm run check` requires. */
export const configurationPage = (): Promise<string> =>
  format(
    `# Configuration

<!-- Generated from src/config/settings.ts by \`npm run docs:configuration\`. -->

The gateway reads its settings from environment variables when it starts. Every setting has a default, so none is required. An invalid
value stops the start with a message that names the variable, its problem and the accepted values. \`npm start -- --help\` prints the
same list.

${settingsAsMarkdown()}

\`npm start\` also reads a file \`.env\` in the current folder, with lines \`NAME=value\`; variables that are already set take precedence.
\`.env.example\` lists all settings.
`,
    { parser: 'markdown', printWidth: 120 },
  );

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, await configurationPage());
