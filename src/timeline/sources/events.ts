import { instant, text } from '../../json/values.ts';
import type { TimelineKind } from '../../graphql/generated/types.ts';
import { payloadOf, timeOf, type CallEvent } from '../../call-control/call-event.ts';
import { describeHangup, hangupOf, sipCodeOf } from '../../call-control/hangup.ts';
import { mapInSlices } from '../../operation/map-in-slices.ts';
import { idText } from '../../json/loose-values.ts';
import { joinDetails, sourceEntry, type LegIdEntry, type SourceEntry } from '../entry.ts';

const KINDS: Readonly<Record<string, readonly [kind: TimelineKind, title: string]>> = {
  'call.initiated': ['CALL_INITIATED', 'Call initiated'],
  'call.answered': ['CALL_ANSWERED', 'Call answered'],
  'call.bridged': ['CALL_BRIDGED', 'Call bridged'],
  'call.hold': ['CALL_HELD', 'Call put on hold'],
  'call.unhold': ['CALL_RESUMED', 'Call taken off hold'],
  'call.recording.saved': ['RECORDING_SAVED', 'Recording saved'],
};

/** Hangup causes of calls that ended normally. */
const ORDINARY_CAUSES = new Set(['normal_clearing', 'originator_cancel']);

/** The events of call control. Events without a time are left out. */
export async function entriesOfEvents(events: readonly CallEvent[]): Promise<LegIdEntry[]> {
  const entries = await mapInSlices(events, (event) => {
    const at = timeOf(event);
    return at === null ? null : { legId: idText(event.stored.call_leg_id), entry: entryOf(event, at) };
  });
  return entries.filter((entry) => entry !== null);
}

function entryOf(event: CallEvent, at: number): SourceEntry {
  const { id, stored } = event;
  const name = text(stored.name) ?? '';
  const common = { source: 'CALL_CONTROL', at, sourceTime: instant(stored.event_timestamp) } as const;
  const reference = { eventId: id, recordingId: idText(payloadOf(event)?.recording_id) };
  const hangup = hangupOf(event);
  if (hangup !== null) {
    const cause = text(hangup.hangup_cause);
    return sourceEntry(
      {
        ...common,
        kind: 'CALL_HANGUP',
        title: cause === null ? 'Call ended' : `Call ended: ${cause}`,
        detail: describeHangup(hangup),
        severity: cause === null || ORDINARY_CAUSES.has(cause) ? 'INFO' : 'WARNING',
        code: sipCodeOf(hangup),
      },
      reference,
    );
  }
  if (stored.type === 'command')
    return sourceEntry({ ...common, kind: 'CALL_COMMAND', title: `Command: ${name}` }, reference);
  const [kind, title] = Object.hasOwn(KINDS, name) ? (KINDS[name] ?? []) : [];
  return sourceEntry(
    { ...common, kind: kind ?? 'CALL_EVENT', title: title ?? `Event: ${name}`, detail: partiesOf(event, kind) },
    reference,
  );
}

function partiesOf(event: CallEvent, kind: TimelineKind | undefined): string | null {
  if (kind !== 'CALL_INITIATED') return null;
  const payload = payloadOf(event);
  const [direction, from, to] = [payload?.direction, payload?.from, payload?.to].map(text);
  return joinDetails(direction ?? null, from == null ? null : `from ${from}`, to == null ? null : `to ${to}`);
}
