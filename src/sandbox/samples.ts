import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { arrayElements, isObject, reasonOf, stringAt, timeOf, type JsonObject } from './json.ts';
import { StoredCall } from './stored-call.ts';

/** The bundled samples. The path has the same depth from `src/sandbox` and from `dist/sandbox`. */
export const BUNDLED_SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
/** The subfolder with the samples of the second account. */
export const SECOND_ACCOUNT_FOLDER = 'second-account';

/** The subfolder of calls replayed under known conditions. They are served only on request. */
export const DERIVED_FOLDER = 'derived';

/** Everything that one token can access. */
export interface AccountRecords {
  calls: Map<string, StoredCall>;
  events: JsonObject[];
  recordings: JsonObject[];
  detailRecords: JsonObject[];
}
export type Accounts = readonly [AccountRecords, AccountRecords];

/** A folder that cannot be served; the message names the folder or the file and what is wrong with it. */
export class SamplesError extends Error {}

interface SampleFile {
  name: string;
  plain: Buffer;
  gzipped?: Buffer;
}

const RECORDS = {
  events: 'call_events.json',
  recordings: 'call_recordings.json',
  detailRecords: 'detail_records.json',
} as const;
const NOT_REPORTS = new Set<string>([...Object.values(RECORDS), 'manifest.json']);

/**
 * Reads a folder of samples: every `*.json` and `*.json.gz` in it is a JSON array of stored segments, grouped into calls by the segments'
 * own ids. `call_events.json`, `call_recordings.json` and `detail_records.json` are optional. The subfolder `second-account` has the same
 * for the second account, and `derived` more calls for the first.
 * @param withDerived whether to serve the calls of `derived` too, if that folder exists
 * @throws SamplesError when the folder is missing or has no samples, or when a file in it is broken
 */
export async function loadSamples(folder: string, withDerived = false): Promise<Accounts> {
  const accounts = await readOnce(folder);
  const derived = withDerived ? await loadAccount(join(folder, DERIVED_FOLDER)) : undefined;
  if (derived !== undefined) addRecords(accounts[0], derived);
  return accounts;
}

/** Read once per process: the bundled samples do not change, and tests start many servers on them. */
let bundled: Promise<Accounts> | undefined;

async function readOnce(folder: string): Promise<Accounts> {
  if (folder !== BUNDLED_SAMPLES) return readFolder(folder);
  const [first, second] = await (bundled ??= readFolder(folder));
  return [copyOf(first), copyOf(second)];
}

/** A copy to which a server may add records. */
const copyOf = ({ calls, events, recordings, detailRecords }: AccountRecords): AccountRecords => ({
  calls: new Map(calls),
  events: [...events],
  recordings: [...recordings],
  detailRecords: [...detailRecords],
});

async function readFolder(folder: string): Promise<Accounts> {
  const first = await loadAccount(folder);
  if (first === undefined) throw new SamplesError(`no such folder: ${folder}`);
  if (first.calls.size === 0) throw new SamplesError(`no samples (*.json.gz or *.json) in ${folder}`);
  const second = await loadAccount(join(folder, SECOND_ACCOUNT_FOLDER));
  return [first, second ?? { calls: new Map(), events: [], recordings: [], detailRecords: [] }];
}

/** Appends records. Calls that are already present are not changed. */
function addRecords(to: AccountRecords, more: AccountRecords): void {
  for (const [callId, call] of more.calls) if (!to.calls.has(callId)) to.calls.set(callId, call);
  to.events = [...to.events, ...more.events];
  to.recordings = [...to.recordings, ...more.recordings];
  to.detailRecords = [...to.detailRecords, ...more.detailRecords];
}

