/*
 * Profiles the gateway or a peer for one question, by stage and by function: `npm run bench:profile -- <a|b|c|d|e> <s|m|h|t> [--seconds 5]
 * [--write file.cpuprofile]`
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attachProfiler } from './inspector.ts';
import { forSeconds, load, type Round } from './load.ts';
import { compilePeers, GATEWAY, LONG_CALLS, PEERS } from './targets.ts';
import { operationOf, QUESTIONS, type QuestionLetter } from './questions.ts';
import { SIZES, type SizeLetter } from './sizes.ts';
import { sharesByFunction, sharesByStage, type Share } from './stages.ts';
import { start, startUpstream } from './processes.ts';

const TARGET_NAMES = [GATEWAY, ...PEERS].map(({ name }) => `"${name}"`).join(', ');

const USAGE = `Usage: npm run bench:profile -- <question> <size> [--connections 4] [--seconds 5] [--functions 25] [--target gateway] [--write file.cpuprofile]
  target: ${TARGET_NAMES}
  question: ${Object.entries(QUESTIONS)
    .map(([letter, { title }]) => `${letter} (${title})`)
    .join(', ')}
  size: ${Object.entries(SIZES)
    .map(([letter, { name }]) => `${letter} (${name})`)
    .join(', ')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    connections: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '5' },
    functions: { type: 'string', default: '25' },
    target: { type: 'string', default: GATEWAY.name },
    write: { type: 'string' },
  },
});
const [question, size] = positionals as [QuestionLetter?, SizeLetter?];
if (question === undefined || size === undefined || !(question in QUESTIONS) || !(size in SIZES)) {
  console.error(USAGE);
  process.exit(2);
}

const target = [GATEWAY, ...PEERS].find(({ name }) => name === values.target);
if (target === undefined) throw new Error(`Accepted as --target are ${TARGET_NAMES}.`);
if (target !== GATEWAY) compilePeers();
const upstream = await startUpstream();
const running = await start({ ...target, environment: { ...target.environment, ...LONG_CALLS } }, upstream.url, [
  '--inspect=127.0.0.1:0',
]);
const profiler = await attachProfiler(await running.debugger);
const operation = operationOf(QUESTIONS[question], size, target === GATEWAY ? 'gateway' : 'peers');
const seconds = Number(values.seconds);
const ask = (time: number): Promise<Round> =>
  load(running.url, operation, { connections: Number(values.connections), shouldContinue: forSeconds(time) });

await ask(Math.max(2, seconds / 2));
await profiler.start();
const round = await ask(seconds);
const profile = await profiler.stop();
const peak = running.peakMegabytes();
await Promise.all([running.stop(), upstream.stop()]);

const requests = round.latencies.length;
console.log(
  `${target.name}: (${question}) ${QUESTIONS[question].title}, ${SIZES[size].name}: ${round.requestsPerSecond.toFixed(1)} requests a second with the profiler on, ${requests} in all, ${round.bytes} bytes each; peak ${peak.toFixed(0)} MB\n`,
);
print('stage', sharesByStage(profile));
print('function, itself', sharesByFunction(profile).slice(0, Number(values.functions)));
if (values.write !== undefined) writeFileSync(values.write, JSON.stringify(profile));
process.exit(0);

function print(title: string, shares: readonly Share[]): void {
  const whole = profile.timeDeltas.reduce((sum, delta) => sum + delta, 0) / 1_000;
  console.log(`${'share'.padStart(7)} ${'ms/request'.padStart(11)}  ${title}`);
  for (const { name, milliseconds } of shares)
    console.log(
      `${`${((milliseconds / whole) * 100).toFixed(1)} %`.padStart(7)} ${(milliseconds / requests).toFixed(3).padStart(11)}  ${name}`,
    );
  console.log('');
}
