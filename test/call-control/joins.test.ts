import { describe, expect, it } from '@jest/globals';
import { callIdOf, sampleOf } from '../support/samples.ts';
import { correlations } from './support/correlations.ts';

const { correlationOf, gateway } = correlations();

const CALL = callIdOf('reconnect-three-segments');
const { telnyx_leg_id: LEG, telnyx_session_id: SESSION } = sampleOf('reconnect-three-segments');

describe('recordings', () => {
  const fields =
    'recordings { id channels channelsRaw startedAt endedAt durationSeconds status downloadLinks { format url } } recordingsTruncated';

  it('are listed with their links', async () => {
    const { correlation } = await correlationOf(fields);
    expect(correlation).toEqual({
      recordings: [
        {
          id: '8dd0c257-64c1-19f1-0bfc-166e2e8b8fd8',
          channels: 'DUAL',
          channelsRaw: 'dual',
          startedAt: '2026-11-22T12:09:24.947Z',
          endedAt: '2026-11-22T12:11:00.316Z',
          durationSeconds: 95.369,
          status: 'completed',
          downloadLinks: [
            { format: 'mp3', url: 'https://example.invalid/recordings/8dd0c257-64c1-19f1-0bfc-166e2e8b8fd8.mp3' },
          ],
        },
      ],
      recordingsTruncated: false,
    });
  });

  it('leave their links in no log line', async () => {
    await correlationOf(fields);
    expect(gateway().logs.join('\n')).not.toContain('example.invalid');
  });

  it('of the other leg are reached through the session', async () => {
    const other = callIdOf('reconnect-three-segments', 'b');
    const { correlation } = await correlationOf('recordings { id } all: recordings(scope: SESSION) { id }', other);
    expect(correlation).toMatchObject({ recordings: [], all: [{ id: '8dd0c257-64c1-19f1-0bfc-166e2e8b8fd8' }] });
  });
});

describe('callStatus', () => {
  it('finds call control’s id in the leg’s events', async () => {
    const { correlation } = await correlationOf(
      'callStatus { callControlId isAlive durationSeconds startedAt endedAt }',
    );
    expect(correlation).toEqual({
      callStatus: {
        callControlId: 'v3:75c29d6169dff45660e7609bc2fd0118d581fe74',
        isAlive: false,
        durationSeconds: 95,
        startedAt: '2026-11-22T12:09:22.547Z',
        endedAt: '2026-11-22T12:11:00.316Z',
      },
    });
    expect(gateway().sandbox.requests.filter(({ path }) => path.endsWith('detail_records'))).toEqual([]);
  });

  it('finds it in the billing record where the leg’s events cannot be asked', async () => {
    gateway().sandbox.setFaults([{ match: 'call_events', fault: { kind: 'status', status: 403 } }]);
    const other = await correlationOf('callStatus { isAlive }', callIdOf('reconnect-three-segments', 'b'));
    expect(other).toEqual({ correlation: { callStatus: { isAlive: false } }, errors: [] });
  });

  it('is null where no events and no record name the call', async () => {
    const { correlation, errors } = await correlationOf('callStatus { isAlive }', callIdOf('platform-ios'));
    expect(correlation).toEqual({ callStatus: null });
    expect(errors).toEqual([]);
  });
});

describe('otherLegs', () => {
  it('reach the other leg’s report in the same query', async () => {
    const { correlation } = await correlationOf(
      'otherLegs { callId detailRecord { agent } reports { summary { direction } } } otherLegsTruncated',
    );
    expect(correlation).toEqual({
      otherLegs: [
        {
          callId: callIdOf('reconnect-three-segments', 'b'),
          detailRecord: { agent: 'agent-ben' },
          reports: [{ summary: { direction: 'INBOUND' } }],
        },
      ],
      otherLegsTruncated: false,
    });
  });

  it('are also found from the leg and the session as entities', async () => {
    const { correlation } = await correlationOf(
      'leg { telnyxLegId call { callId } } session { telnyxSessionId calls { callId } }',
    );
    expect(correlation).toEqual({
      leg: { telnyxLegId: LEG, call: { callId: CALL } },
      session: {
        telnyxSessionId: SESSION,
        calls: [{ callId: CALL }, { callId: callIdOf('reconnect-three-segments', 'b') }],
      },
    });
  });
});

