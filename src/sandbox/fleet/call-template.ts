import { isObject, stringAt, timeOf, type JsonObject } from '../json.ts';
import { isoTime } from '../stretch-intervals.ts';
import type { PlannedCall } from './plan.ts';

const ISO_TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const OPUS = /"mimeType":"audio\/opus"/g;
const LOCAL_PATH = /("local":\{[^{}]*?"candidateType":)("\w+")(,"protocol":)("\w+")/g;

/** A range of bytes that differs between calls, and how its new text is generated. The new text has as many bytes as the old. */
interface Slot {
  readonly at: number;
  readonly length: number;
  readonly text: (call: PlannedCall, shiftMs: number) => string;
}

/** The bytes of a segment, with their slots. */
interface Patchable {
  readonly bytes: Buffer;
  readonly slots: readonly Slot[];
}

interface SegmentTemplate {
  readonly head: JsonObject;
  readonly stats: Patchable;
  readonly logs: Patchable;
}

/**
 * A sample from which calls are generated, with other times, ids, SDK version, browser, path, region and codec name, but no other number
 * changed. Texts are replaced in place, since a fleet is too large to be kept and is generated for each request.
 */
export class CallTemplate {
  /** How long the call lasts, in milliseconds. */
  readonly durationMs: number;
  private readonly start: number;
  private readonly segments: readonly SegmentTemplate[];

  /** @param segments the sample's segments, in order, with times in their summaries */
  constructor(segments: readonly JsonObject[]) {
    const summaries = segments.map(({ summary }) => (isObject(summary) ? summary : {}));
    this.start = Math.min(...summaries.map(({ startTimestamp }) => timeOf(startTimestamp) ?? Infinity));
    const end = Math.max(...summaries.map(({ endTimestamp }) => timeOf(endTimestamp) ?? -Infinity));
    this.durationMs = end - this.start;
    const ids = idsOf(segments);
    this.segments = segments.map(({ stats, logs, ...head }) => ({
      head,
      stats: patchable(JSON.stringify(stats ?? null), ids),
      logs: patchable(JSON.stringify(logs ?? null), ids),
    }));
  }

  /** The JSON array of the call's segments. */
  make(call: PlannedCall): Buffer {
    const shiftMs = call.startedAt - this.start;
    const parts: Buffer[] = [];
    for (const { head, stats, logs } of this.segments)
      parts.push(
        Buffer.from(
          `${parts.length === 0 ? '[' : ','}${JSON.stringify(headOf(head, call, shiftMs)).slice(0, -1)},"stats":`,
        ),
        patched(stats, call, shiftMs),
        Buffer.from(',"logs":'),
        patched(logs, call, shiftMs),
        Buffer.from('}'),
      );
    return Buffer.concat([...parts, Buffer.from(']')]);
  }
}

/** The sample's own ids, by the field of a plan that replaces them. */
function idsOf(segments: readonly JsonObject[]): Map<string, (call: PlannedCall) => string> {
  const ids = new Map<string, (call: PlannedCall) => string>();
  for (const segment of segments) {
    const add = (key: string, read: (call: PlannedCall) => string): void => {
      const id = stringAt(segment, key);
      if (id?.length === 36) ids.set(id, read);
    };
    add('call_id', ({ callId }) => callId);
    add('telnyx_session_id', ({ sessionId }) => sessionId);
    add('telnyx_leg_id', ({ legId }) => legId);
    add('voice_sdk_session_id', ({ sdkSessionId }) => sdkSessionId);
  }
  return ids;
}

function patchable(text: string, ids: ReadonlyMap<string, (call: PlannedCall) => string>): Patchable {
  const bytes = Buffer.from(text);
  // One character per byte, so that positions in the text are positions in the bytes.
  const plain = bytes.toString('latin1');
  const slots: Slot[] = [];
  for (const { index, 0: time } of plain.matchAll(ISO_TIME)) {
    const recorded = Date.parse(time);
    slots.push({ at: index, length: time.length, text: (_call, shiftMs) => isoTime(recorded + shiftMs) });
  }
  for (const [id, text] of ids)
    for (let at = plain.indexOf(id); at !== -1; at = plain.indexOf(id, at + 1))
      slots.push({ at, length: id.length, text });
  for (const { index, 0: codec } of plain.matchAll(OPUS))
    slots.push({ at: index, length: codec.length, text: (call) => `"mimeType":"audio/${call.codec}"` });
  for (const { index, 1: before = '', 2: type = '', 3: between = '', 4: protocol = '' } of plain.matchAll(LOCAL_PATH)) {
    slots.push({ at: index + before.length, length: type.length, text: (call) => `"${call.candidateType}"` });
    slots.push({
      at: index + before.length + type.length + between.length,
      length: protocol.length,
      text: (call) => `"${call.protocol}"`,
    });
  }
  return { bytes, slots };
}

function patched({ bytes, slots }: Patchable, call: PlannedCall, shiftMs: number): Buffer {
  const copy = Buffer.from(bytes);
  // A shorter text is padded with spaces after it, which JSON ignores there.
  for (const { at, length, text } of slots) copy.write(text(call, shiftMs).padEnd(length), at, length, 'latin1');
  return copy;
}

function headOf(head: JsonObject, call: PlannedCall, shiftMs: number): JsonObject {
  const moved = (value: unknown): unknown => {
    const time = timeOf(value);
    return time === undefined ? value : isoTime(time + shiftMs);
  };
  const summary = isObject(head.summary) ? head.summary : {};
  return {
    ...head,
    call_id: call.callId,
    telnyx_session_id: call.sessionId,
    telnyx_leg_id: call.legId,
    voice_sdk_session_id: call.sdkSessionId,
    voice_sdk_id_decoded: { region: call.region, dc: 'dc1', version: 1 },
    user_agent: `TelnyxRTC/${call.sdkVersion} (JS; ${call.browser})`,
    version: call.sdkVersion,
    stored_at: moved(head.stored_at),
    created_at: moved(head.created_at),
    summary: {
      ...summary,
      callId: call.callId,
      direction: call.isOutbound ? 'outbound' : 'inbound',
      telnyxSessionId: call.sessionId,
      telnyxLegId: call.legId,
      voiceSdkSessionId: call.sdkSessionId,
      sdkVersion: call.sdkVersion,
      startTimestamp: moved(summary.startTimestamp),
      endTimestamp: moved(summary.endTimestamp),
    },
  };
}
