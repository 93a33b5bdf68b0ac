import { at, clientOf, EDGE, spoiledBy, statement, statementsOf, UNKNOWN } from '../finding.ts';
import { AUDIBLE_PERCENT } from '../../observe/inbound.ts';
import { sendingDuring } from '../sending.ts';
import { isUplinkClean } from '../sending.ts';
import { secondsOf, observationsOf, spansOf, weightOf, worstOf } from '../side-observations.ts';
import { secondsOfSpans, sharedPart } from '../spans.ts';
import {
  otherOf,
  type Cause,
  type Finding,
  type SideObservation,
  type Session,
  type SessionEvidence,
  type SideIndex,
} from '../types.ts';
import { formatNumber } from '../phrases.ts';
import { explanations } from './explanation.ts';
import { wasSentByTelnyx } from './sent-by-telnyx.ts';

/** Loss in this many weighted seconds is significant. */
const PLAIN_WEIGHT = 2;

/** How many times more than the loss before Telnyx a listener must have lost for its downlink to be at fault too. */
const BEYOND_UPSTREAM = 2;

/** The findings that a listener's side adds, from loss and jitter as they arrived there. */
export interface ListenerFindings {
  readonly findings: readonly Finding[];
  /** Evidence for findings of the sender's side that explain what was heard. */
  readonly corroborated: ReadonlyMap<Finding, readonly SessionEvidence[]>;
  /** Findings of the sender's side that are replaced, since what was heard is more exact. */
  readonly replaced?: ReadonlySet<Finding>;
}

/** Loss and jitter as they arrived at `listener`, compared with what the speaker's side reports. */
export function downlinkFindings(
  session: Session,
  listener: SideIndex,
  upstream: readonly Finding[],
): ListenerFindings {
  const findings: Finding[] = [];
  const corroborated = new Map<Finding, readonly SessionEvidence[]>();
  const replaced = new Set<Finding>();
  for (const cause of ['PACKETS_LOST', 'PACKETS_UNEVEN'] as const) {
    const seen = observationsOf(session.sides[listener], cause === 'PACKETS_LOST' ? 'LOST_IN' : 'UNEVEN_IN');
    if (seen.length === 0) continue;
    const candidates = upstream.filter((finding) =>
      ['PACKETS_LOST', 'PACKETS_UNEVEN', 'SLEPT'].includes(finding.cause),
    );
    const explanation = explanations(session, candidates, otherOf(listener))(seen);
    if (explanation !== null && session.isDirect && explanation.cause === cause) {
      // Both ends report one path: the receiver counts every second, receiver reports arrive every few seconds.
      const own = downlink(session, listener, seen, cause);
      findings.push({ ...own, evidence: [...own.evidence, ...explanation.evidence] });
      replaced.add(explanation);
      continue;
    }
    if (explanation !== null) {
      corroborated.set(explanation, corroboration(session, listener, seen, cause));
      if (weightOf(seen) <= explanation.weight * BEYOND_UPSTREAM) continue;
    }
    findings.push(downlink(session, listener, seen, cause));
  }
  return { findings, corroborated, replaced };
}

function corroboration(
  session: Session,
  listener: SideIndex,
  seen: readonly SideObservation[],
  cause: Cause,
): SessionEvidence[] {
  const client = clientOf(session, listener);
  return cause === 'PACKETS_LOST'
    ? statementsOf(
        session,
        listener,
        seen,
        ({ worst }) => `up to ${formatNumber(worst ?? 0)} % of the packets to ${client} were lost`,
        {
          issue: 'HIGH_PACKET_LOSS',
          values: ({ worst }) => (worst === null ? [] : [{ name: 'highest inbound loss', value: worst, unit: '%' }]),
        },
      )
    : statementsOf(
        session,
        listener,
        seen,
        ({ worst }) => `packets to ${client} came unevenly, jitter up to ${formatNumber(worst ?? 0)} ms`,
        {
          issue: 'HIGH_JITTER',
          values: ({ worst }) => (worst === null ? [] : [{ name: 'highest inbound jitter', value: worst, unit: 'ms' }]),
        },
      );
}

