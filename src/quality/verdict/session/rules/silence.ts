import { soundIn } from '../../observe/levels.ts';
import { at, clientOf, EDGE, INTENDED, spoiledBy, statement, statementsOf, UNKNOWN } from '../finding.ts';
import { sendingDuring } from '../sending.ts';
import { isUplinkClean } from '../sending.ts';
import { secondsOf, observationsOf, spansOf, weightOf } from '../side-observations.ts';
import { secondsOfSpans } from '../spans.ts';
import {
  otherOf,
  type Finding,
  type Place,
  type SideObservation,
  type Session,
  type SessionEvidence,
  type SideIndex,
} from '../types.ts';
import { formatNumber, nameOf } from '../phrases.ts';
import type { ListenerFindings } from './downlink.ts';
import { byExplanation, evidenceFor, explanations } from './explanation.ts';
import { isProven } from './speaker-report.ts';

/** A speaker with this much sound, in seconds, and in this share of the time was not just listening. */
const SPOKE_SECONDS = 3;
const SPOKE_SHARE = 0.1;

/** A longer silence is not a person who listens, in seconds. */
const PLAIN_SECONDS = 20;

/** The weight of a short silence that was followed by sound. */
const PASSED_FACTOR = 0.02;

/** Packets of exact silence that arrived at `listener`, compared with what the speaker's side shows. */
export function silenceFindings(session: Session, listener: SideIndex, upstream: readonly Finding[]): ListenerFindings {
  const silences = observationsOf(session.sides[listener], 'SILENT_IN');
  const candidates = upstream.filter((finding) => canSilence(finding, otherOf(listener)));
  const { unexplained, explained } = byExplanation(silences, explanations(session, candidates, otherOf(listener)));
  const corroborated = evidenceFor(explained, (seen) =>
    statementsOf(session, listener, seen, () => `silence arrived at ${clientOf(session, listener)} meanwhile`, {
      issue: 'ONE_WAY_AUDIO',
    }),
  );
  if (unexplained.length === 0) return { findings: [], corroborated };
  const finding = silence(session, listener, unexplained);
  return { findings: finding === null ? [] : [finding], corroborated };
}

/** What is lost in part, late or uneven makes gaps, and leaves sound between them. */
const LEAVES_SOUND = new Set<Finding['cause']>(['PACKETS_LOST', 'PACKETS_UNEVEN', 'DELAY']);

/** The weight of a second in which hardly anything got through. */
const TOTAL = 0.9;

function canSilence({ cause, spoiled }: Finding, speaker: SideIndex): boolean {
  if (!LEAVES_SOUND.has(cause)) return true;
  const own = spoiled.filter((one) => one.speaker === speaker);
  const weight = own.reduce((sum, one) => sum + one.weight, 0);
  return cause === 'PACKETS_LOST' && weight >= TOTAL * secondsOfSpans(own.flatMap(({ spans }) => spans));
}

function silence(session: Session, listener: SideIndex, seen: readonly SideObservation[]): Finding | null {
  const speaker = otherOf(listener);
  const spans = spansOf(seen);
  const seconds = secondsOfSpans(spans);
  const sending = sendingDuring(session.sides[speaker], spans);
  const client = clientOf(session, listener);
  const evidence = statementsOf(
    session,
    listener,
    seen,
    () => `packets kept arriving at ${client} but carried no sound at all`,
    {
      issue: 'ONE_WAY_AUDIO',
      values: ({ seconds: length }) => [{ name: 'length of the silence', value: length, unit: 's' }],
    },
  );
  const base = {
    cause: 'SILENCE' as const,
    spoiled: [spoiledBy(speaker, seen)],
    weight: weightOf(seen),
    what: `silence arrived at ${client} for ${formatNumber(secondsOf(seen))} s while packets kept coming`,
    evidence,
  };
  if (sending.reportedSeconds < seconds / 2) return { ...base, ...fromOneEnd(session, listener, seen, evidence) };
  const spoke = sending.speechSeconds >= SPOKE_SECONDS && sending.speechSeconds >= seconds * SPOKE_SHARE;
  // A person who only listened; the codec or a noise gate removed the noise floor.
  if (!spoke) return null;
  const name = nameOf(session, speaker);
  evidence.push(
    statement(
      'FOR',
      `${name} spoke meanwhile: the microphone gave sound for ${formatNumber(sending.speechSeconds)} s.`,
      {
        side: speaker,
        values: [{ name: 'seconds of speech', value: sending.speechSeconds, unit: 's' }],
      },
    ),
  );
  const isClean = isUplinkClean(sending, seconds);
  const hasSent = sending.sentSeconds >= seconds * 0.9 && sending.reportedSeconds >= seconds * 0.9;
  if (isClean === true && hasSent && session.isAligned && !session.isDirect) {
    evidence.push(
      statement(
        'FOR',
        `${clientOf(session, speaker)} sent throughout, and Telnyx received it (loss ${formatNumber(sending.lossShare * 100)} %).`,
        {
          side: speaker,
          values: [{ name: 'outbound loss meanwhile', value: sending.lossShare * 100, unit: '%' }],
        },
      ),
      statement('FOR', 'nobody was on hold or muted, by the events of both legs and the logs of both clients.'),
    );
    return { ...base, place: EDGE, confidence: isProven(session) ? 'HIGH' : 'MEDIUM', alternatives: [] };
  }
  evidence.push(
    statement(
      'AGAINST',
      'how the packets reached Telnyx, or at what exact time, is not known: that the silence was made in Telnyx is not proven.',
    ),
  );
  return { ...base, place: UNKNOWN, confidence: 'LOW', alternatives: [EDGE, at(speaker, 'ANYWHERE')] };
}

/** Only the listener's report exists, so the source of the silence is unknown. */
function fromOneEnd(
  session: Session,
  listener: SideIndex,
  seen: readonly SideObservation[],
  evidence: SessionEvidence[],
): Pick<Finding, 'place' | 'confidence' | 'alternatives' | 'weight'> {
  const own = sendingDuring(session.sides[listener], spansOf(seen));
  const spoke = own.speechSeconds >= SPOKE_SECONDS;
  const passed = seen.every(
    ({ report, rows }) => soundIn(report.leg.timeseries.values.inboundAudioLevel).last > rows.to,
  );
  evidence.push(
    spoke
      ? statement('FOR', `${nameOf(session, listener)} spoke meanwhile.`, { side: listener })
      : statement(
          'AGAINST',
          `${nameOf(session, listener)} gave no sound meanwhile either: nobody may have had anything to say.`,
          { side: listener },
        ),
  );
  if (passed)
    evidence.push(
      statement('AGAINST', 'sound came after it: hold or mute on the other side would look the same.', {
        side: listener,
      }),
    );
  const isSure = !passed && spoke && seen.some((one) => one.seconds >= PLAIN_SECONDS);
  const speaker = otherOf(listener);
  const alternatives: Place[] = isSure ? [EDGE] : [INTENDED, EDGE];
  // A short silence followed by sound is most likely a person listening.
  const weight = passed
    ? seen.reduce((sum, one) => sum + one.weight * (one.seconds < PLAIN_SECONDS ? PASSED_FACTOR : 1), 0)
    : weightOf(seen);
  return { place: at(speaker, 'ANYWHERE'), confidence: isSure ? 'MEDIUM' : 'LOW', alternatives, weight };
}
