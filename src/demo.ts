import { join } from 'node:path';
import { parseArgs } from 'node:util';
import closeWithGrace from 'close-with-grace';
import { createApp } from './app.ts';
import { ConfigError, readConfig } from './config/read-config.ts';
import { describeListenError } from './server/listen-error.ts';
import { chooseDemoCalls, type DemoCall } from './sandbox/demo-calls.ts';
import { LONG_CALL } from './sandbox/long-call.ts';
import { BUNDLED_SAMPLES, DERIVED_FOLDER, SamplesError } from './sandbox/samples.ts';
import { startSandbox } from './sandbox/server.ts';

const HELP = `Runs the gateway with sample calls, in one process. Ctrl-C stops it.

Usage: npm run demo [-- options], or call-report-gateway demo [options]

  --port N           port of the gateway, 0 for any free one (default 4000, or PORT)
  --upstream-port N  port of the embedded upstream (default 0, any free one)
  --samples DIR      folder of sample calls (default: the bundled ones); also: --recordings DIR
  --help             show this help
`;

/** Enough calls for an overview, made when they are asked for. */
const DEMO_FLEET = { calls: 300, seed: 5 };

interface DemoOptions {
  readonly port: string;
  readonly upstreamPort: number;
  readonly samples: string;
}

/** Starts the embedded upstream and the gateway in front of it, and prints what to try. */
async function main(): Promise<void> {
  const options = readOptions();
  if (options === 'help') {
    console.log(HELP);
    return;
  }
  const isBundled = options.samples === BUNDLED_SAMPLES;
  const sandbox = await startSandbox({
    samples: options.samples,
    port: options.upstreamPort,
    longCall: isBundled,
    derived: true,
    fleet: isBundled ? DEMO_FLEET : undefined,
  }).catch((error: unknown) => {
    throw describeListenError(error, '127.0.0.1', options.upstreamPort, '--upstream-port');
  });
  const troubled = await chooseDemoCalls(options.samples, 3);
  const derived = await chooseDemoCalls(join(options.samples, DERIVED_FOLDER), 3);
  const any = sandbox.calls().map(({ callId }) => ({ callId, description: 'a sample call' }));
  const hour = {
    callId: LONG_CALL.callId,
    description: 'the first call stretched to an hour, to see the effect of size',
  };
  const demoCalls = [...(troubled.length > 0 ? troubled : any.slice(0, 3)), ...derived, ...(isBundled ? [hour] : [])];
  const config = readConfig({
    LOG_LEVEL: 'warn',
    DRAIN_DELAY_MS: '0',
    ...process.env,
    TELNYX_API_URL: sandbox.url,
    PORT: options.port,
  });
  const app = await createApp(config, { demo: { token: sandbox.tokens[0], calls: demoCalls } });
  closeWithGrace({ delay: 5_000, logger: false }, async () => {
    await app.close();
    await sandbox.close();
  });
  const url = await app.listen().catch((error: unknown) => {
    throw describeListenError(error, config.HOST, config.PORT, '--port');
  });
  console.log(welcome(url, sandbox.tokens[0], demoCalls));
}

function readOptions(): DemoOptions | 'help' {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.PORT ?? '4000' },
      'upstream-port': { type: 'string', default: '0' },
      samples: { type: 'string' },
      recordings: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const upstreamPort = Number(values['upstream-port']);
  if (!Number.isInteger(upstreamPort) || upstreamPort < 0 || upstreamPort > 65_535)
    throw new ConfigError(`--upstream-port ${values['upstream-port']}: must be a whole number from 0 to 65535.`);
  return { port: values.port, upstreamPort, samples: values.samples ?? values.recordings ?? BUNDLED_SAMPLES };
}

function welcome(url: string, token: string, highlights: readonly DemoCall[]): string {
  const [first] = highlights;
  const query = `{ callReports(callId: "${first?.callId ?? ''}") { id sdk { name version } summary { durationSeconds } segments { index intervalCount } logs(minLevel: WARN, first: 3) { totalCount nodes { timestamp message } } } }`;
  return [
    '',
    `Page      ${url}/`,
    `GraphQL   ${url}/graphql`,
    `Explorer  ${url}/graphiql`,
    `Schema    ${url}/docs`,
    `Token     ${token}`,
    '',
    'Sample calls:',
    ...highlights.map(({ callId, description }) => `  ${callId}  ${description}`),
    '',
    'Try it:',
    `  curl -s ${url}/graphql \\`,
    `    -H 'authorization: Bearer ${token}' -H 'content-type: application/json' \\`,
    `    -d '${JSON.stringify({ query })}'`,
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}

main().catch((error: unknown) => {
  const plain = error instanceof ConfigError || error instanceof SamplesError || isArgumentError(error);
  console.error(plain ? `demo: ${error.message}` : error);
  if (plain) console.error('Try --help.');
  process.exit(1);
});

/** `parseArgs` names the offending option in its message. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