/** The newest time in any account's records, in epoch milliseconds. It serves as "now", because samples age. */
export function newestTime(accounts: Accounts): number {
  const times = accounts.flatMap(({ events, recordings, detailRecords }) => [
    ...events.map((event) => timeOf(event.event_timestamp)),
    ...recordings.map((recording) => timeOf(recording.updated_at)),
    ...detailRecords.map((record) => timeOf(record.finished_at)),
  ]);
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? Date.now() : Math.max(...known);
}

async function loadAccount(folder: string): Promise<AccountRecords | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) return undefined;
  const reports = names.filter((name) => /\.json(\.gz)?$/.test(name) && !NOT_REPORTS.has(name)).sort();
  const files = await Promise.all(reports.map((name) => readSampleFile(folder, name)));
  const records = async (name: string): Promise<JsonObject[]> =>
    names.includes(name) ? parseArray(await readSampleFile(folder, name)).filter(isObject) : [];
  return {
    calls: groupByCall(files),
    events: await records(RECORDS.events),
    recordings: await records(RECORDS.recordings),
    detailRecords: await records(RECORDS.detailRecords),
  };
}

async function readSampleFile(folder: string, name: string): Promise<SampleFile> {
  const path = join(folder, name);
  const stored = await readFile(path);
  if (!name.endsWith('.gz')) return { name: path, plain: stored };
  try {
    return { name: path, plain: gunzipSync(stored), gzipped: stored };
  } catch (error) {
    throw new SamplesError(`${path}: not gzip (${reasonOf(error)})`);
  }
}

/**
 * The stored segments in one file of reports.
 * @throws SamplesError when the file is broken
 */
export async function readReports(path: string): Promise<JsonObject[]> {
  return parseArray(await readSampleFile('', path)).filter(isObject);
}

function parseArray(file: SampleFile): unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(file.plain.toString());
  } catch (error) {
    throw new SamplesError(`${file.name}: not JSON (${reasonOf(error)})`);
  }
  if (Array.isArray(parsed)) return parsed;
  throw new SamplesError(`${file.name}: holds no JSON array at the top`);
}

/** A call's share of a file. */
interface CallPart {
  readonly file: SampleFile;
  /** The indexes of the call's segments in the file. */
  readonly indexes: readonly number[];
  /** Whether these are all of the file's segments. */
  readonly whole: boolean;
}

function groupByCall(files: readonly SampleFile[]): Map<string, StoredCall> {
  const parts = new Map<string, CallPart[]>();
  for (const file of files) {
    const calls = callsIn(file);
    for (const [callId, indexes] of calls)
      parts.set(callId, [...(parts.get(callId) ?? []), { file, indexes, whole: calls.size === 1 }]);
  }
  return new Map([...parts].map(([callId, found]) => [callId, callOf(callId, found)]));
}

function callOf(callId: string, parts: readonly CallPart[]): StoredCall {
  const [only, ...more] = parts;
  const names = parts.map(({ file }) => file.name);
  if (only?.whole === true && more.length === 0) return new StoredCall(callId, () => only.file, names);
  const slices = parts.flatMap(({ file, indexes }) => {
    const all = arrayElements(file.plain);
    return indexes.flatMap((index) => all[index]?.toString() ?? []);
  });
  return new StoredCall(callId, () => ({ plain: Buffer.from(`[${slices.join(',')}]`) }), names);
}

/** Assigns a file's segments to calls; a segment without a call id belongs to the file's first call. */
function callsIn(file: SampleFile): Map<string, number[]> {
  const idOf = (segment: unknown): string | undefined =>
    stringAt(segment, 'call_id') ?? stringAt(isObject(segment) ? segment.summary : undefined, 'callId');
  const segments = parseArray(file);
  const first = segments.map(idOf).find((id) => id !== undefined);
  if (first === undefined) throw new SamplesError(`${file.name}: no segment in it names its call (call_id)`);
  const calls = new Map<string, number[]>();
  segments.forEach((segment, index) => {
    const callId = idOf(segment) ?? first;
    calls.set(callId, [...(calls.get(callId) ?? []), index]);
  });
  return calls;
}