describe('detailRecord', () => {
  it('has agent, numbers, times and cost', async () => {
    const { data } = await gateway().ask(
      `query ($id: ID!) { calls(callIds: [$id]) { detailRecord {
        agent callerNumber destinationNumber direction directionRaw startedAt endedAt callSeconds billedSeconds cost currency
        connectionId connectionName telnyxLegId telnyxSessionId
      } } }`,
      { variables: { id: CALL } },
    );
    expect(data).toEqual({
      calls: [
        {
          detailRecord: {
            agent: 'agent-anna',
            callerNumber: '+13125550177',
            destinationNumber: '+13125550123',
            direction: 'OUTBOUND',
            directionRaw: 'outbound',
            startedAt: '2026-11-22T12:09:24Z',
            endedAt: '2026-11-22T12:11:00Z',
            callSeconds: 95,
            billedSeconds: 120,
            cost: '0.004',
            currency: 'USD',
            connectionId: '1494404757140276705',
            connectionName: 'support-desk',
            telnyxLegId: LEG,
            telnyxSessionId: SESSION,
          },
        },
      ],
    });
  });

  it('is null for a call that was not billed, and refuses what is no call id', async () => {
    const ask = (id: string) =>
      gateway().ask('query ($id: ID!) { calls(callIds: [$id]) { detailRecord { cost } } }', { variables: { id } });
    expect(await ask('no-such-call')).toMatchObject({ data: { calls: [{ detailRecord: null }] }, errors: [] });
    expect((await ask('a/b')).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('a join that has nothing', () => {
  it('is empty for a leg without events, null for one without ids', async () => {
    const fields = 'callEvents { totalCount } recordings { id } otherLegs { callId } callStatus { isAlive }';
    const derived = await correlationOf(fields, callIdOf('platform-ios'));
    expect(derived).toEqual({
      correlation: { callEvents: { totalCount: 0 }, recordings: [], otherLegs: [], callStatus: null },
      errors: [],
    });
    gateway().sandbox.addCall('no-ids', '[{"call_id":"no-ids"}]');
    const nameless = await correlationOf(`${fields} leg { telnyxLegId } session { telnyxSessionId }`, 'no-ids');
    expect(nameless).toEqual({
      correlation: { callEvents: null, recordings: null, otherLegs: null, callStatus: null, leg: null, session: null },
      errors: [],
    });
  });
});

describe('a join that fails', () => {
  it.each([
    ['call_events', 'callEvents'],
    ['/recordings', 'recordings'],
    ['/calls/', 'callStatus'],
    ['detail_records', 'otherLegs'],
  ])('at %s nulls its own field alone', async (match, field) => {
    gateway().sandbox.setFaults([{ match, fault: { kind: 'status', status: 403 } }]);
    const { correlation, errors } = await correlationOf(
      'telnyxLegId recordings { id } otherLegs { callId } callStatus { isAlive } callEvents { totalCount }',
    );
    expect(correlation[field]).toBeNull();
    const failed = errors.map(({ path }) => path?.at(-1));
    expect(failed).toEqual(field === 'callEvents' ? expect.arrayContaining(['callEvents', 'callStatus']) : [field]);
    expect(errors[0]!.extensions.code).toBe('FORBIDDEN');
    const intact = Object.entries(correlation).filter(([name]) => !failed.includes(name));
    expect(intact.every(([, value]) => value !== null)).toBe(true);
  });

  it.each([
    [
      'an unknown filter field',
      { kind: 'status', status: 400, detail: "The field 'x' is not known." },
      "'x' is not known",
    ],
    ['no JSON', { kind: 'invalid-json' }, 'is not JSON'],
  ] as const)('by %s is UPSTREAM_INVALID and says why', async (_what, fault, words) => {
    gateway().sandbox.setFaults([{ match: 'detail_records', fault }]);
    const { errors } = await correlationOf('otherLegs { callId }');
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_INVALID' } }]);
    expect(errors[0]!.message).toContain(words);
  });
});
