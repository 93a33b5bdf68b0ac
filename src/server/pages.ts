import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HelmetOptions } from 'helmet';
import type { Config } from '../config/settings.ts';
import { readPageDocuments, type TrustedDocuments } from '../graphql/limits/trusted-documents.ts';
import { serveEmbeddedCalls, serveEmbedScript } from './embed-page.ts';
import { EXPLORER, STRICT } from './page-policies.ts';
import { securityHeaders } from './security-headers.ts';

/** What the demo gives to the page, so that users need not type it: recorded calls, and a token that protects nothing else. */
export interface Demo {
  readonly token: string;
  readonly calls: readonly { readonly callId: string; readonly description: string }[];
}

/** Built by `npm run build`: next to the compiled server, or in `dist` when this runs from source. */
const FOLDER = ['../viewer/', '../../dist/viewer/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((folder) => existsSync(`${folder}index.html`));

/** The documents that the page sends by their ids; undefined if it is not built. */
export function pageDocuments(): TrustedDocuments | undefined {
  const path = FOLDER && `${FOLDER}documents.json`;
  return path !== undefined && existsSync(path) ? readPageDocuments(path) : undefined;
}

const NOT_BUILT = 'The page is not built: run "npm run build", then start again. GraphQL is at /graphql.\n';

/** Whether a browser requests a page to display. Everyone else is better served with JSON. */
const wantsPage = ({ headers }: FastifyRequest): boolean => headers.accept?.includes('text/html') === true;

/**
 * Serves the page at `/`, `/overview` and `/calls/CALL_ID`, calls for frames of other pages at `/embed/calls/CALL_ID`, the explorer at
 * `/graphiql` (unless `GRAPHIQL` is false), the schema reference at `/docs` (unless `INTROSPECTION` is false), and at `/viewer.json` what
 * the page must know before its first query. A browser at any other path also gets the page, with status 404. None of it needs a token, as
 * it holds no data.
 * @throws Error when a demo token would be exposed in front of an upstream that is not on this machine
 */
export async function servePages(
  server: FastifyInstance,
  config: Pick<Config, 'GRAPHIQL' | 'INTROSPECTION' | 'TELNYX_API_URL' | 'EMBED_ORIGINS'>,
  demo: Demo | undefined,
): Promise<void> {
  if (demo !== undefined && config.TELNYX_API_URL.hostname !== '127.0.0.1')
    throw new Error('A demo token is given away only in front of an upstream on 127.0.0.1.');
  const settings = { graphiql: config.GRAPHIQL, docs: config.INTROSPECTION, demo: demo ?? null };
  server.get('/viewer.json', { logLevel: 'warn' }, (_request, reply) =>
    reply.header('cache-control', 'no-store').send(settings),
  );
  if (FOLDER === undefined) {
    for (const path of ['/', '/overview', '/calls/*', '/embed/calls/*', '/embed.js', '/graphiql', '/docs'])
      server.get(path, (_request, reply) => reply.code(503).type('text/plain').send(NOT_BUILT));
    return;
  }
  await server.register(serveStatic, { root: FOLDER, serve: false, preCompressed: true });
  const page = (path: string, file: string, options: HelmetOptions): unknown => {
    const headers = securityHeaders(options);
    return server.get(path, (_request, reply) =>
      reply.headers(headers).sendFile(file, { cacheControl: false }).header('cache-control', 'no-cache'),
    );
  };
  page('/', 'index.html', STRICT);
  page('/overview', 'index.html', STRICT);
  page('/calls/*', 'index.html', STRICT);
  if (config.GRAPHIQL) page('/graphiql', 'graphiql.html', EXPLORER);
  if (config.INTROSPECTION) page('/docs', 'docs.html', STRICT);
  serveEmbeddedCalls(server, FOLDER, config.EMBED_ORIGINS);
  serveEmbedScript(server);
  server.get('/favicon.svg', { logLevel: 'warn' }, (_request, reply) => reply.sendFile('favicon.svg'));
  const ofExplorer = securityHeaders(EXPLORER);
  // Workers follow the policy of their own file, so all of them get the explorer's. File names contain a hash of the content.
  server.get<{ Params: { '*': string } }>('/assets/*', { logLevel: 'warn' }, (request, reply) =>
    reply.headers(ofExplorer).sendFile(`assets/${request.params['*']}`, { maxAge: '1y', immutable: true }),
  );
  const ofPage = securityHeaders(STRICT);
  server.get('/*', (request, reply) =>
    wantsPage(request)
      ? reply.code(404).headers(ofPage).sendFile('index.html', { cacheControl: false })
      : reply.callNotFound(),
  );
}
