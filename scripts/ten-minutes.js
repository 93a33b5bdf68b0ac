import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { patternOf, stepsOf } from './doc-steps.js';
import { check, folder, run, serve } from './new-user.js';

const PAGE = 'docs/ten-minutes.md';
const EXAMPLE = 'examples/react';

/**
 * Does what docs/ten-minutes.md says, with its own files and commands, in the new user's folder. The role of a block says how:
 *
 * - `sh` runs to its end and succeeds; `sh fails` fails; `sh clone` was done before; `sh NAME` starts a server, which takes the place of the
 *   server of that name
 * - `text` is in the output of the block before; `text browser` is what the page shows then
 * - any other block is the file of that name
 * @param upstream stands for Telnyx's API
 * @param upstream.url its address
 * @param upstream.token the token that it accepts, entered into the page
 */
export async function followTenMinutes({ url, token }) {
  const { freeLastingPort } = await tsImport('../load/cluster/free-port.ts', import.meta.url);
  const ports = { 4000: await freeLastingPort(), 5173: await freeLastingPort() };
  const here = (text) => text.replaceAll(/\b(4000|5173)\b/g, (port) => ports[port]);
  const env = { NO_COLOR: '1', PORT: String(ports[4000]), DRAIN_DELAY_MS: '0', LOG_LEVEL: 'info' };
  const real = { ...env, TELNYX_API_URL: url, TELNYX_API_KEY: token };
  const servers = new Map();
  const { sharedBrowser, closeBrowser } = await tsImport('../test/browser/support/chromium.ts', import.meta.url);
  /** What the last command said, or will say. */
  let said = async () => undefined;

  async function shell(role, command) {
    const argv = ['-c', here(command)];
    const first = command.split('\n')[0];
    if (role === 'clone') return;
    if (role === '' || role === 'fails') {
      const { status, output } = run('sh', argv, real);
      check((status === 0) === (role === ''), role === '' ? first : `${first} ... fails`, output);
      said = async (pattern) => check(pattern.test(output), `  ${pattern}`, output);
      return;
    }
    await servers.get(role)?.stop();
    const server = serve('sh', argv, real);
    servers.set(role, server);
    await server.said(/http:\/\/127\.0\.0\.1:\d+/);
    check(true, first);
    said = async (pattern) => check(await server.said(pattern), `  ${pattern}`);
  }

  async function visit(patterns) {
    const browser = await sharedBrowser();
    const page = await browser.newPage();
    page.on('dialog', (dialog) => dialog.accept(token));
    await page.goto(`http://127.0.0.1:${ports[5173]}`);
    for (const pattern of patterns) {
      await page.getByText(pattern).first().waitFor({ timeout: 600_000 });
      check(true, `  the page shows ${pattern}`);
    }
    await page.close();
  }

  try {
    for (const { language, role, content } of stepsOf(PAGE)) {
      const lines = content.trim().split('\n');
      if (language === 'sh') await shell(role, content.trim());
      else if (role === 'browser') await visit(lines.map(patternOf));
      else if (language === 'text') for (const line of lines) await said(patternOf(line));
      else {
        mkdirSync(dirname(join(folder, role)), { recursive: true });
        writeFileSync(join(folder, role), here(content));
      }
    }
  } finally {
    await closeBrowser();
    for (const server of servers.values()) await server.stop();
  }
}

/** The React example, with the packages that are installed in the new user's folder; and that its types notice when a field is gone. */
export function tryExample() {
  cpSync(EXAMPLE, join(folder, EXAMPLE), { recursive: true });
  const built = run('sh', ['-c', `cd ${EXAMPLE} && npm run build`]);
  check(built.status === 0, `${EXAMPLE} compiles and is bundled`, built.output);
  rmSync(join(folder, EXAMPLE), { recursive: true });
  const types = join(folder, 'node_modules/call-report-client/dist/generated/graphql.d.ts');
  const text = readFileSync(types, 'utf8');
  const begin = text.indexOf('export type CallAtAGlanceQuery =');
  writeFileSync(types, text.slice(0, begin) + text.slice(begin).replace(/\bheadline: string;/, ''));
  const { status, output } = run('npx', ['tsc']);
  check(
    status !== 0 && /main\.tsx.*'headline'/.test(output),
    'the page no longer compiles when a field is gone',
    output,
  );
}
