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
  for (const [kind, make] of Object.entries(GROWING)) {
    upstream.set('x', answering(200, {}, make(count)));
    await askEverything(gateway.url, kind);
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

/** How often each kind is requested; the minimum counts, because code is compiled the first time. */
const TRIES = 3;

/** The longest step of the gateway during that: the CPU time of one turn of its event loop, without garbage collections. */
export async function worstReportStep(count = 4_000): Promise<Row> {
  const upstream = await startFaultyUpstream();
  const gateway = await startGatewayProcess(upstream.url, { ...SETTINGS, OPERATION_TIMEOUT_MS: '60000' });
  const steps: { readonly kind: string; readonly ms: number }[] = [];
  for (const [kind, make] of Object.entries(GROWING)) {
    upstream.set('x', answering(200, {}, make(count)));
    let least = Infinity;
    for (let tried = 0; tried < TRIES; tried += 1) {
      const { longestTurn } = await gateway.turnsDuring(() => askEverything(gateway.url, `${kind} ${tried}`));
      least = Math.min(least, longestTurn);
    }
    steps.push({ kind, ms: least });
  }
  gateway.kill('SIGKILL');
  await upstream.close();
  steps.sort((one, other) => other.ms - one.ms);
  for (const { kind, ms } of steps.slice(0, 5)) process.stderr.write(`${ms.toFixed(1)} ms: ${kind}\n`);
  return {
    what: `The worst report: longest step over every field of reports with ${count} of each thing`,
    figure: steps[0]?.ms ?? NaN,
    unit: 'ms',
    most: 10,
  };
}

/** Requests every field of the report. Each token has its own copy of it in the cache. @throws when the query is refused */
async function askEverything(url: string, token: string): Promise<void> {
  const { status, text } = await ask(url, token.replaceAll(/\W/g, '-'), everythingAtOnce('x'));
  if (status !== 200) throw new Error(`Every field was refused: ${text.slice(0, 500)}`);
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
