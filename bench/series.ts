/*
 * An hour's curves: the gateway's columns beside `JSON.parse` with plain resolvers over objects, in one process, in turns.
 * `npm run bench:series`
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, parse, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { readDocument } from '../src/call-reports/document/report-document.ts';
import { assembleReports, type Report } from '../src/call-reports/report.ts';
import { createSchemas } from '../src/graphql/schema.ts';
import type { JsonObject } from '../src/sandbox/json.ts';
import { stretchCall } from '../src/sandbox/stretch.ts';
import { plainResolvers, PLAIN_SCHEMA } from './series-plain.ts';

/** Rounds that are not counted: compilers learn in them. */
const WARM_UP = 6;
const ROUNDS = 15;
const CHUNK_BYTES = 64 * 1024;
/** Between two measurements, so that one does not clear up behind the other. */
const SETTLE_MS = 40;

const METRICS =
  'INBOUND_JITTER INBOUND_LOSS INBOUND_MOS INBOUND_BITRATE INBOUND_PACKET_RATE INBOUND_AUDIO_LEVEL INBOUND_CONCEALMENT ROUND_TRIP_TIME';

const columnsOf = (points: number): DocumentNode =>
  parse(`{
    callReports(callId: "hour") {
      series(metrics: [${METRICS}], maxPoints: ${points}) {
        t method intervalCount columns { metric unit values min max }
      }
    }
  }`);

const PLAIN_QUERY = parse(`{
  intervals {
    t inboundJitter inboundLoss inboundMos inboundBitrate inboundPacketRate inboundAudioLevel inboundConcealment roundTripTime
  }
}`);

async function main(): Promise<void> {
  const bytes = hourOfBytes();
  const { schema: gateway } = createSchemas();
  const plain = makeExecutableSchema({ typeDefs: PLAIN_SCHEMA, resolvers: plainResolvers });
  const full = columnsOf(10_000);
  const drawn = columnsOf(600);
  const times = { plain: [] as number[], index: [] as number[], full: [] as number[], drawn: [] as number[] };
  const holds = { plain: [] as number[], full: [] as number[], drawn: [] as number[] };
  const sizes = { plain: 0, full: 0, drawn: 0 };

  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    await measure(times.plain, holds.plain, async () => {
      const rootValue: unknown = JSON.parse(bytes.toString());
      sizes.plain = await answer(plain, PLAIN_QUERY, rootValue);
    });
    let reports: Report[] = [];
    await measure(times.index, [], async () => {
      reports = assembleReports('hour', await readDocument(inChunks(bytes), bytes.length));
    });
    const contextValue = { loaders: { reports: { load: () => Promise.resolve(reports) } } };
    await measure(times.full, holds.full, async () => {
      sizes.full = await answer(gateway, full, undefined, contextValue);
    });
    await measure(times.drawn, holds.drawn, async () => {
      sizes.drawn = await answer(gateway, drawn, undefined, contextValue);
    });
  }

  const baseline = median(times.plain);
  const line = (name: string, time: number[], hold: number[], size: number): string =>
    [
      name.padEnd(44),
      `${median(time).toFixed(1)} ms`.padStart(9),
      `${(median(time) / baseline).toFixed(2)} x`.padStart(8),
      hold.length === 0 ? ''.padStart(10) : `${median(hold).toFixed(1)} ms`.padStart(10),
      size === 0 ? '' : `${(size / 1_000).toFixed(1)} kB`.padStart(10),
    ].join(' ');
  print(`An hour, ${(bytes.length / 1e6).toFixed(1)} MB, eight metrics; medians of ${ROUNDS} rounds.`);
  print(
    `${''.padEnd(44)} ${'time'.padStart(9)} ${'ratio'.padStart(8)} ${'held'.padStart(10)} ${'answer'.padStart(10)}`,
  );
  print(line('JSON.parse and plain resolvers over objects', times.plain, holds.plain, sizes.plain));
  print(line('series, every interval', times.full, holds.full, sizes.full));
  print(line('series, 600 points', times.drawn, holds.drawn, sizes.drawn));
  print(line('(indexing, done once while bytes arrive)', times.index, [], 0));
}

/** An hour made of the recording with loss and jitter both ways, as the API would store it. */
function hourOfBytes(): Buffer {
  const recording = readFileSync(new URL('../samples/lossy-jittery.a.json.gz', import.meta.url));
  const segments = JSON.parse(gunzipSync(recording).toString()) as JsonObject[];
  return Buffer.from(JSON.stringify(stretchCall(segments, { callId: 'hour', seconds: 3_600 })));
}

async function* inChunks(bytes: Buffer): AsyncGenerator<Buffer, void> {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    await Promise.resolve();
    yield bytes.subarray(from, from + CHUNK_BYTES);
  }
}

/** Executes a query and writes its answer as JSON, as a server does. @returns the answer's size in bytes */
async function answer(
  schema: GraphQLSchema,
  document: DocumentNode,
  rootValue: unknown,
  contextValue?: unknown,
): Promise<number> {
  const result: ExecutionResult = await execute({ schema, document, rootValue, contextValue });
  if (result.errors !== undefined) throw new AggregateError(result.errors);
  return Buffer.byteLength(JSON.stringify(result));
}

/** Notes how long work took and the longest stretch for which it held the event loop, in milliseconds. */
async function measure(times: number[], holds: number[], work: () => Promise<void>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  let last = performance.now();
  let longest = 0;
  let running = true;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setImmediate(tick);
  };
  setImmediate(tick);
  await new Promise((resolve) => setImmediate(resolve));
  longest = 0;
  const start = performance.now();
  await work();
  times.push(performance.now() - start);
  await new Promise((resolve) => setImmediate(resolve));
  running = false;
  holds.push(longest);
}

const median = (values: number[]): number => {
  const counted = values.slice(WARM_UP).sort((one, other) => one - other);
  return counted[counted.length >> 1] ?? NaN;
};

const print = (text: string): void => void process.stdout.write(`${text}\n`);

await main();
