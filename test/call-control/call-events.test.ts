import { describe, expect, it } from '@jest/globals';
import { startGateway } from '../support/gateway.ts';
import { callIdOf, sampleOf } from '../support/samples.ts';
import { makeCalls } from './support/calls-folder.ts';
import { correlations } from './support/correlations.ts';

const { correlationOf, gateway } = correlations();

const CALL = callIdOf('reconnect-three-segments');
const { telnyx_leg_id: LEG } = sampleOf('reconnect-three-segments');

interface Page {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

describe('callEvents', () => {
  it('are this leg’s, or all of the session’s, oldest first', async () => {
    const { correlation } = await correlationOf(
      'callEvents { nodes { name telnyxLegId } } session: callEvents(scope: SESSION) { totalCount truncated nodes { telnyxSessionId } }',
    );
    const names = ['call.initiated', 'call.answered', 'record_start', 'call.hangup', 'call.recording.saved'];
    expect(correlation).toMatchObject({
      callEvents: { nodes: names.map((name) => ({ name, telnyxLegId: LEG })) },
      session: { totalCount: 8, truncated: false },
    });
  });

  it('show a command, a webhook and its payload', async () => {
    const { correlation } = await correlationOf(
      'callEvents { nodes { type typeRaw timestamp payload hangup { cause } } }',
    );
    expect(correlation).toMatchObject({
      callEvents: {
        nodes: [
          { type: 'WEBHOOK', timestamp: '2026-11-22T12:09:22.547Z', payload: { direction: 'outgoing' }, hangup: null },
          { type: 'WEBHOOK' },
          { type: 'COMMAND', typeRaw: 'command' },
          { type: 'WEBHOOK', hangup: { cause: 'normal_clearing' } },
          { type: 'WEBHOOK' },
        ],
      },
    });
  });

  it('type how the leg ended, with quality as numbers', async () => {
    const { correlation } = await correlationOf(
      `callEvents { nodes { hangup { cause source sipCode quality {
        inboundMos inboundPacketCount inboundJitterMaxVariance outboundPacketCount
      } } } }`,
    );
    const { nodes } = correlation.callEvents as { nodes: { hangup: unknown }[] };
    expect(nodes[3]!.hangup).toEqual({
      cause: 'normal_clearing',
      source: 'caller',
      sipCode: 200,
      quality: {
        inboundMos: 4.5,
        inboundPacketCount: 3001,
        inboundJitterMaxVariance: 12.01,
        outboundPacketCount: null,
      },
    });
  });

  it('come in pages that join without gap or overlap', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = (await gateway().ask(
        `query ($id: ID!, $after: String) { callReports(callId: $id) { correlation {
          callEvents(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
        } } }`,
        { variables: { id: CALL, after } },
      )) as { data: { callReports: { correlation: { callEvents: Page } }[] } };
      const page: Page = data.callReports[0]!.correlation.callEvents;
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it('follow the upstream’s pages to 1000 events and say that there are more', async () => {
    const folder = await makeCalls(1, { eventsOfFirst: 1_010 });
    const own = await startGateway({ sandbox: { samples: folder.path } });
    const ask = (id: string) =>
      own.ask<{ callReports: { correlation: { callEvents: { totalCount: number; truncated: boolean } } }[] }>(
        'query ($id: ID!) { callReports(callId: $id) { correlation { callEvents { totalCount truncated } } } }',
        { variables: { id } },
      );
    const [long, short] = [await ask('call-000-a'), await ask('call-000-b')];
    expect(long.data.callReports[0]!.correlation.callEvents).toEqual({ totalCount: 1_000, truncated: true });
    expect(short.data.callReports[0]!.correlation.callEvents).toEqual({ totalCount: 2, truncated: false });
    await own.close();
    await folder.remove();
  });
});
