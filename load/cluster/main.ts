import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { startSandbox } from '../../src/sandbox/server.ts';
import { startCluster, type Cluster } from './cluster.ts';
import { isInstalled, ProgramMissing } from './programs.ts';

const MAIN = 'dist/main.js';

/** Starts three gateways, HAProxy, a shared store and the embedded upstream, and ends all of them on Ctrl-C. */
async function main(): Promise<void> {
  if (!existsSync(MAIN)) throw new ProgramMissing(`${MAIN} is missing; run npm run build first.`);
  const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  console.log('Starting the cluster:');
  const sandbox = await startSandbox({ derived: true });
  console.log(`  upstream   ${sandbox.url}`);
  if (!isInstalled('redis-server'))
    console.log('  store      none: redis-server is not installed (on Debian: apt-get install redis-server)');
  let cluster: Cluster | undefined;
  try {
    cluster = await startCluster({
      main: MAIN,
      upstreamUrl: sandbox.url,
      withStore: true,
      say: (step) => console.log(`  ${step}`),
    });
    const [call] = sandbox.calls();
    const body = JSON.stringify({ query: `{ callReports(callId: "${call?.callId}") { id summary { state } } }` });
    console.log(`
Ask through HAProxy. Operations about one call reach one gateway:

  curl -s ${cluster.url}/graphql -H 'authorization: Bearer ${sandbox.tokens[0]}' -H 'content-type: application/json' \\
    -H 'x-call-id: ${call?.callId}' -d '${body}'

Ctrl-C ends everything.`);
    await interrupted;
    console.log('\nStopping the cluster …');
  } finally {
    await cluster?.stop();
    await sandbox.close();
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof ProgramMissing ? error.message : error);
  process.exit(1);
}
