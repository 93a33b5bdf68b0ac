import { expect, it } from '@jest/globals';
import { pathKind } from '../../viewer/src/call/path-kind.ts';

const local = (candidateType: string | null, relayProtocol: string | null = null) => ({ candidateType, relayProtocol });

it.each([
  ['a host candidate', { local: local('host'), remote: null }, 'direct'],
  ['a reflexive one', { local: local('srflx'), remote: { candidateType: 'host' } }, 'nat'],
  ['a relayed one', { local: local('relay', 'tls'), remote: null }, 'relay'],
  ['one that looks reflexive to its own relay', { local: local('prflx', 'udp'), remote: null }, 'relay'],
  ['a relay on the other end', { local: local('prflx'), remote: { candidateType: 'relay' } }, 'relay'],
  ['nothing known', { local: local(null), remote: null }, undefined],
  ['no pair', null, undefined],
])('%s: %o is %s', (_name, pair, kind) => expect(pathKind(pair)).toBe(kind));
