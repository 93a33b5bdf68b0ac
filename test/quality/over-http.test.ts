import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { createApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { samples } from './sample-calls.ts';

let sandbox: Sandbox;
let app: App;
let url: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  app = await createApp(readConfig({ TELNYX_API_URL: sandbox.url, PORT: '0', LOG_LEVEL: 'silent' }));
  url = await app.listen();
});

afterAll(async () => {
  await app.close();
  await sandbox.close();
});

interface Answer {
  readonly data: { callReports: Record<string, unknown>[] | null } | null;
  readonly errors?: { message: string; extensions: { code: string } }[];
}

const callId = (scenario: string): string => samples.find((sample) => sample.scenario === scenario)!.call_id;

async function ask(scenario: string, selection: string): Promise<Answer> {
  const answer = await request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sandbox.tokens[0]}` },
    body: JSON.stringify({
      query: `query ($callId: ID!) { callReports(callId: $callId) { ${selection} } }`,
      variables: { callId: callId(scenario) },
    }),
  });
  return (await answer.body.json()) as Answer;
}

describe('CallReport.quality over HTTP', () => {
  it('names fault, issues and scores of a call in one query', async () => {
    const { data, errors } = await ask(
      'downlink-loss',
      `quality {
        model { name formula parameters { name value } source }
        inbound { mos { average minimum shareBelow35 shareBelow40 reason } lossPercent { average p95 maximum unit } totals { packets packetsLost } }
        outbound { mos { average reason } }
        roundTripTimeMs { average p95 maximum unit }
        issues { code sdkCode severity direction start onset end intervalCount worstValue unit threshold alsoReportedBySdk meaning whatToCheck
          episodes { start end intervalCount } evidence { segmentIndex intervalIndex metric value } }
        verdict { fault confidence also alternatives summary evidence { stance statement issue start end firstInterval { segmentIndex intervalIndex } } }
      }`,
    );
    expect(errors).toBeUndefined();
    const quality = data!.callReports![0]!.quality as Record<string, never>;
    expect(quality).toMatchObject({
      model: { name: 'TELNYX_JAVASCRIPT_COLLECTOR' },
      issues: [
        {
          code: 'HIGH_PACKET_LOSS',
          sdkCode: 31003,
          direction: 'INBOUND',
          intervalCount: 29,
          threshold: 1,
          unit: '%',
          alsoReportedBySdk: true,
          evidence: expect.arrayContaining([
            { segmentIndex: 0, intervalIndex: 15, metric: 'inboundLossPercent', value: expect.any(Number) },
          ]),
        },
      ],
      verdict: {
        fault: 'DOWNLINK',
        confidence: 'HIGH',
        summary: expect.stringMatching(/packets to agent-anna's client were lost .*0:15-0:4\d/),
      },
    });
  });

  it('shows whether another threshold would have fired, next to the default', async () => {
    const { data } = await ask(
      'downlink-loss',
      `asIs: quality { issues { code } }
       at30: quality(policy: { highPacketLossPercent: 30, sustainedLossPercent: 30 }) { policy { highPacketLossPercent highRttMs } issues { code } }`,
    );
    expect(data!.callReports![0]).toEqual({
      asIs: { issues: [{ code: 'HIGH_PACKET_LOSS' }] },
      at30: { policy: { highPacketLossPercent: 30, highRttMs: 400 }, issues: [] },
    });
  });

  it('sets all models side by side', async () => {
    const { data } = await ask('clean-opus', 'quality { comparison { model { name } inbound { average } } }');
    const { comparison } = data!.callReports![0]!.quality as {
      comparison: { model: { name: string }; inbound: { average: number } }[];
    };
    expect(comparison.map(({ model }) => model.name)).toHaveLength(6);
    for (const { inbound } of comparison) expect(inbound.average).toBeGreaterThan(4);
  });

  it('filters issues by code and severity', async () => {
    const { data } = await ask(
      'reconnect-three-segments',
      'quality { critical: issues(minSeverity: CRITICAL) { code } sockets: issues(codes: [SIGNALING_SOCKET_CLOSED]) { code evidence { detail segmentIndex } } }',
    );
    expect(data!.callReports![0]!.quality).toEqual({
      critical: [{ code: 'LOW_BYTES_RECEIVED' }, { code: 'MEDIA_GAP' }],
      sockets: [
        {
          code: 'SIGNALING_SOCKET_CLOSED',
          evidence: [
            { detail: 'The signalling socket closed with 1006 ABNORMAL_CLOSURE.', segmentIndex: 0 },
            { detail: 'The signalling socket closed: network changed.', segmentIndex: 1 },
          ],
        },
      ],
    });
  });

  it('says why there is no score instead of guessing one', async () => {
    const { data } = await ask('platform-android', 'quality { outbound { mos { average reason scoredSeconds } } }');
    expect(data!.callReports![0]!.quality).toEqual({
      outbound: { mos: { average: null, reason: expect.stringContaining('RTCP'), scoredSeconds: 0 } },
    });
  });

  it('finds the cause of a silence in the other leg through billing records, unless `useOtherLeg` is false', async () => {
    const { data, errors } = await ask(
      'one-way-audio',
      `alone: quality { verdict(useOtherLeg: false) { fault confidence } }
       together: quality { verdict { fault confidence evidence { statement } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data!.callReports![0]).toMatchObject({
      alone: { verdict: { fault: 'FAR_LEG', confidence: 'LOW' } },
      together: { verdict: { fault: 'INTENDED', confidence: 'HIGH' } },
    });
    const { verdict } = data!.callReports![0]!.together as { verdict: { evidence: { statement: string }[] } };
    const statements = verdict.evidence.map(({ statement }) => statement).join('\n');
    expect(statements).toMatch(/The microphone was switched off: its silence was intended/);
    expect(statements).toMatch(/At hang-up Telnyx gave \S+ audio a score of 4.5/);
  });

  it('gives a verdict although billing and call control fail, and says so', async () => {
    sandbox.setFaults(
      ['/detail_records', '/call_events'].map((match) => ({ match, fault: { kind: 'status', status: 403 } })),
    );
    try {
      const { data, errors } = await ask(
        'one-way-audio',
        'quality { verdict { fault confidence evidence { stance statement } } }',
      );
      expect(errors).toBeUndefined();
      const { verdict } = data!.callReports![0]!.quality as {
        verdict: { fault: string; evidence: { statement: string }[] };
      };
      expect(verdict.fault).toBe('FAR_LEG');
      expect(verdict.evidence.filter(({ statement }) => statement.includes('could not be had'))).toHaveLength(2);
    } finally {
      sandbox.setFaults([]);
    }
  });

  it('refuses a threshold that is none, and names it', async () => {
    const { errors } = await ask('clean-opus', 'quality(policy: { highRttMs: -1 }) { issues { code } }');
    expect(errors).toMatchObject([
      { message: 'policy.highRttMs is -1; accepted: numbers of at least 0.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('CallReport.dataQuality over HTTP', () => {
  const selection =
    'dataQuality { kind severity detail effectOnSeries effectOnScores count segmentIndex intervalIndex }';
  const kindsOf = async (scenario: string): Promise<string[]> => {
    const { data } = await ask(scenario, selection);
    return (data!.callReports![0]!.dataQuality as { kind: string }[]).map(({ kind }) => kind);
  };

  it('has nothing against a clean sample of the current SDK', async () => {
    expect(await kindsOf('clean-opus')).toEqual([]);
  });

  it('lists what was stored twice', async () => {
    expect(await kindsOf('shuffled-duplicated')).toContain('REPEATED_SEGMENTS');
  });

  it('lists what an SDK makes up and does not send', async () => {
    const kinds = await kindsOf('platform-android');
    expect(kinds).toContain('MADE_UP_VALUE');
    expect(kinds).toContain('FIELD_NOT_SENT');
  });

  it('stands up to reports with next to nothing in them', async () => {
    const kinds = await kindsOf('sparse');
    expect(kinds).toEqual(expect.arrayContaining(['MISSING_INTERVALS', 'BROKEN_INTERVALS']));
  });

  it('judges the whole session of a call, alike from either side, and reads each report once', async () => {
    const selection = `outcome sipCode endedBy { name } fault confidence also alternatives headline summary judgedShare limitations
      impact { level spoiledSeconds spoiledShare talkSeconds atEnd
        affected { speaker { name isOwn } listener { name } spoiledSeconds weightedSeconds stretches { start end fromSecond toSecond } } }
      nextSteps { actor action reason party { name } quote { name value } } parties { callId telnyxLegId name isOwn hasReport }
      evidence { stance statement issue reportId reportStart reportEnd party { name } stretch { fromSecond } values { name value unit } }`;
    const ids = ['a', 'b'].map(
      (side) => samples.find((sample) => sample.scenario === 'silent-microphone' && sample.side === side)!.call_id,
    );
    const before = sandbox.requests.length;
    const answer = await request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${sandbox.tokens[0]}` },
      body: JSON.stringify({
        query: `query ($ids: [ID!]!) { calls(callIds: $ids) { verdict { ${selection} } reports { quality { verdict { fault } } } } }`,
        variables: { ids },
      }),
    });
    const { data, errors } = (await answer.body.json()) as {
      data: { calls: { verdict: Record<string, unknown> }[] };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    const [own, far] = data.calls.map(({ verdict }) => verdict);
    expect(own).toMatchObject({
      outcome: 'COMPLETED',
      fault: 'LOCAL_MICROPHONE',
      confidence: 'HIGH',
      impact: { level: 'SEVERE', affected: [{ speaker: { isOwn: true } }] },
      nextSteps: [{ actor: 'USER' }],
      parties: [{ isOwn: true }, { isOwn: false }],
      judgedShare: expect.any(Number),
      limitations: [],
    });
    expect(far).toMatchObject({ fault: 'FAR_LEG', headline: own!.headline, impact: { level: 'SEVERE' } });
    const reports = sandbox.requests.slice(before).filter(({ path }) => path.includes('/voice_sdk_call_reports/'));
    expect(reports).toHaveLength(2);
  });
});
