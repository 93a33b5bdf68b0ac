import { check, leave, pack, serve, start } from './new-user.js';
import { followTenMinutes, tryExample } from './ten-minutes.js';
import { tryEmbedding } from './try-embedding.js';

/*
 * Does what a new user does who has the tarballs of the gateway and its client, and nothing else: runs each command from an otherwise empty
 * folder, embeds a call in a page, then follows docs/ten-minutes.md, with npm's registry for the dependencies. Part of `.ci/run`; `npm test`
 * only checks what goes into the tarballs.
 */

async function ask(url, token, query) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const ONE_CALL = 'query ($first: Int = 1) { recentCalls(first: $first) { nodes { callId } } }';

async function tryDemo() {
  const demo = start(tarball, ['demo', '--port', '0']);
  const [, url] = await demo.said(/Page +(http:\/\/\S+)\//);
  const [, token] = await demo.said(/Token +(\S+)/);
  const page = await (await fetch(url)).text();
  check(page.includes('<div id="root"'), 'demo serves the page');
  const { data } = await ask(url, token, ONE_CALL);
  check(data.recentCalls.nodes.length === 1, 'demo answers with sample calls');
  await demo.stop();
}

async function tryStart() {
  const sandbox = start(tarball, ['sandbox', '--port', '0']);
  const [, upstream] = await sandbox.said(/sandbox: (http:\/\/\S+)/);
  const [, token] = await sandbox.said(/bearer tokens:\s+(\S+)/);
  check(upstream, 'sandbox says where it listens');
  const gateway = start(tarball, ['start'], { TELNYX_API_URL: upstream });
  const [, url] = await gateway.said(/(http:\/\/127\.0\.0\.1:\d+)/);
  const { data } = await ask(url, token, ONE_CALL);
  check(data.recentCalls.nodes.length === 1, 'start answers from the configured upstream');
  await gateway.stop();
  await sandbox.stop();
}

async function tryTenMinutes() {
  const sandbox = start(tarball, ['sandbox', '--port', '0', '--fleet', '100', '--seed', '5']);
  const [, url] = await sandbox.said(/sandbox: (http:\/\/\S+)/);
  const [, token] = await sandbox.said(/bearer tokens:\s+(\S+)/);
  await followTenMinutes({ url, token });
  await sandbox.stop();
}

/** The gateway as it was installed, on the other lines of Node that it supports. */
async function tryOtherNodes() {
  const own = process.versions.node.split('.')[0];
  for (const line of ['20', '22', '24'].filter((other) => other !== own)) {
    const cli = 'node_modules/call-report-gateway/dist/cli.js';
    const demo = serve('npx', ['--yes', `node@${line}`, cli, 'demo', '--port', '0'], { DRAIN_DELAY_MS: '0' });
    const [, url] = await demo.said(/Page +(http:\/\/\S+)\//);
    const [, token] = await demo.said(/Token +(\S+)/);
    const { data } = await ask(url, token, ONE_CALL);
    check(data.recentCalls.nodes.length === 1, `demo answers on Node ${line}`);
    await demo.stop();
  }
}

async function tryHelp() {
  for (const command of ['demo', 'start', 'sandbox', 'export'])
    await start(tarball, [command, '--help']).said(/--help/);
  check(true, 'every command has --help');
}

const tarball = pack('call-report-gateway');
pack('call-report-client', '--workspace', 'client');
try {
  await tryHelp();
  await tryDemo();
  await tryStart();
  await tryEmbedding(tarball);
  await tryTenMinutes();
  await tryOtherNodes();
  tryExample();
} finally {
  leave();
}
