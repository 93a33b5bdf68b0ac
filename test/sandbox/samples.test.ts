import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { dateRange } from '../../src/sandbox/date-range.ts';
import { arrayElements } from '../../src/sandbox/json.ts';
import { chooseDemoCalls } from '../../src/sandbox/demo-calls.ts';
import { BUNDLED_SAMPLES, loadSamples } from '../../src/sandbox/samples.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samples-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content);

test('calls are grouped by the ids in the segments, over files and within one', async () => {
  write('one.json', '[{"call_id":"a","n":1.0},{"call_id":"b"},{"summary":{"callId":"b"}}]');
  write('two.json.gz', gzipSync('[ {"call_id":"a","n":2} ]'));
  const [first, second] = await loadSamples(folder);
  expect([...first.calls.keys()]).toEqual(['a', 'b']);
  expect(first.calls.get('a')!.plain().toString()).toBe('[{"call_id":"a","n":1.0}, {"call_id":"a","n":2} ]');
  expect(first.calls.get('a')!.files).toHaveLength(2);
  expect(first.calls.get('b')!.segments()).toHaveLength(2);
  expect(second.calls.size).toBe(0);
});

test('the calls and records of the subfolder `derived` are served if requested', async () => {
  mkdirSync(join(folder, 'derived'));
  write('one.json', '[{"call_id":"a","n":1}]');
  write('call_events.json', '[{"name":"call.answered"}]');
  write('derived/two.json', '[{"call_id":"b"},{"call_id":"a","n":2}]');
  write('derived/call_events.json', '[{"name":"call.hold"}]');
  const [without] = await loadSamples(folder);
  expect([...without.calls.keys()]).toEqual(['a']);
  const [first] = await loadSamples(folder, true);
  expect([...first.calls.keys()]).toEqual(['a', 'b']);
  expect(first.calls.get('a')!.plain().toString()).toBe('[{"call_id":"a","n":1}]');
  expect(first.events.map(({ name }) => name)).toEqual(['call.answered', 'call.hold']);
});

test('the bundled derived calls have their records: each leg’s events and billing', async () => {
  const [plain] = await loadSamples(BUNDLED_SAMPLES);
  const [all] = await loadSamples(BUNDLED_SAMPLES, true);
  const derived = [...all.calls.keys()].filter((callId) => !plain.calls.has(callId));
  expect(derived).toHaveLength(55);
  const billed = new Set(all.detailRecords.map((record) => record.call_id));
  expect(derived.filter((callId) => !billed.has(callId))).toEqual([]);
  expect(all.events.length - plain.events.length).toBe(228);
});

test('calls worth looking at are one of each scenario: favourites first, then others that had trouble', async () => {
  const entry = (callId: string, scenario: string, fault: string[]) => ({
    call_id: callId,
    scenario,
    made: callId,
    fault,
  });
  write(
    'manifest.json',
    JSON.stringify([
      entry('quiet', 'quiet', ['NONE']),
      entry('bad', 'bad', ['UPLINK']),
      entry('hold-a', 'far-hold', ['NONE', 'INTENDED']),
      entry('hold-b', 'far-hold', ['NONE']),
      entry('lossy', 'lossy-jittery', ['DOWNLINK']),
    ]),
  );
  expect((await chooseDemoCalls(folder, 9)).map(({ callId }) => callId)).toEqual(['lossy', 'hold-a', 'bad']);
  expect(await chooseDemoCalls(folder, 1)).toEqual([{ callId: 'lossy', description: 'lossy' }]);
});

test.each([
  ['not-gzip.json.gz', 'plain', /not-gzip\.json\.gz: not gzip/],
  ['cut.json', '[{"call_id":', /cut\.json: not JSON/],
  ['object.json', '{}', /object\.json: holds no JSON array/],
  ['nameless.json', '[{"stats":[]}]', /nameless\.json: no segment in it names its call/],
])('%s is named in the error', async (name, content, message) => {
  write('fine.json', '[{"call_id":"a"}]');
  write(name, content);
  await expect(loadSamples(folder)).rejects.toThrow(message);
});

test('a folder that is missing or empty is named in the error', async () => {
  await expect(loadSamples(join(folder, 'none'))).rejects.toThrow(`no such folder: ${join(folder, 'none')}`);
  write('manifest.json', '[]');
  await expect(loadSamples(folder)).rejects.toThrow(`no samples (*.json.gz or *.json) in ${folder}`);
});

test("an array's elements keep their bytes, whatever stands in their strings", () => {
  const elements = ['{"a":"],[\\"","b":[1,{"c":"\\\\"}]}', '1.50', '"x,\\\\\\"y"', 'null', '[]'];
  const cut = (text: string): string[] => arrayElements(Buffer.from(text)).map((element) => element.toString().trim());
  expect(cut(`[${elements.join(' ,\n')}]`)).toEqual(elements);
  expect(cut(' [ ] ')).toEqual([]);
});

test.each([
  ['today', '2026-11-25', '2026-11-26'],
  ['yesterday', '2026-11-24', '2026-11-25'],
  ['last_7_days', '2026-11-18', '2026-11-26'],
  ['this_week', '2026-11-23', '2026-11-30'],
  ['last_week', '2026-11-16', '2026-11-23'],
  ['this_month', '2026-11-01', '2026-12-01'],
  ['next_month', '2026-12-01', '2027-01-01'],
])('%s on a Wednesday is from %s until %s', (range, from, until) => {
  const span = dateRange(range, Date.parse('2026-11-25T15:00:00Z'));
  expect(span).toEqual({ from: Date.parse(from), until: Date.parse(until) });
});

test('no other words are a range of dates', () => {
  expect(['lately', 'this_year', 'toString', 'last_x_days'].map((text) => dateRange(text, 0))).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});
