import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '../../support/samples.ts';

/** One call of an own folder of samples: two legs, of which `a` is the first's call id. */
interface MadeCall {
  readonly a: string;
  readonly b: string;
  readonly session: string;
  readonly legs: readonly [string, string];
}

/** A folder of samples that a sandbox can serve. */
export interface CallsFolder {
  readonly path: string;
  readonly calls: readonly MadeCall[];
  remove(): Promise<void>;
}

const START = Date.parse('2026-11-01T08:00:00.000Z');

/** An instant some seconds after a fixed start, as the API writes it. */
export const at = (seconds: number): string => new Date(START + seconds * 1_000).toISOString();

/** Writes a folder with small calls of two Voice SDK legs each, one a minute, with events, recordings and billing records. */
export async function makeCalls(count: number, options: { eventsOfFirst?: number } = {}): Promise<CallsFolder> {
  const path = await mkdtemp(join(tmpdir(), 'calls-'));
  const calls = Array.from({ length: count }, (_, index): MadeCall => {
    const n = String(index).padStart(3, '0');
    return { a: `call-${n}-a`, b: `call-${n}-b`, session: `session-${n}`, legs: [`leg-${n}-a`, `leg-${n}-b`] };
  });
  const events: Json[] = [];
  const recordings: Json[] = [];
  const records: Json[] = [];
  const files: Promise<void>[] = [];
  calls.forEach(({ a, b, session, legs }, index) => {
    const start = index * 60;
    [a, b].forEach((callId, side) => {
      const leg = legs[side];
      files.push(writeFile(join(path, `${callId}.json`), JSON.stringify([segment({ callId, leg, session, start })])));
      const ids = { call_leg_id: leg, call_session_id: session };
      const extra = index === 0 && side === 0 ? (options.eventsOfFirst ?? 0) : 0;
      const names = ['call.initiated', ...Array.from({ length: extra }, () => 'call.speak.ended'), 'call.hangup'];
      names.forEach((name, place) =>
        events.push({
          record_type: 'call_event',
          type: 'webhook',
          name,
          ...ids,
          event_timestamp: at(start + place / 100),
          metadata: { payload: { ...ids, call_control_id: `v3:${leg}`, place } },
        }),
      );
      recordings.push({
        id: `recording-${leg}`,
        ...ids,
        channels: 'single',
        download_urls: { wav: `https://x.invalid/${leg}` },
      });
      records.push({
        record_type: 'webrtc_detail_record',
        id: `record-${leg}`,
        call_id: callId,
        telnyx_session_id: session,
        telnyx_leg_id: leg,
        telnyx_call_control_id: `v3:${leg}`,
        auth_username: side === 0 ? 'agent-anna' : 'agent-ben',
        direction: side === 0 ? 'outbound' : 'inbound',
        cli: '+13125550100',
        cld: `+1312555${1000 + index}`,
        started_at: at(start),
        finished_at: at(start + 30),
        cost: '0.004',
        currency: 'USD',
      });
    });
  });
  await Promise.all([
    ...files,
    writeFile(join(path, 'call_events.json'), JSON.stringify(events)),
    writeFile(join(path, 'call_recordings.json'), JSON.stringify(recordings)),
    writeFile(join(path, 'detail_records.json'), JSON.stringify(records)),
  ]);
  return { path, calls, remove: () => rm(path, { recursive: true }) };
}

export interface MadeSegment {
  readonly callId: string;
  readonly leg?: string | undefined;
  readonly session?: string | undefined;
  /** Seconds after the fixed start. */
  readonly start: number;
  /** When it was stored, likewise; 30 s after the start by default. */
  readonly end?: number;
  readonly segment?: number;
}

/** One stored segment with a summary and nothing else. */
export function segment({ callId, leg, session, start, end = start + 30, segment: number }: MadeSegment): Json {
  return {
    call_id: callId,
    telnyx_leg_id: leg,
    telnyx_session_id: session,
    created_at: at(end),
    summary: { durationSeconds: end - start, startTimestamp: at(start), endTimestamp: at(end) },
    stats: [],
    logs: [],
    ...(number === undefined ? {} : { segment: number }),
  };
}
