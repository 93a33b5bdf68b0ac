import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf, sampleOf } from '../support/samples.ts';

interface Path {
  readonly start: string | null;
  readonly end: string | null;
  readonly intervalCount: number;
  readonly ice: {
    readonly id: string;
    readonly local: { readonly candidateType: string; readonly relayProtocol: string | null };
  } | null;
  readonly transport: { readonly iceState: string } | null;
  readonly inboundCodec: { readonly mimeType: string } | null;
}

const PATHS = `query Paths($callId: ID!) { callReports(callId: $callId) { paths {
  start end intervalCount ice { id local { candidateType relayProtocol } } transport { iceState } inboundCodec { mimeType } } } }`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const pathsOf = async (scenario: string): Promise<readonly Path[]> => {
  const variables = { callId: callIdOf(scenario) };
  const { data, errors } = await gateway.ask<{ callReports: { paths: Path[] }[] }>(PATHS, { variables });
  expect(errors).toEqual([]);
  return data.callReports[0]?.paths ?? [];
};

describe('the ways of the audio', () => {
  it('are two pairs in a call whose ICE was restarted, in time order and without overlap', async () => {
    const paths = await pathsOf('ice-restart');
    expect(new Set(paths.flatMap(({ ice }) => ice?.id ?? [])).size).toBe(2);
    const times = paths.flatMap(({ start, end }) => [Date.parse(start ?? ''), Date.parse(end ?? '')]);
    expect(times.filter((time) => !Number.isNaN(time))).toEqual(
      times.filter((time) => !Number.isNaN(time)).sort((one, other) => one - other),
    );
  });

  it.each(['clean-opus', 'ice-restart', 'reconnect-three-segments', 'relay-path', 'platform-ios'])(
    '%s: span every interval that says something of its path',
    async (scenario) => {
      const stored = sampleOf(scenario).intervals.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      const spanned = (await pathsOf(scenario)).reduce((sum, { intervalCount }) => sum + intervalCount, 0);
      expect(spanned).toBe(stored);
    },
  );

  it('tell a relay by its protocol, in the call that went through a TURN server', async () => {
    expect((await pathsOf('relay-path')).at(-1)?.ice?.local.relayProtocol).toBe('udp');
    expect((await pathsOf('clean-opus')).at(-1)?.ice?.local.relayProtocol).toBeNull();
  });

  it('name the codec', async () => {
    expect((await pathsOf('clean-pcmu')).at(-1)?.inboundCodec?.mimeType).toBe('audio/PCMU');
    expect((await pathsOf('clean-opus')).at(-1)?.inboundCodec?.mimeType).toBe('audio/opus');
  });

  it('are none where the client sent no statistics that tell', async () => {
    expect(await pathsOf('short-call')).not.toEqual([]);
    gateway.sandbox.addCall('bare', JSON.stringify([{ call_id: 'bare', stats: [{}, { audio: null }, 7] }]));
    const { data } = await gateway.ask<{ callReports: { paths: Path[] }[] }>(PATHS, { variables: { callId: 'bare' } });
    expect(data.callReports[0]?.paths).toEqual([]);
  });
});

describe('segments by their index', () => {
  it('gives those alone, and passes over what is not there', async () => {
    const query = `query Some($callId: ID!, $indexes: [Int!]) { callReports(callId: $callId) { segments(indexes: $indexes) { index } } }`;
    const ask = async (indexes: number[] | null): Promise<number[]> => {
      const variables = { callId: callIdOf('reconnect-three-segments'), indexes };
      const { data } = await gateway.ask<{ callReports: { segments: { index: number }[] }[] }>(query, { variables });
      return data.callReports[0]?.segments.map(({ index }) => index) ?? [];
    };
    expect(await ask([2, 0, 9])).toEqual([0, 2]);
    expect(await ask([])).toEqual([]);
    expect(await ask(null)).toEqual([0, 1, 2]);
  });
});
