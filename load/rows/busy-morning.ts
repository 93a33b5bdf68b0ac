import { LONG_CALL } from '../../src/sandbox/long-call.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { answering, callIdIn, startFaultyUpstream, type Behaviour } from '../../test/support/faulty-upstream.ts';
import { ask, pause } from '../ask.ts';
import { startGatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

/** How long the upstream takes to begin an answer. */
const LATENCY_MS = 20;

/** Reads two hours: the call's own, and the other leg's behind it. */
const VERDICT = '{ callReports(callId: "leg-a") { quality { verdict { fault } } } }';

/** Of twenty callers who ask at once for the verdict of an hour-long call, those who get none within the usual deadline. */
export const busyMorning = (): Promise<Row> => failedOf(20, {});

/** The same with a hundred; to read two hundred hours takes longer than the usual deadline on a machine that is busy otherwise. */
export const veryBusyMorning = (): Promise<Row> => failedOf(100, { OPERATION_TIMEOUT_MS: '60000' });

async function failedOf(callers: number, settings: Readonly<Record<string, string>>): Promise<Row> {
  const behave = answersOf(await hour());
  const upstream = await startFaultyUpstream((response, request) => {
    void pause(LATENCY_MS).then(() => behave(response, request));
  });
  const gateway = await startGatewayProcess(upstream.url, { LOG_LEVEL: 'warn', ...settings });
  await ask(gateway.url, 'warm', VERDICT);
  const answers = await Promise.all(
    Array.from({ length: callers }, (_, caller) => ask(gateway.url, `token-${caller}`, VERDICT)),
  );
  const peak = Math.round(gateway.peakBytes() / 2 ** 20);
  gateway.kill('SIGKILL');
  await upstream.close();
  const failed = answers.filter(({ status, text }) => status !== 200 || text.includes('"errors"'));
  return {
    what: `Of ${callers} callers of verdicts of an hour at once, those who get none (peak memory ${peak} MB)`,
    figure: failed.length,
    unit: '',
    most: 0,
  };
}

/** The body of an hour's report, as the sandbox makes it. */
async function hour(): Promise<Buffer> {
  const sandbox = await startSandbox({ longCall: true });
  const response = await fetch(`${sandbox.url}/voice_sdk_call_reports/${LONG_CALL.callId}`, {
    headers: { authorization: `Bearer ${sandbox.tokens[0]}` },
  });
  const body = Buffer.from(await response.arrayBuffer());
  await sandbox.close();
  return body;
}

/** Two legs of one session with an hour each, and nothing else. */
function answersOf(body: Buffer): Behaviour {
  const [, session] = /"telnyx_session_id":"([^"]+)"/.exec(body.toString('utf8', 0, 2 ** 20)) ?? [];
  const legs = ['leg-a', 'leg-b'].map((callId) => ({
    ...{ call_id: callId, telnyx_leg_id: callId, telnyx_session_id: session },
    started_at: '2026-08-01T10:00:00.000Z',
  }));
  const list = (data: readonly unknown[]): Behaviour => answering(200, {}, JSON.stringify({ data, meta: {} }));
  const [report, records, nothing] = [answering(200, {}, body), list(legs), list([])];
  return (response, request) => {
    const last = callIdIn(request);
    const behave = last.startsWith('leg-') ? report : last === 'detail_records' ? records : nothing;
    behave(response, request);
  };
}
