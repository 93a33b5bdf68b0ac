import { writeFileSync } from 'node:fs';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** Asks a subgraph for its schema. */
async function subgraph(name, url) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const { data, errors = [] } = await response.json();
  if (!data?._service) throw new Error(`${name}: ${errors.map(({ message }) => message).join(' ')}`);
  return { name, url, typeDefs: parse(data._service.sdl) };
}

const subgraphs = await Promise.all([
  subgraph('call-reports', 'http://127.0.0.1:4000/graphql'),
  subgraph('crm', 'http://127.0.0.1:4001/'),
]);
const { supergraphSdl, errors = [] } = composeServices(subgraphs);
if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
writeFileSync('supergraph.graphql', supergraphSdl);
console.log('Written: supergraph.graphql');
