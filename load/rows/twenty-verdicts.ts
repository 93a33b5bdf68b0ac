import { median } from '../../bench/figures.ts';
import { LONG_CALL } from '../../src/sandbox/long-call.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { answering, callIdIn, startFaultyUpstream, type Behaviour } from '../../test/support/faulty-upstream.ts';
import { ask } from '../ask.ts';
import { startGatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

/** The ten sessions' two legs, of half an hour each: as much as one operation may read. */
const CALLS = Array.from({ length: 20 }, (_, index) => `call-${index}`);
const SECONDS = 1_800;

const VERDICTS = `{ calls(callIds: ${JSON.stringify(CALLS)}) { verdict { fault confidence headline summary
  impact { level affected { speaker { name } stretches { start } } } nextSteps { action } evidence { statement } } } }`;

const WARM_UP = 3;
const ROUNDS = 9;

/**
 * The longest step of the gateway while it judges twenty calls in one operation, each with its other leg: the processor time of one turn
 * of the event loop, garbage collections apart, as the median of the rounds. Each round reads every report anew.
 */
export async function twentyVerdicts(): Promise<Row> {
  const upstream = await startFaultyUpstream(sessions(await halfAnHour()));
  const gateway = await startGatewayProcess(upstream.url, { LOG_LEVEL: 'warn' });
  const longest: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const { longestTurn } = await gateway.turnsDuring(async () => {
      const { status, text } = await ask(gateway.url, `token-${round}`, VERDICTS);
      if (status !== 200 || text.includes('"errors"')) throw new Error(`Twenty verdicts failed: ${text.slice(0, 500)}`);
    });
    if (round >= WARM_UP) longest.push(longestTurn);
  }
  gateway.kill('SIGKILL');
  await upstream.close();
  return {
    what: 'Twenty verdicts of half an hour in one operation: longest step (median of 9, without garbage collections)',
    figure: median(longest),
    unit: 'ms',
    most: 5,
  };
}

/** The body of a report, as the sandbox makes it. */
async function halfAnHour(): Promise<string> {
  const sandbox = await startSandbox({ longCall: { seconds: SECONDS } });
  const response = await fetch(`${sandbox.url}/voice_sdk_call_reports/${LONG_CALL.callId}`, {
    headers: { authorization: `Bearer ${sandbox.tokens[0]}` },
  });
  const body = await response.text();
  await sandbox.close();
  return body;
}

/** Two legs a session, each with the same report under ids of its own. */
function sessions(body: string): Behaviour {
  const [, known = ''] = /"telnyx_session_id":"([^"]+)"/.exec(body) ?? [];
  const sessionOf = (call: number): string => `session-${Math.floor(call / 2)}`;
  const list = (data: readonly unknown[]): Behaviour => answering(200, {}, JSON.stringify({ data, meta: {} }));
  const records = CALLS.map((callId, call) => ({
    ...{ call_id: callId, telnyx_leg_id: `leg-${call}`, telnyx_session_id: sessionOf(call) },
    started_at: '2026-08-01T10:00:00.000Z',
  }));
  const reports = new Map(
    CALLS.map((callId, call) => [callId, answering(200, {}, Buffer.from(body.replaceAll(known, sessionOf(call))))]),
  );
  return (response, request) => {
    const asked = callIdIn(request);
    const session = /session-\d+/.exec(decodeURIComponent(request.url ?? ''))?.[0];
    const behave =
      reports.get(asked) ??
      list(asked === 'detail_records' ? records.filter((record) => record.telnyx_session_id === session) : []);
    behave(response, request);
  };
}
