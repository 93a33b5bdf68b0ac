import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

const HELP = `The gateway in front of recorded calls, restarted when its source changes, and the page with hot reload. Ctrl-C ends both.

Usage: npm run dev [-- options]

  --port N       port of the gateway (default 4000)
  --page-port N  port of the page, or the next free one (default 5173)
  --inspect      lets a debugger attach to the gateway (port 9229)
  --help         show this
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4000' },
    'page-port': { type: 'string', default: '5173' },
    inspect: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else await develop();

/** Runs both until this process is stopped. */
async function develop(): Promise<void> {
  const gateway = `http://127.0.0.1:${values.port}`;
  const page = await createServer({
    configFile: 'viewer/vite.config.js',
    // Only in development: the built page needs no plugin for JSX.
    plugins: [react()],
    server: {
      host: '127.0.0.1',
      port: Number(values['page-port']),
      proxy: { '/graphql': gateway, '/viewer.json': gateway },
    },
    // Its workers are imported with `?worker`, which only Vite itself understands, not its dependency bundler.
    optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
    logLevel: 'warn',
  });
  await page.listen();
  const pageUrl = page.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
  const child = spawn(
    process.execPath,
    [
      ...['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', '--include', 'schema/*.graphql'],
      ...(values.inspect ? ['--inspect'] : []),
      ...['src/demo.ts', '--port', values.port],
    ],
    { stdio: ['inherit', 'pipe', 'inherit'] },
  );
  // The demo names the built page, which has no hot reload.
  child.stdout.on('data', (chunk: Buffer) =>
    process.stdout.write(
      chunk.toString().replaceAll(/^(Page|Explorer|Schema)( +)http:\/\/[^/\s]+/gm, `$1$2${pageUrl}`),
    ),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  await once(child, 'exit');
  await page.close();
}
