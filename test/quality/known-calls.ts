import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { callEventList } from '../../src/call-control/call-event.ts';
import { legOf } from '../../src/quality/report-analysis.ts';
import {
  assembleSession,
  type SessionMaterial,
  type SideMaterial,
} from '../../src/quality/verdict/session/assemble.ts';
import { judgeSession } from '../../src/quality/verdict/session/judge.ts';
import { coursesOf, UNKNOWN_COURSE, type LegCourse } from '../../src/quality/verdict/session/leg-course.ts';
import { verdictOfSession, type SessionVerdict } from '../../src/quality/verdict/session/verdict.ts';
import { reportsOf } from './sample-calls.ts';

/** A call of which it is known what was done to it, and what a verdict may say of it. */
export interface KnownCall {
  readonly folder: string;
  readonly file: string;
  readonly scenario: string;
  readonly side: 'a' | 'b';
  readonly call_id: string;
  readonly telnyx_session_id: string | null;
  readonly telnyx_leg_id: string | null;
  readonly made?: string;
  /** Any of these is right. */
  readonly fault?: readonly string[];
  /** Right, but only below HIGH. */
  readonly not_with_high_confidence?: readonly string[];
  readonly never?: readonly string[];
  readonly also?: readonly string[];
}

interface StoredRecord {
  readonly telnyx_leg_id?: string;
  readonly auth_username?: string;
  readonly direction?: string;
}

interface StoredEvent {
  readonly call_session_id?: string;
}

const FOLDERS = ['../../samples/', '../../samples/derived/'].map((path) => new URL(path, import.meta.url));

const read = (folder: URL, name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const listIn = (folder: URL, name: string): readonly unknown[] => {
  const stored = read(folder, name) as unknown[] | { data: unknown[] };
  return Array.isArray(stored) ? stored : stored.data;
};

/** All samples and derived calls. */
export const knownCalls: readonly KnownCall[] = FOLDERS.flatMap((folder) =>
  (read(folder, 'manifest.json') as Omit<KnownCall, 'folder'>[]).map((call) => ({ ...call, folder: folder.href })),
);

/** Those of which it is known what a verdict may say. */
export const judgedCalls = knownCalls.filter(({ fault }) => fault !== undefined);

/** The stored segments of a call. */
export function segmentsOf({ folder, file }: KnownCall): StoredCall {
  const bytes = readFileSync(new URL(file, folder));
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()) as StoredCall;
}

/** Segments as the API stores them, to be changed. */
export type StoredCall = Record<string, unknown>[];

/** The other side's call of the same session. */
export const otherSideOf = (call: KnownCall): KnownCall | undefined =>
  knownCalls.find(
    (other) =>
      other.telnyx_session_id !== null &&
      other.telnyx_session_id === call.telnyx_session_id &&
      other.folder === call.folder &&
      other.side !== call.side,
  );

/** What is done to a call before it is judged. */
export interface Changes {
  /** Segments of the call's own side, of the other side. */
  readonly own?: (segments: StoredCall) => StoredCall;
  readonly other?: (segments: StoredCall) => StoredCall;
  readonly course?: (course: LegCourse) => LegCourse;
  readonly withoutOther?: boolean;
}

const NOBODY: SideMaterial = {
  party: { callId: null, telnyxLegId: null, name: null, isCaller: null },
  course: UNKNOWN_COURSE,
  legs: [],
};

/** A known call's session as the gateway would fetch it. */
export async function materialOf(call: KnownCall, changes: Changes = {}): Promise<SessionMaterial> {
  const folder = new URL(call.folder);
  const events = (listIn(folder, 'call_events.json') as StoredEvent[]).filter(
    ({ call_session_id: session }) => session === call.telnyx_session_id,
  );
  const courses = coursesOf(callEventList({ items: events as Record<string, unknown>[], truncated: false }).events);
  const other = otherSideOf(call);
  const otherLegId = other?.telnyx_leg_id ?? [...courses.keys()].find((legId) => legId !== call.telnyx_leg_id) ?? null;
  const records = listIn(folder, 'detail_records.json') as StoredRecord[];
  const side = async (
    known: KnownCall | undefined,
    legId: string | null,
    change: (segments: StoredCall) => StoredCall = (segments) => segments,
  ): Promise<SideMaterial> => {
    const record = records.find(({ telnyx_leg_id: id }) => id === legId);
    const course = courses.get(legId ?? '') ?? UNKNOWN_COURSE;
    const bytes = known === undefined ? undefined : Buffer.from(JSON.stringify(change(segmentsOf(known))));
    const reports = known === undefined || bytes === undefined ? [] : await reportsOf(known.call_id, bytes);
    return {
      party: {
        callId: known?.call_id ?? null,
        telnyxLegId: legId,
        name: record?.auth_username ?? null,
        isCaller: record === undefined ? null : record.direction === 'outbound',
      },
      course: changes.course?.(course) ?? course,
      legs: await Promise.all(reports.map(async (report) => ({ reportId: report.id, view: await legOf(report) }))),
    };
  };
  return {
    sides: [
      await side(call, call.telnyx_leg_id, changes.own),
      changes.withoutOther === true ? NOBODY : await side(other, otherLegId, changes.other),
    ],
    notes: [],
  };
}

/** The verdict on a known call's session. */
export async function verdictOn(call: KnownCall, changes: Changes = {}): Promise<SessionVerdict> {
  return verdictOfSession(await judgeSession(await assembleSession(await materialOf(call, changes))));
}

/** Whether a verdict says what its call's manifest allows, or cannot tell between such faults. */
export function isRight(
  call: KnownCall,
  { fault, alternatives }: Pick<SessionVerdict, 'fault' | 'alternatives'>,
): boolean {
  const allowed: readonly string[] = call.fault ?? [];
  if (call.never?.includes(fault) ?? false) return false;
  const isOpen =
    fault === 'CANNOT_TELL' && alternatives.length > 0 && alternatives.every((one) => allowed.includes(one));
  return allowed.includes(fault) || isOpen;
}
