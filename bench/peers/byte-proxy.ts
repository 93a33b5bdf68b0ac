/* No GraphQL at all: forwards the upstream's bytes. The upper bound for a gateway on this machine. */
import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { settings } from './settings.ts';
import { pool, reportPath } from './upstream.ts';

async function callIdOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as { variables: { callId: string } };
  return variables.callId;
}

createServer((request, response) => {
  void (async () => {
    if (request.method !== 'POST') {
      response.writeHead(405).end();
      return;
    }
    const path = reportPath(await callIdOf(request));
    const headers = { authorization: request.headers.authorization ?? '', accept: 'application/json' };
    await pool.stream({ method: 'GET', path, headers }, ({ statusCode, headers: answered }) =>
      response.writeHead(statusCode, answered as OutgoingHttpHeaders),
    );
  })();
}).listen(settings.port, settings.host);
