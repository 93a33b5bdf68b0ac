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

/** What `make` returns for a key, made once: a judgement reads what is stored and changes nothing in it. */
function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const found = made.get(key);
    if (found !== undefined) return found;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** The events and detail records of a folder, by its address. */
const recordsOf = once((folder: string) => {
  const listIn = (name: string): readonly unknown[] => {
    const stored = read(new URL(folder), name) as unknown[] | { data: unknown[] };
    return Array.isArray(stored) ? stored : stored.data;
  };
  return {
    events: listIn('call_events.json') as readonly StoredEvent[],
    details: listIn('detail_records.json') as readonly StoredRecord[],
  };
});

/** All samples and derived calls. */
export const knownCalls: readonly KnownCall[] = FOLDERS.flatMap((folder) =>
  (read(folder, 'manifest.json') as Omit<KnownCall, 'folder'>[]).map((call) => ({ ...call, folder: folder.href })),
);

/** Those of which it is known what a verdict may say. */
export const judgedCalls = knownCalls.filter(({ fault }) => fault !== undefined);

/** Segments as the API stores them. A change of them returns others, and leaves these as they are. */
export type StoredCall = readonly Readonly<Record<string, unknown>>[];

function bytesOf({ folder, file }: KnownCall): Buffer {
  const bytes = readFileSync(new URL(file, folder));
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** The stored segments of a call. */
export const segmentsOf = once((call: KnownCall) => JSON.parse(bytesOf(call).toString()) as StoredCall);

/** How segments are changed before they are judged. */
type Change = (segments: StoredCall) => StoredCall;

const asTheyAre: Change = (segments) => segments;

/** The reports of a call after a change, analysed once for each pair of both. */
const legsAfter = once((change: Change) =>
  once(async (call: KnownCall): Promise<SideMaterial['legs']> => {
    const bytes = change === asTheyAre ? bytesOf(call) : Buffer.from(JSON.stringify(change(segmentsOf(call))));
    const reports = await reportsOf(call.call_id, bytes);
    return Promise.all(reports.map(async (report) => ({ reportId: report.id, view: await legOf(report) })));
  }),
);

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
  /** Changes the segments of the call's own side, and of the other side. A change that is the same function is made once. */
  readonly own?: Change;
  readonly other?: Change;
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
  const { events, details } = recordsOf(call.folder);
  const own = events.filter(({ call_session_id: session }) => session === call.telnyx_session_id);
  const courses = coursesOf(
    (await callEventList({ items: own as Record<string, unknown>[], truncated: false })).events,
  );
  const other = otherSideOf(call);
  const otherLegId = other?.telnyx_leg_id ?? [...courses.keys()].find((legId) => legId !== call.telnyx_leg_id) ?? null;
  const side = async (
    known: KnownCall | undefined,
    legId: string | null,
    change: Change = asTheyAre,
  ): Promise<SideMaterial> => {
    const record = details.find(({ telnyx_leg_id: id }) => id === legId);
    const course = courses.get(legId ?? '') ?? UNKNOWN_COURSE;
    return {
      party: {
        callId: known?.call_id ?? null,
        telnyxLegId: legId,
        name: record?.auth_username ?? null,
        isCaller: record === undefined ? null : record.direction === 'outbound',
      },
      course: changes.course?.(course) ?? course,
      legs: known === undefined ? [] : await legsAfter(change)(known),
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

const judge = async (material: SessionMaterial): Promise<SessionVerdict> =>
  verdictOfSession(await judgeSession(await assembleSession(material)));

const verdictUnchanged = once(async (call: KnownCall) => judge(await materialOf(call)));

/** The verdict on a known call's session; made once of a call to which nothing is done. */
export const verdictOn = async (call: KnownCall, changes?: Changes): Promise<SessionVerdict> =>
  changes === undefined ? verdictUnchanged(call) : judge(await materialOf(call, changes));

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
