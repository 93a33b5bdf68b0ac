import { lengthOf, type IssueEpisode } from '../issues.ts';
import { spanSeconds } from '../rules/runs.ts';
import { isHeld } from '../rules/silence.ts';
import { medianOf } from '../statistics.ts';
import { find, statements, wholeCall } from './statements.ts';
import type { LegView, Suspect } from './types.ts';
import { figure, seconds } from './words.ts';

/** What a silence weighs that is likely no fault: sound came after it, or the vendor's 30 s are not over. */
const PASSED_FACTOR = 0.1;
const FALLEN_FACTOR = 0.6;

/**
 * A microphone that gave nothing. For sure where the track ended, and where a live, unmuted track was silent for as long as the
 * vendor waits or to the end of the call; a silence that passed, as before somebody spoke first, hardly counts.
 */
export function microphone(leg: LegView): Suspect | null {
  const last = leg.track.length - 1;
  const ended = find(leg, 'MICROPHONE_ENDED');
  const silent = find(leg, 'LOW_LOCAL_AUDIO')?.episodes ?? [];
  const isPlain = (episode: IssueEpisode): boolean =>
    episode.rows.to === last || lengthOf(episode) >= leg.policy.localSilenceAfterSpeechSeconds;
  const plain = silent.filter(isPlain);
  const passed = silent.filter((episode) => !isPlain(episode));
  const fallen = (find(leg, 'MICROPHONE_SILENT')?.episodes ?? []).filter(
    ({ rows }) => rows.to === last && !plain.some((other) => other.rows.to === last),
  );
  if (ended === undefined && silent.length === 0 && fallen.length === 0) return null;
  const isSure = ended !== undefined || plain.length > 0;
  const spoken = [...plain, ...fallen, ...(ended?.episodes ?? [])];
  const lost = total(spoken.length > 0 ? spoken : passed);
  const evidence = [
    ...statements(leg, 'LOW_LOCAL_AUDIO', plain, () => 'The microphone was live and not muted but gave silence'),
    ...statements(leg, 'MICROPHONE_ENDED', ended?.episodes ?? [], () => 'The microphone track had ended'),
    ...statements(leg, 'MICROPHONE_SILENT', fallen, () => 'The microphone fell silent and gave no sound again'),
    ...statements(leg, 'LOW_LOCAL_AUDIO', passed, () => 'The microphone gave silence, and sound after it'),
  ];
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
    harm: total(plain) + total(ended?.episodes ?? []) + total(fallen) * FALLEN_FACTOR + total(passed) * PASSED_FACTOR,
    confidence: isSure ? 'HIGH' : 'LOW',
    alternatives: isSure ? [] : ['NONE'],
    what:
      plain.length === 0 && ended !== undefined
        ? `its track ended (${seconds(lost)})`
        : `it was live and not muted but gave no sound for ${seconds(lost)}`,
    evidence,
  };
}

const total = (episodes: readonly IssueEpisode[]): number =>
  episodes.reduce((sum, episode) => sum + lengthOf(episode), 0);

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
    evidence: statements(
      leg,
      muted.code,
      muted.episodes,
      () => 'The microphone was switched off by the application or the system',
    ),
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
    evidence: statements(leg, issue.code, episodes, () => 'The client sent no byte of audio'),
  };
}