/** Loss or jitter that the speaker's side does not show. */
function downlink(session: Session, listener: SideIndex, seen: readonly SideObservation[], cause: Cause): Finding {
  const speaker = otherOf(listener);
  const client = clientOf(session, listener);
  const spans = spansOf(seen);
  const seconds = secondsOfSpans(spans);
  const sending = sendingDuring(session.sides[speaker], spans);
  const isClean = isUplinkClean(sending, seconds);
  const evidence = corroboration(session, listener, seen, cause);
  if (isClean === true)
    evidence.push(
      statement(
        'FOR',
        `Telnyx received the packets from ${clientOf(session, speaker)} meanwhile (loss ${formatNumber(sending.lossShare * 100)} %).`,
        {
          side: speaker,
          values: [{ name: 'outbound loss meanwhile', value: sending.lossShare * 100, unit: '%' }],
        },
      ),
    );
  const wasSent = cause === 'PACKETS_LOST' ? longest(seen, wasSentByTelnyx) : null;
  if (wasSent !== null)
    evidence.push(
      statement(
        wasSent ? 'FOR' : 'AGAINST',
        wasSent
          ? `Telnyx's sender reports count the packets that ${client} did not get: they were lost on the downlink.`
          : `Telnyx's sender reports do not count the packets that ${client} did not get: they were lost before the downlink.`,
        { side: listener },
      ),
    );
  const isAbsorbed = cause === 'PACKETS_UNEVEN' && wasInaudible(seen);
  if (isAbsorbed)
    evidence.push(
      statement(
        'AGAINST',
        `no audio was concealed meanwhile: the jitter buffer of ${client} may have absorbed the jitter.`,
        {
          side: listener,
        },
      ),
    );
  const base = {
    cause,
    spoiled: [spoiledBy(speaker, seen)],
    weight: weightOf(seen),
    isAbsorbed,
    what:
      cause === 'PACKETS_LOST'
        ? `packets to ${client} were lost (${formatNumber(secondsOf(seen))} s, at worst ${formatNumber(worstOf(seen) ?? 0)} %)`
        : `packets to ${client} came unevenly (${formatNumber(secondsOf(seen))} s, jitter up to ${formatNumber(worstOf(seen) ?? 0)} ms)`,
    evidence,
  };
  if (session.isDirect)
    return {
      ...base,
      place: at(speaker, 'DIRECT_PATH'),
      confidence: isOtherWayClean(session, listener) && !isAbsorbed ? 'HIGH' : 'MEDIUM',
      alternatives: [],
    };
  if (wasSent === false)
    return isClean === true
      ? { ...base, place: EDGE, confidence: 'MEDIUM', alternatives: [at(listener, 'DOWNLINK')] }
      : {
          ...base,
          place: at(speaker, 'ANYWHERE'),
          confidence: 'MEDIUM',
          alternatives: [EDGE, at(listener, 'DOWNLINK')],
        };
  if (wasSent !== true && isSharedByBoth(session, spans, cause))
    return {
      ...base,
      place: UNKNOWN,
      confidence: 'LOW',
      alternatives: [EDGE, at(0, 'DOWNLINK'), at(1, 'DOWNLINK')],
      evidence: [
        ...evidence,
        statement(
          'CONTEXT',
          'both downlinks were bad at the same moments: what they share is Telnyx, or one network that both clients are in.',
        ),
      ],
    };
  const isPlain = weightOf(seen) >= PLAIN_WEIGHT;
  const isSure = isPlain && !isAbsorbed && (wasSent === true || isClean === true);
  const hasSpeaker = session.sides[speaker].reports.length > 0;
  return {
    ...base,
    place: at(listener, 'DOWNLINK'),
    confidence: isSure ? 'HIGH' : isPlain || wasSent === true ? 'MEDIUM' : 'LOW',
    alternatives: isSure || hasSpeaker ? [] : [at(speaker, 'ANYWHERE')],
  };
}

/** Whether the jitter buffer absorbed jitter: hardly any audio was concealed meanwhile. False when unknown. */
function wasInaudible(seen: readonly SideObservation[]): boolean {
  const concealed = seen.reduce(
    (sum, { concealedPercent, seconds }) => sum + (concealedPercent ?? Infinity) * seconds,
    0,
  );
  return concealed / secondsOf(seen) < AUDIBLE_PERCENT;
}

/** The length of the longest of some spans. */
function longest<Value>(seen: readonly SideObservation[], ask: (one: SideObservation) => Value | null): Value | null {
  const [first] = seen.toSorted((one, other) => other.weight - one.weight);
  return first === undefined ? null : ask(first);
}

const isOtherWayClean = (session: Session, listener: SideIndex): boolean =>
  observationsOf(session.sides[listener], 'LOST_OUT', 'UNEVEN_OUT').length === 0 &&
  observationsOf(session.sides[otherOf(listener)], 'LOST_IN', 'UNEVEN_IN').length === 0;

/** Whether both sides' downlinks were bad at the same time while neither uplink was. */
function isSharedByBoth(session: Session, spans: readonly { from: number; to: number }[], cause: Cause): boolean {
  const kinds = cause === 'PACKETS_LOST' ? (['LOST_IN'] as const) : (['UNEVEN_IN'] as const);
  const [own, far] = [
    spansOf(observationsOf(session.sides[0], ...kinds)),
    spansOf(observationsOf(session.sides[1], ...kinds)),
  ];
  if (!session.isAligned || own.length === 0 || far.length === 0) return false;
  const areUplinksClean = ([0, 1] as const).every(
    (side) => isUplinkClean(sendingDuring(session.sides[side], spans), secondsOfSpans(spans)) === true,
  );
  return areUplinksClean && sharedPart(own, far, 2_000) >= 0.7 && sharedPart(far, own, 2_000) >= 0.7;
}
