import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, folder, run, start } from './new-user.js';

/** Asks for what the page shows, and for a document that is not in the manifest. Run in the new user's folder. */
const ASK = `
import { createClient } from 'call-report-client';
import { CallAtAGlanceDocument, OverviewAtAGlanceDocument, RecentDocument } from 'call-report-client/documents';

const { GATEWAY, TOKEN } = process.env;
const client = createClient({ url: GATEWAY + '/graphql', token: () => TOKEN, method: 'GET' });
const { found } = await client.whole(RecentDocument, { first: 1 });
const { calls } = await client.whole(CallAtAGlanceDocument, { callId: found.nodes[0].callId });
let overview;
for await (const { data } of client.poll(OverviewAtAGlanceDocument, { filter: {}, worst: 3 })) overview = data;
const own = { loc: { source: { body: 'query Own { __typename }' } } };
const refused = await client.request(own, {}).catch((error) => error);
console.log(JSON.stringify({ headline: calls[0].verdict.headline, judged: overview.callQuality.totals.judged, refused: refused.code }));
`;

/** A typed page from an empty folder: what somebody does who builds a dashboard on the gateway. */
export async function tryClient(gateway, client) {
  installPage(client);
  const compiled = run('npx', ['tsc', '--noEmit']);
  check(compiled.status === 0, 'a typed page with a verdict and an overview compiles', compiled.output);
  const built = run('npx', ['vite', 'build', '--logLevel', 'warn']);
  check(built.status === 0, 'it is bundled', built.output);
  withoutHeadline();
  const { status, output } = run('npx', ['tsc', '--noEmit']);
  check(status !== 0 && /CallPage\.tsx.*'headline'/.test(output), 'it no longer compiles when a field is gone', output);
  await askTrusted(gateway);
}

/** The page of `examples/react`, with the client's tarball and the other packages it names. */
function installPage(client) {
  cpSync('examples/react', folder, { recursive: true });
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.dependencies['call-report-client'] = `file:${client}`;
  writeFileSync(path, JSON.stringify(manifest));
  const { status, output } = run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund']);
  check(status === 0, 'the client is installed from its tarball', output);
}

function withoutHeadline() {
  const path = join(folder, 'node_modules/call-report-client/dist/generated/graphql.d.ts');
  const types = readFileSync(path, 'utf8');
  const begin = types.indexOf('export type CallAtAGlanceQuery =');
  writeFileSync(path, types.slice(0, begin) + types.slice(begin).replace(/\bheadline: string;/, ''));
}

async function askTrusted(gateway) {
  const sandbox = start(gateway, ['sandbox', '--port', '0']);
  const [, TELNYX_API_URL] = await sandbox.said(/sandbox: (http:\/\/\S+)/);
  const [, TOKEN] = await sandbox.said(/bearer tokens:\s+(\S+)/);
  const TRUSTED_DOCUMENTS = 'node_modules/call-report-client/trusted-documents.json';
  const server = start(gateway, ['start'], { TELNYX_API_URL, TRUSTED_DOCUMENTS });
  const [, GATEWAY] = await server.said(/(http:\/\/127\.0\.0\.1:\d+)/);
  writeFileSync(join(folder, 'ask.mjs'), ASK);
  const { status, output, stdout } = run(process.execPath, ['ask.mjs'], { GATEWAY, TOKEN });
  check(status === 0, 'the client asks a gateway that runs trusted documents only', output);
  const { headline, judged, refused } = JSON.parse(stdout);
  check(headline.length > 0 && judged > 0, `it answers: "${headline}"; ${judged} calls judged`);
  check(refused === 'DOCUMENT_REJECTED', 'and refuses a document that is not in the manifest');
  await server.stop();
  await sandbox.stop();
}
