import { pathAnswered } from '../../observe/path.ts';
import { sumOver } from '../../observe/observation.ts';
import { at, clientOf, EDGE, spoiledBy, statement, statementsOf, UNKNOWN } from '../finding.ts';
import { sendingDuring } from '../sending.ts';
import { secondsOf, observationsOf, spansOf, weightOf } from '../side-observations.ts';
import { boundingSpan, secondsOfSpans, type Span } from '../spans.ts';
import { otherOf, type Finding, type SideObservation, type Session, type SideIndex } from '../types.ts';
import { formatNumber, spanText } from '../phrases.ts';
import type { ListenerFindings } from './downlink.ts';
import { byExplanation, evidenceFor, explanations } from './explanation.ts';
import { placeBySpeaker, WHOLE } from './speaker-report.ts';

/** A shorter gap at the very end of a report may mean that the far side hung up, in seconds. */
const HANGUP_SECONDS = 5;

/** Packets that did not arrive at `listener` at all, compared with what the speaker's side and the listener's own path show. */
export function missingAudioFindings(
  session: Session,
  listener: SideIndex,
  upstream: readonly Finding[],
): ListenerFindings {
  const gaps = observationsOf(session.sides[listener], 'GAP_IN', 'NEVER_IN');
  const { unexplained, explained } = byExplanation(gaps, explanations(session, upstream, otherOf(listener)));
  const corroborated = evidenceFor(explained, (seen) =>
    statementsOf(session, listener, seen, () => `no packet arrived at ${clientOf(session, listener)} meanwhile`, {
      issue: 'MEDIA_GAP',
    }),
  );
  const byPlace = new Map<string, [Finding, ...Finding[]]>();
  for (const gap of unexplained) {
    const finding = gapFinding(session, listener, gap);
    if (finding === null) continue;
    const key = `${finding.place.part} ${finding.place.side ?? ''}`;
    const known = byPlace.get(key);
    if (known === undefined) byPlace.set(key, [finding]);
    else known.push(finding);
  }
  return { findings: [...byPlace.values()].map((inPlace) => joined(session, listener, inPlace)), corroborated };
}

/** If one place has more gaps than this, one sentence covers the rest. */
const MAX_GAPS_DESCRIBED = 12;

/** The gaps at one place. */
function joined(session: Session, listener: SideIndex, gaps: readonly [Finding, ...Finding[]]): Finding {
  const [first] = gaps;
  if (gaps.length === 1) return first;
  let { confidence, weight } = first;
  for (const gap of gaps.slice(1)) {
    if (gap.weight > weight) confidence = gap.confidence;
    weight += gap.weight;
  }
  const rest = gaps.slice(MAX_GAPS_DESCRIBED);
  const span = boundingSpan(spansOfFindings(rest));
  return {
    ...first,
    confidence,
    spoiled: [{ speaker: otherOf(listener), spans: spansOfFindings(gaps), weight }],
    weight,
    what: first.what.replace(/for [\d.]+ s/, `for ${formatNumber(weight)} s`),
    evidence: [
      ...gaps.slice(0, MAX_GAPS_DESCRIBED).flatMap(({ evidence }) => evidence),
      ...(span === null
        ? []
        : [
            statement(
              'FOR',
              `the same in ${rest.length} more ${rest.length === 1 ? 'gap' : 'gaps'}, ${spanText(session, span)}.`,
              {
                side: listener,
                span,
                issue: 'MEDIA_GAP',
              },
            ),
          ]),
    ],
  };
}

const spansOfFindings = (findings: readonly Finding[]): Span[] =>
  findings.flatMap(({ spoiled }) => spoiled.flatMap(({ spans }) => spans));

