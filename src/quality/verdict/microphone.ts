import { spanSeconds } from '../rules/runs.ts';
import { isHeld } from '../rules/silence.ts';
import { medianOf } from '../statistics.ts';
import { find, sentence, worst, statements, wholeCall } from './statements.ts';
import type { LegView, Suspect } from './types.ts';
import { figure, seconds, when } from './words.ts';

export function microphone(leg: LegView): Suspect | null {
  const silent = find(leg, 'LOW_LOCAL_AUDIO');
  const ended = find(leg, 'MICROPHONE_ENDED');
  const fallen = find(leg, 'MICROPHONE_SILENT')?.episodes.filter(({ rows }) => rows.to === leg.track.length - 1) ?? [];
  const certain = silent ?? ended;
  if (certain === undefined && fallen.length === 0) return null;
  const evidence = [
    ...statements(
      leg,
      silent,
      (episode) => `The microphone was live and not muted but gave silence (level ${worst(episode)})`,
    ),
    ...statements(leg, ended, () => 'The microphone track had ended'),
  ];
  if (certain === undefined)
    for (const { start, end, rows } of fallen)
      evidence.push({
        stance: 'FOR',
        statement: sentence('The microphone fell silent and gave no sound again', when(leg, start, end)),
        issue: 'MICROPHONE_SILENT',
        start,
        end,
        rows,
      });
  const lost =
    certain?.affectedSeconds ?? fallen.reduce((sum, { rows }) => sum + spanSeconds(leg.track, rows.from, rows.to), 0);
  const flowing = medianOf(leg.track.values.outboundPacketRate);
  if (flowing > 0)
    evidence.push(
      wholeCall(
        'FOR',
        `Packets kept leaving (${figure(flowing)} a second): the line was not what kept the voice back.`,
      ),
    );
  return {
    fault: 'LOCAL_MICROPHONE',
    harm: certain === undefined ? lost * 0.6 : lost,
    confidence: certain === undefined ? 'LOW' : 'HIGH',
    alternatives: [],
    what:
      silent === undefined && ended !== undefined
        ? `its track ended (${seconds(lost)})`
        : `it was live and not muted but gave no sound for ${seconds(lost)}`,
    evidence,
  };
}

export function mutedMicrophone(leg: LegView): Suspect | null {
  const muted = find(leg, 'MICROPHONE_MUTED');
  const length = spanSeconds(leg.track, 0, leg.track.length - 1);
  if (muted === undefined || muted.affectedSeconds < length / 2) return null;
  return {
    fault: 'LOCAL_MICROPHONE',
    harm: muted.affectedSeconds * 0.5,
    confidence: 'LOW',
    alternatives: ['NONE'],
    what: `it was muted for ${seconds(muted.affectedSeconds)} of ${seconds(length)}; whether that was meant, the report does not say`,
    evidence: statements(leg, muted, () => 'The microphone was switched off by the application or the system'),
  };
}

export function nothingSent(leg: LegView): Suspect | null {
  const issue = find(leg, 'LOW_BYTES_SENT');
  const episodes = issue?.episodes.filter(({ rows }) => !isHeld(leg, rows.from)) ?? [];
  if (issue === undefined || episodes.length === 0) return null;
  const lost = episodes.reduce((sum, { rows }) => sum + spanSeconds(leg.track, rows.from, rows.to), 0);
  return {
    fault: 'LOCAL_MICROPHONE',
    harm: lost,
    confidence: 'MEDIUM',
    alternatives: ['UPLINK'],
    what: `this client sent no audio at all for ${seconds(lost)}: it was not captured or not encoded`,
    evidence: statements(leg, { ...issue, episodes }, () => 'The client sent no byte of audio'),
  };
}
