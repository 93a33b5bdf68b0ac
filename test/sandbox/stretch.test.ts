import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isObject, type JsonObject } from '../../src/sandbox/json.ts';
import { LONG_CALL } from '../../src/sandbox/long-call.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { stretchCall } from '../../src/sandbox/stretch.ts';
import { ask, json } from './support.ts';

interface Segment extends JsonObject {
  call_id: string;
  segment?: number;
  stored_at: string;
  telnyx_leg_id: string;
  flushReason?: { type: string };
  summary: { callId: string; state: string; durationSeconds: number; startTimestamp: string; endTimestamp: string };
  stats: JsonObject[];
  logs: { timestamp: string; message: string }[];
}

let sandbox: Sandbox;
let recorded: JsonObject[];
let segments: Segment[];
let bytes: number;
beforeAll(async () => {
  sandbox = await startSandbox({ longCall: true });
  recorded = json<JsonObject[]>(await ask(sandbox, `/voice_sdk_call_reports/${LONG_CALL.from}`));
  const answer = await ask(sandbox, `/voice_sdk_call_reports/${LONG_CALL.callId}`);
  bytes = answer.bytes.length;
  segments = json<Segment[]>(answer);
});
afterAll(() => sandbox.close());

describe('an hour out of a recorded call', () => {
  test('is 11 to 12 MB in 20 numbered segments of 180 intervals', () => {
    expect(bytes / 1e6).toBeGreaterThan(11);
    expect(bytes / 1e6).toBeLessThan(12.5);
    expect(segments.map(({ segment }) => segment)).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(new Set(segments.map(({ stats }) => stats.length))).toEqual(new Set([180]));
    const flushes = segments.map(({ flushReason }) => flushReason?.type);
    expect(flushes).toEqual([...Array.from({ length: 19 }, () => 'buffer-limit'), undefined]);
  });

  test('has intervals that follow each other without a gap or an overlap', () => {
    const all = segments.flatMap(({ stats }) => stats);
    const ends = all.map(({ intervalEndUtc }) => Date.parse(String(intervalEndUtc)));
    const starts = all.map(({ intervalStartUtc }) => Date.parse(String(intervalStartUtc)));
    const gaps = starts.slice(1).map((start, index) => start - ends[index]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...gaps)).toBeLessThan(100);
    expect((ends.at(-1)! - starts[0]!) / 1000).toBeCloseTo(3600, -1);
  });

  test('has counters that fall nowhere but where the recorded ones did', () => {
    const falls = (list: readonly JsonObject[]): string[] => {
      const last = new Map<string, number>();
      return list.flatMap((interval) =>
        [...numbersIn(interval)]
          .filter(([path]) => /\.(packets|bytes|total|conceal|jitterBuffer|requests|responses)\w*$/.test(path))
          .flatMap(([path, value]) => {
            const fell = value < (last.get(path) ?? -Infinity);
            last.set(path, value);
            return fell ? [path] : [];
          }),
      );
    };
    const once = new Set(falls(recorded.flatMap(({ stats }) => stats as JsonObject[])));
    expect([...new Set(falls(segments.flatMap(({ stats }) => stats)))].filter((path) => !once.has(path))).toEqual([]);
  });

  test('continues each counter by what the recorded call counted', () => {
    const counted = (interval: JsonObject | undefined, path: string): number =>
      new Map(numbersIn(interval ?? {})).get(path)!;
    const source = recorded.flatMap(({ stats }) => stats as JsonObject[]);
    const all = segments.flatMap(({ stats }) => stats);
    for (const path of [
      '.audio.inbound.packetsReceived',
      '.remoteRtcp.outbound.packetsSent',
      '.connection.bytesSent',
    ]) {
      const total = counted(source.at(-1), path);
      expect(counted(all[source.length + 20], path)).toBe(total + counted(source[20], path));
      expect(counted(all.at(-1), path)).toBe(36 * total);
    }
    // What is no counter stays as it was.
    expect(counted(all.at(-1), '.transport.selectedCandidatePairChanges')).toBe(1);
    expect(counted(all.at(-1), '.ice.local.port')).toBe(counted(source.at(-1), '.ice.local.port'));
  });

  test("has summaries that fit: one call, one start, the segment's own end", () => {
    for (const { call_id, summary, stats, stored_at } of segments) {
      expect([call_id, summary.callId]).toEqual([LONG_CALL.callId, LONG_CALL.callId]);
      expect(summary.startTimestamp).toBe(segments[0]!.summary.startTimestamp);
      expect(summary.endTimestamp).toBe(stats.at(-1)!.intervalEndUtc);
      const seconds = (Date.parse(summary.endTimestamp) - Date.parse(summary.startTimestamp)) / 1000;
      expect(summary.durationSeconds).toBeCloseTo(seconds, 6);
      expect(Date.parse(stored_at)).toBeGreaterThan(Date.parse(summary.endTimestamp));
    }
    expect(segments.map(({ summary }) => summary.state)).toEqual([
      ...Array.from({ length: 19 }, () => 'active'),
      'done',
    ]);
  });

  test('has logs in order of time, in the segment of their time, and the setup once', () => {
    const times = segments.flatMap(({ logs }) => logs.map(({ timestamp }) => Date.parse(timestamp)));
    expect(times).toEqual([...times].sort((left, right) => left - right));
    for (const { logs, stats } of segments)
      expect(Date.parse(logs.at(-1)!.timestamp)).toBeLessThanOrEqual(Date.parse(String(stats.at(-1)!.intervalEndUtc)));
    const messages = segments.flatMap(({ logs }) => logs.map(({ message }) => message));
    expect(messages.filter((message) => message === 'RTC config')).toHaveLength(1);
    expect(messages.filter((message) => message.includes('warning 31003')).length).toBeGreaterThan(100);
    expect(messages.join()).not.toContain(LONG_CALL.from);
  });

  test('has its own leg, whose events and detail record have the same times', async () => {
    const legId = segments[0]!.telnyx_leg_id;
    expect(legId).not.toBe(recorded[0]!.telnyx_leg_id);
    const end = Date.parse(segments.at(-1)!.summary.endTimestamp);
    const events = await ask(sandbox, `/call_events?filter[leg_id]=${legId}`);
    const { data } = json<{ data: { name: string; event_timestamp: string }[] }>(events);
    const hangup = data.find(({ name }) => name === 'call.hangup')!;
    expect(Math.abs(Date.parse(hangup.event_timestamp) - end)).toBeLessThan(10);
    const records = await ask(
      sandbox,
      `/detail_records?filter[record_type]=webrtc&filter[call_id]=${LONG_CALL.callId}`,
    );
    expect(json<{ data: unknown[] }>(records).data).toMatchObject([{ call_sec: 3600, telnyx_leg_id: legId }]);
  });
});

test('a stretch is deterministic, and one that fits in a segment has no number', () => {
  const wanted = { callId: 'short', seconds: 150 };
  const [only, ...more] = stretchCall(recorded, wanted);
  expect(more).toEqual([]);
  expect(only).not.toHaveProperty('segment');
  expect(only).not.toHaveProperty('flushReason');
  expect((only!.stats as unknown[]).length).toBeGreaterThanOrEqual(149);
  expect(stretchCall(recorded, wanted)).toEqual([only]);
});

test('a call without intervals cannot be stretched', () => {
  expect(() => stretchCall([{ stats: [] }], { callId: 'x', seconds: 1 })).toThrow('no intervals');
});

function numbersIn(value: JsonObject, path = ''): [string, number][] {
  return Object.entries(value).flatMap(([key, inside]): [string, number][] => {
    if (typeof inside === 'number') return [[`${path}.${key}`, inside]];
    return isObject(inside) ? numbersIn(inside, `${path}.${key}`) : [];
  });
}
