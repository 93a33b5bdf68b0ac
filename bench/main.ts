/*
 * Compares the gateway with generic GraphQL servers and a plain byte proxy, all over one stub of the upstream. `npm run bench -- --help`
 */
import { loadavg } from 'node:os';
import { describeMachine, writeDocument } from './document.ts';
import { measureGrowth, type Growth } from './growth.ts';
import { measureHolds } from './holds.ts';
import { measureManyCalls } from './many-calls.ts';
import { measureMixedDay } from './mixed-day.ts';
import { measureMemory } from './memory.ts';
import { readOptions, USAGE, type Extent } from './options.ts';
import { measurePageQuestion } from './page-question.ts';
import { measurePauses } from './pauses.ts';
import { start, startUpstream, type Upstream } from './processes.ts';
import { judge, type Row } from './rows.ts';
import { checkSameAnswers } from './same-answers.ts';
import { measureSmallBesideLarge } from './small-beside-large.ts';
import { measureStart } from './start.ts';
import { growthTable, targetsTable, visitTable } from './tables.ts';
import { BYTE_PROXY, compilePeers, GATEWAY, PEERS } from './targets.ts';
import { measureThroughput } from './throughput.ts';
import { measureVisits, type VisitRow } from './visit.ts';

const progress = (line: string): void => console.error(line);

/** The maximum load of other processes, in running processes, at which results are useful. */
const QUIET_LOAD = 0.5;

interface Measured {
  readonly rows: readonly Row[];
  readonly visits: readonly VisitRow[];
  readonly growth: Growth | undefined;
}

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const extent = readOptions(process.argv.slice(2));
  const [load] = loadavg();
  if ((load ?? 0) > QUIET_LOAD)
    progress(`Other programs use this machine (load ${load?.toFixed(1) ?? '?'}): figures will be worth little.`);
  progress('compiling the peers');
  compilePeers();
  const upstream = await startUpstream();
  const { rows, visits, growth } = await measure(upstream, extent);
  await upstream.stop();

  const generated = {
    table: [
      describeMachine(),
      `Medians of ${extent.rounds} rounds. A ratio is to the best of the four peers, unless it says otherwise.`,
      targetsTable(rows),
      ...(visits.length > 0 ? ['Ten questions of the page about one call:', visitTable(visits)] : []),
    ].join('\n\n'),
    growth: growth === undefined ? '' : growthTable(growth),
  };
  console.log(`${generated.table}\n\n${generated.growth}`);
  if (extent.isWritten) await writeDocument(generated);
  const missed = rows.filter((row) => judge(row).isMet === false);
  for (const { title, unit } of missed) progress(`missed: ${title} (${unit})`);
  return missed.length === 0 ? 0 : 1;
}

async function measure(upstream: Upstream, extent: Extent): Promise<Measured> {
  const { isWanted } = extent;
  const rows = await measureSideBySide(upstream, extent);
  if (isWanted('f')) rows.push(...(await measureManyCalls(PEERS, upstream, extent, progress)));
  if (isWanted('memory')) rows.push(...(await measureMemory([GATEWAY, ...PEERS], upstream.url, extent, progress)));
  if (isWanted('start')) rows.push(...(await measureStart([GATEWAY, ...PEERS], upstream.url, extent, progress)));
  if (isWanted('page')) rows.push(...(await measurePageQuestion(upstream.url, extent, progress)));
  if (isWanted('day')) rows.push(...(await measureMixedDay([GATEWAY, ...PEERS], upstream.url, extent, progress)));
  if (isWanted('pauses')) rows.push(...(await measurePauses([GATEWAY, ...PEERS], upstream.url, extent, progress)));
  if (isWanted('holds')) rows.push(...(await measureHolds(upstream.url, extent, progress)));
  return {
    rows,
    visits: isWanted('visit') ? await measureVisits(upstream, extent, progress) : [],
    growth: isWanted('growth') ? await measureGrowth(extent, progress) : undefined,
  };
}

/** What is measured of each target, once all have been found to answer alike. */
async function measureSideBySide({ url }: Upstream, extent: Extent): Promise<Row[]> {
  progress('comparing answers');
  const [gateway, ...peers] = await Promise.all(([GATEWAY, ...PEERS] as const).map((target) => start(target, url)));
  if (gateway === undefined) throw new Error('There is nothing to measure');
  await checkSameAnswers(gateway, peers);
  await Promise.all([gateway, ...peers].map((running) => running.stop()));
  const rows = await measureThroughput([GATEWAY, ...PEERS, BYTE_PROXY], url, extent, progress);
  if (extent.isWanted('small'))
    rows.push(...(await measureSmallBesideLarge([GATEWAY, ...PEERS], url, extent, progress)));
  return rows;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
