// Serves a supergraph on a free port of the loopback and writes its address to standard output. Usage: node router.mjs FILE
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway';

const runtime = createGatewayRuntime({
  supergraph: readFileSync(process.argv[2], 'utf8'),
  logging: 'warn',
  graphqlEndpoint: '/graphql',
  // The caller's token goes to the subgraphs, as each of them acts for the caller.
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') ?? '' }),
  },
});

const server = createServer(runtime);
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/graphql\n`));
