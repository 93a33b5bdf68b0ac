import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stringifyAnswer, JsonText } from '../../../src/graphql/text-fields/json-text.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { callIdOf } from '../../support/samples.ts';

const CALL = callIdOf('clean-opus');

interface Reports {
  readonly callReports: { segments: { intervals: { start: string }[] }[] }[] | null;
}

describe('operations that select intervals', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  it('answer next to the schema what they answer without it', async () => {
    const selection = `callReports(callId: "${CALL}") { segments { intervals { start inbound { packetsReceived } } } }`;
    const alone = await gateway.ask<Reports>(`{ ${selection} }`);
    const beside = await gateway.ask<Reports>(
      `{ ${selection} __type(name: "StatsSegment") { fields { name type { ofType { kind } } } } }`,
    );
    expect(alone.data.callReports?.[0]?.segments[0]?.intervals.length).toBeGreaterThan(0);
    expect(beside.data.callReports).toEqual(alone.data.callReports);
    expect(beside.text).not.toContain('JsonText');
    expect(beside.data).toMatchObject({
      __type: {
        fields: expect.arrayContaining([{ name: 'intervals', type: { ofType: { kind: 'LIST' } } }]) as unknown,
      },
    });
  });

  it('fail call by call, with the code and path of each, and keep what the others gave', async () => {
    gateway.sandbox.setFaults([{ fault: { kind: 'status', status: 403 }, match: 'forbidden-call' }]);
    gateway.sandbox.addCall('broken-call', '[{"call_id": "broken-call", "stats": [{"intervalStartUtc": oops}]}]');
    const { status, data, errors } = await gateway.ask<{ calls: { reports: unknown }[] }>(
      `{ calls(callIds: ["${CALL}", "forbidden-call", "broken-call"]) { reports { segments { intervals { start } } } } }`,
    );
    gateway.sandbox.setFaults([]);
    expect(status).toBe(200);
    expect(data.calls.map(({ reports }) => reports === null)).toEqual([false, true, true]);
    expect(errors.map(({ path, extensions }) => [path?.slice(0, 3), extensions.code])).toEqual([
      [['calls', 1, 'reports'], 'FORBIDDEN'],
      [['calls', 2, 'reports'], 'UPSTREAM_INVALID'],
    ]);
  });

  it('are refused for bad variables as any other', async () => {
    const { status, errors } = await gateway.ask(
      'query ($callId: ID!) { callReports(callId: $callId) { segments { intervals { start } } } }',
      { variables: { callId: [1] } },
    );
    expect(status).toBe(400);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('are refused where they select nothing of an interval, or what it has not', async () => {
    for (const selection of ['intervals', 'intervals { startTime }']) {
      const { status, errors } = await gateway.ask(`{ callReports(callId: "${CALL}") { segments { ${selection} } } }`);
      expect(status).toBe(400);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });
});

describe('stringifyAnswer', () => {
  it('puts texts where they belong, in their order, and leaves texts that look like them alone', () => {
    const answer = {
      data: {
        first: new JsonText([Buffer.from('[1'), Buffer.from(',2]')]),
        second: [{ text: 'json-text-0' }, new JsonText('{"a":"\\u0000"}')],
      },
    };
    expect(stringifyAnswer(answer)).toBe(
      '{"data":{"first":[1,2],"second":[{"text":"json-text-0"},{"a":"\\u0000"}]}}\n',
    );
    expect(JSON.parse(stringifyAnswer({ data: null }))).toEqual({ data: null });
  });
});
