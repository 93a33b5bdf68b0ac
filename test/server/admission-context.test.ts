import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import fastify from 'fastify';
import { VerifiedTokens } from '../../src/memory/verified-tokens.ts';
import { currentOperation, workFor, type Operation } from '../../src/operation/operation.ts';
import { tenantOf } from '../../src/operation/tenant.ts';
import { limitOperations } from '../../src/server/admission.ts';
import { until } from '../support/until.ts';

it('an operation that waited to be admitted is no work of the operation that made room for it', async () => {
  const verified = new VerifiedTokens(50);
  const server = fastify();
  const admission = limitOperations(server, 2, verified);
  const seen: (Operation | undefined)[] = [];
  let isLetGo = false;
  server.post('/graphql', async () => {
    seen.push(currentOperation());
    await until(() => isLetGo);
    return {};
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/graphql`;
  const post = (authorization: string): Promise<Response> =>
    fetch(url, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: '{}' });

  const first = post('Bearer one');
  await until(() => seen.length === 1);
  const second = post('Bearer two');
  await until(() => admission.waiting === 1);
  const other: Operation = { caller: 'other', signal: AbortSignal.abort(), failure: () => new Error('over') };
  workFor(other, () => verified.add(tenantOf('Bearer two')));
  await until(() => seen.length === 2);
  isLetGo = true;
  expect([(await first).status, (await second).status]).toEqual([200, 200]);
  expect(seen).toEqual([undefined, undefined]);
  await server.close();
});
