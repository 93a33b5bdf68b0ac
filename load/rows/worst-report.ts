import { answering, startFaultyUpstream } from '../../test/support/faulty-upstream.ts';
import { everythingAtOnce } from '../../test/support/everything.ts';
import { GROWING } from '../../test/support/hostile-reports.ts';
import { ask, pause } from '../ask.ts';
import { startGatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

const MEGABYTE = 2 ** 20;

/** The limits on operations are not what is measured here. */
const SETTINGS = { MAX_QUERY_COST: String(2 ** 40), MAX_QUERY_TOKENS: '20000', LOG_LEVEL: 'error' };

/** The longest wait of a trivial query while every field of each kind of hostile report is requested. */
export async function worstReport(count = 4_000): Promise<Row> {
  const upstream = await startFaultyUpstream();
  const gateway = await startGatewayProcess(upstream.url, SETTINGS);
  let longest = 0;
  const asking = { isOver: false };
  const watched = (async () => {
    while (!asking.isOver) {
      const asked = performance.now();
      await fetch(`${gateway.url}/live`).then((answer) => answer.arrayBuffer());
      longest = Math.max(longest, performance.now() - asked);
      await pause(5);
    }
  })();
  for (const make of Object.values(GROWING)) {
    upstream.set('x', answering(200, {}, make(count)));
    await ask(gateway.url, 'token', everythingAtOnce('x'));
  }
  asking.isOver = true;
  await watched;
  gateway.kill('SIGKILL');
  await upstream.close();
  return {
    what: `The worst report: wait beside every field of reports with ${count} of each thing`,
    figure: longest,
    unit: 'ms',
    most: 100,
  };
}

const HOSTILE_BODIES = ['0', '{}', '[[]]', '""', '{"type":"a","id":"b"}'];

/** The peak memory of a process while it reads reports of 120 MB with tiny elements and answers queries about them. */
export async function worstReportMemory(): Promise<Row> {
  const upstream = await startFaultyUpstream();
  const gateway = await startGatewayProcess(upstream.url, {
    ...SETTINGS,
    NODE_OPTIONS: '--max-old-space-size=256',
    OPERATION_TIMEOUT_MS: '120000',
  });
  for (const element of HOSTILE_BODIES) {
    const one = `${element},`;
    const elements = Buffer.alloc(Math.floor((120 * MEGABYTE) / one.length) * one.length, one);
    upstream.set('x', answering(200, {}, Buffer.concat([Buffer.from('[{"stats":['), elements, Buffer.from('0]}]')])));
    const { text } = await ask(
      gateway.url,
      'token',
      '{ callReports(callId: "x") { segments { intervalCount } quality { issues { code } } } }',
    );
    if (text.includes('"errors"')) throw new Error(`Elements ${element} were not read: ${text.slice(0, 300)}`);
  }
  const peak = gateway.peakBytes() / MEGABYTE;
  gateway.kill('SIGKILL');
  await upstream.close();
  return { what: 'Memory for reports of 120 MB of tiny elements', figure: peak, unit: 'MB', most: 512 };
}
