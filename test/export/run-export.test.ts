import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DayCoverage } from '../../src/export/coverage.ts';
import { recordOf, startCallUpstream, type CallUpstream } from '../call-quality/support/call-upstream.ts';
import { exportDays, newFolder } from './support/export-fleet.ts';

const DAY = 86_400;
/** The first day of the made calls. */
const FIRST = '2026-11-01';
const dayAfter = (days: number): string => new Date(Date.parse(FIRST) + days * DAY * 1_000).toISOString().slice(0, 10);
const PERIOD = [FIRST, dayAfter(3)] as const;

let upstream: CallUpstream;
let folder: string;
beforeEach(async () => {
  upstream = await startCallUpstream(6);
  folder = await newFolder();
  // Two calls on each of three days.
  const records = [0, 1, 2].flatMap((day) => [0, 1].map((n) => recordOf(`call-${day * 2 + n}`, day * DAY + n * 60)));
  upstream.recordsOf.set('everybody', records.reverse());
});
afterEach(() => upstream.close());

const run = (signal?: AbortSignal, onLine?: (line: string) => void) =>
  exportDays({ url: upstream.url, token: 'some-token' }, folder, PERIOD, signal, onLine);
const files = async (): Promise<string[]> => (await readdir(folder)).sort();
const stored = async (): Promise<DayCoverage[]> =>
  JSON.parse(await readFile(join(folder, 'coverage.json'), 'utf8')) as DayCoverage[];
const rowsOf = async (day: string): Promise<Record<string, unknown>[]> => {
  const bytes = await readFile(join(folder, `calls-${day}.parquet`));
  return parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  });
};
const ALL = [0, 1, 2].map((day) => `calls-${dayAfter(day)}.parquet`);

describe('an export', () => {
  it('writes each call into the file of its day, and the coverage of all days', async () => {
    const { days, lines } = await run();
    expect(await files()).toEqual([...ALL, 'coverage.json']);
    for (const [index, day] of days.entries()) {
      expect(day).toMatchObject({
        day: dayAfter(index),
        found: 2,
        judged: 2,
        pending: 0,
        isListed: true,
        isComplete: true,
      });
      const rows = await rowsOf(day.day);
      expect(rows.map(({ call_id, state }) => [call_id, state])).toEqual([
        [`call-${index * 2 + 1}`, 'JUDGED'],
        [`call-${index * 2}`, 'JUDGED'],
      ]);
    }
    expect(await stored()).toEqual(days);
    expect(lines).toEqual(days.map(({ day }) => `${day}: 2 calls, 2 judged`));
    for (const name of await files()) expect(await readFile(join(folder, name), 'latin1')).not.toContain('some-token');
  });

  it('continues after it was interrupted, and reads no report of a finished day again', async () => {
    const interrupt = new AbortController();
    await expect(run(interrupt.signal, () => interrupt.abort())).rejects.toThrow();
    expect(await files()).toEqual([ALL[0], 'coverage.json']);
    const asked = upstream.asked.length;
    const { lines } = await run();
    expect(lines[0]).toContain('exported before');
    expect(upstream.asked.slice(asked)).not.toContain('call-0');
    expect(await files()).toEqual([...ALL, 'coverage.json']);
    expect(await stored()).toHaveLength(3);
  });

  it('removes the leftovers of a killed export, and exports a day again if its file is missing', async () => {
    await run();
    await writeFile(join(folder, '.calls-2026-11-02.parquet.123.partial'), 'PAR1');
    const missing = upstream.asked.length;

    await rm(join(folder, ALL[1]!));
    await run();
    expect(upstream.asked.slice(missing).sort()).toEqual(['call-2', 'call-3']);
    expect(await files()).toEqual([...ALL, 'coverage.json']);
  });

  it('gives every call a row that says why it could not be judged, and counts calls that no day has', async () => {
    upstream.reports.delete('call-0');

    const [{ started_at: _, ...undated }] = [recordOf('call-9', 0)];
    upstream.recordsOf.get('everybody')!.unshift(undated);
    upstream.fateOf = (callId) => (callId === 'call-1' ? 403 : 200);
    const { days, lines } = await run();
    const states = (await rowsOf(FIRST)).map(({ call_id, state, fault }) => [call_id, state, fault]);
    expect(states).toEqual([
      ['call-1', 'NOT_ALLOWED', null],
      ['call-0', 'NO_REPORT', null],
    ]);
    expect(days[0]).toMatchObject({ found: 2, judged: 0, unjudged: { NO_REPORT: 1, NOT_ALLOWED: 1 } });
    expect(lines[0]).toContain('1 no report');
    expect(days.at(-1)).toMatchObject({ undated: 1 });
  });

  it('refuses a folder whose coverage it cannot read', async () => {
    await writeFile(join(folder, 'coverage.json'), '[{}]');
    await expect(run()).rejects.toThrow('coverage.json is not the coverage of an export');
  });

  it('ends immediately when the token is rejected, and says so', async () => {
    upstream.status = 401;
    await expect(run()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await files()).toEqual([]);
  });
});

it('a process that is killed leaves whole files only, and the same command continues', async () => {
  const start = () =>
    spawn(process.execPath, ['.stripped/export/main.js', '--from', FIRST, '--to', dayAfter(3), '--out', folder], {
      env: { PATH: process.env.PATH, TELNYX_API_KEY: 'some-token', TELNYX_API_URL: upstream.url },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  upstream.fateOf = (callId) => (callId === 'call-3' ? 'hang' : 200);
  const killed = start();
  killed.stderr.once('data', () => killed.kill('SIGKILL'));
  await once(killed, 'close');
  expect(await files()).toEqual([ALL[0], 'coverage.json']);
  expect(await rowsOf(FIRST)).toHaveLength(2);
  upstream.fateOf = () => 200;
  const asked = upstream.asked.length;
  const second = start();
  let said = '';
  second.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(second, 'close')) as [number];
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('3 days, 6 calls, 6 judged') });
  expect(upstream.asked.slice(asked)).not.toContain('call-0');
  expect(await files()).toEqual([...ALL, 'coverage.json']);
}, 120_000);
