import type { JsonObject } from '../../json/json-object.ts';
import { instant, instantMs, text } from '../../json/values.ts';
import { mapInSlices } from '../../operation/map-in-slices.ts';
import { idText, looseNumber } from '../../json/loose-values.ts';
import { joinDetails, sourceEntry, type LegIdEntry, type SourceEntry } from '../entry.ts';

/** Start and end of each recording. */
export async function entriesOfRecordings(recordings: readonly JsonObject[]): Promise<LegIdEntry[]> {
  const entries = await mapInSlices(recordings, (recording) =>
    [began(recording), ended(recording)].flatMap((entry) =>
      entry === null ? [] : [{ legId: idText(recording.call_leg_id), entry }],
    ),
  );
  return entries.flat();
}

function began(recording: JsonObject): SourceEntry | null {
  const at = instantMs(recording.recording_started_at);
  if (at === null) return null;
  const channels = text(recording.channels);
  return sourceEntry(
    {
      source: 'RECORDING',
      kind: 'RECORDING_STARTED',
      title: 'Recording started',
      detail: joinDetails(channels === null ? null : `${channels} channels`, text(recording.initiated_by)),
      at,
      sourceTime: instant(recording.recording_started_at),
    },
    { recordingId: idText(recording.id) },
  );
}

function ended(recording: JsonObject): SourceEntry | null {
  const at = instantMs(recording.recording_ended_at);
  if (at === null) return null;
  const length = looseNumber(recording.duration_millis);
  return sourceEntry(
    {
      source: 'RECORDING',
      kind: 'RECORDING_ENDED',
      title: 'Recording ended',
      detail: length === null ? null : `${(length / 1_000).toFixed(1)} s long`,
      at,
      sourceTime: instant(recording.recording_ended_at),
    },
    { recordingId: idText(recording.id) },
  );
}
