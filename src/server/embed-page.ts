import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { framedBy, STRICT } from './page-policies.ts';
import { securityHeaders } from './security-headers.ts';

const OFF =
  'Embedding is off. The operator of this gateway can set EMBED_ORIGINS to the origins of the pages that may show calls in frames.\n';

/**
 * Serves a call for frames of other pages at `/embed/calls/CALL_ID`, if origins are allowed to frame it. Without any, it says that this is off.
 * @param folder of the built page
 * @param origins as browsers write them, which needs no escaping in HTML
 */
export function serveEmbeddedCalls(server: FastifyInstance, folder: string, origins: readonly string[]): void {
  if (origins.length === 0) {
    const headers = securityHeaders(STRICT);
    server.get('/embed/calls/*', (_request, reply) => reply.code(404).headers(headers).type('text/plain').send(OFF));
    return;
  }
  const headers = { ...securityHeaders(framedBy(origins)), 'cache-control': 'no-cache' };
  // The policy and the list come with one answer, so they cannot differ.
  const named = `<meta name="embed-origins" content="${origins.join(' ')}" />`;
  const html = readFileSync(`${folder}embed.html`, 'utf8').replace('<head>', `<head>\n    ${named}`);
  server.get('/embed/calls/*', (_request, reply) =>
    reply.removeHeader('x-frame-options').headers(headers).type('text/html; charset=utf-8').send(html),
  );
}

/** What a script needs to be imported by pages of other origins. It is the same for everybody and holds no data. */
const FOR_ALL = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/** Serves `/embed.js`, the script with which other pages make these frames. Its address never changes, so browsers ask again soon. */
export function serveEmbedScript(server: FastifyInstance): void {
  server.get('/embed.js', { logLevel: 'warn' }, (_request, reply) =>
    reply.headers(FOR_ALL).sendFile('embed.js', { maxAge: '10m' }),
  );
}