function gapFinding(session: Session, listener: SideIndex, gap: SideObservation): Finding | null {
  const speaker = otherOf(listener);
  const { leg } = gap.report;
  const client = clientOf(session, listener);
  const answered = pathAnswered(leg, gap.rows);
  const isAtEnd = gap.rows.to >= leg.timeseries.length - 1;
  if (isAtEnd && gap.seconds < HANGUP_SECONDS) return null;
  const evidence = statementsOf(session, listener, [gap], () => `no packet arrived at ${client}`, {
    issue: 'MEDIA_GAP',
    values: ({ seconds }) => [{ name: 'length of the gap', value: seconds, unit: 's' }],
  });
  const isNever = gap.kind === 'NEVER_IN';
  const base: Omit<Finding, 'place' | 'confidence' | 'alternatives'> = {
    cause: isNever ? 'NEVER_ARRIVED' : 'NOTHING_ARRIVED',
    spoiled: [spoiledBy(speaker, [gap])],
    weight: weightOf([gap]),
    what: isNever
      ? `not one packet arrived at ${client} in ${formatNumber(secondsOf([gap]))} s`
      : `no packet arrived at ${client} for ${formatNumber(secondsOf([gap]))} s`,
    evidence,
  };
  if (answered === false) {
    evidence.push(
      statement('FOR', 'neither the checks of the path were answered nor a report came: the whole path was cut.', {
        side: listener,
        span: gap.span,
      }),
    );
    const failed = leg.timeseries.states.iceState.slice(gap.rows.from, gap.rows.to + 1).includes('failed') || isAtEnd;
    if (failed)
      return {
        ...base,
        place: at(listener, 'MEDIA_PATH'),
        confidence: 'MEDIUM',
        alternatives: [at(listener, 'DOWNLINK'), at(listener, 'UPLINK')],
      };
    return {
      ...base,
      place: at(listener, 'DOWNLINK'),
      confidence: 'MEDIUM',
      alternatives: [at(listener, 'UPLINK'), at(listener, 'MEDIA_PATH')],
    };
  }
  if (answered === true)
    evidence.push(
      statement(
        'CONTEXT',
        `the path of ${client} was alive meanwhile: its checks were answered or receiver reports came.`,
        { side: listener, span: gap.span },
      ),
    );
  const counted = sentMeanwhile(gap);
  const sending = sendingDuring(session.sides[speaker], [gap.span]);
  const seconds = secondsOfSpans(spansOf([gap]));
  if (counted === true) {
    evidence.push(
      statement('FOR', "Telnyx's sender reports count packets that did not arrive: they were lost on the downlink.", {
        side: listener,
        span: gap.span,
      }),
    );
    return {
      ...base,
      place: at(listener, 'DOWNLINK'),
      confidence: 'MEDIUM',
      alternatives: [at(listener, 'MEDIA_PATH')],
    };
  }
  const hasSpeaker = sending.reportedSeconds >= seconds * WHOLE;
  if (!hasSpeaker && sending.reportedSeconds > 0) {
    evidence.push(
      statement('FOR', `${clientOf(session, speaker)} has no statistics of that time either: it may have frozen.`, {
        side: speaker,
        span: gap.span,
      }),
    );
    return { ...base, place: at(speaker, 'ANYWHERE'), confidence: 'MEDIUM', alternatives: [at(speaker, 'DEVICE')] };
  }
  if (hasSpeaker)
    return { ...base, ...placeBySpeaker(session, { speaker, gap, evidence, isAlive: answered === true }) };
  if (isNever)
    return {
      ...base,
      place: UNKNOWN,
      confidence: 'MEDIUM',
      alternatives: [EDGE, at(speaker, 'ANYWHERE'), at(listener, 'DOWNLINK')],
    };
  if (answered === true) return { ...base, place: at(speaker, 'ANYWHERE'), confidence: 'MEDIUM', alternatives: [EDGE] };
  return {
    ...base,
    place: at(listener, 'DOWNLINK'),
    confidence: 'LOW',
    alternatives: [at(listener, 'UPLINK'), at(speaker, 'ANYWHERE')],
  };
}

/** Whether Telnyx's sender reports increased during a gap: true, false, or null when none arrived. */
function sentMeanwhile({ report: { leg }, rows }: SideObservation): boolean | null {
  const counts = leg.timeseries.values.remotePacketsSent;
  // The first change after a gap's start may cover the time before it.
  let [changes, grown, last] = [0, 0, NaN];
  for (let row = rows.from; row <= rows.to; row += 1) {
    const count = counts[row] ?? NaN;
    if (!Number.isNaN(last) && count > last) {
      changes += 1;
      if (changes > 1) grown += count - last;
    }
    if (!Number.isNaN(count)) last = count;
  }
  if (changes <= 1) return null;
  return grown > 0 && sumOver(leg.timeseries.values.inboundPacketsReceived, rows.from, rows.to) === 0;
}
