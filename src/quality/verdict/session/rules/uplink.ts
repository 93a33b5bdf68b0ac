import { sumOver } from '../../observe/observation.ts';
import { newReports } from '../../observe/outbound.ts';
import { at, clientOf, spoiledBy, statementsOf } from '../finding.ts';
import { observationsOf, secondsOf, spansOf, weightOf, worstOf } from '../side-observations.ts';
import { Coverage } from '../coverage.ts';
import { sharedPart } from '../spans.ts';
import { otherOf, type Finding, type SideObservation, type Session, type SideIndex } from '../types.ts';
import { formatNumber } from '../phrases.ts';

/** Loss in this many weighted seconds is significant. */
const PLAIN_WEIGHT = 2;

/** Lost packets were all that were sent if the other side got none in this share of the time; the rest is what receiver reports are off by. */
const MOSTLY_MISSING = 0.75;

/** What is wrong on the way from a client to Telnyx: Telnyx's receiver reports, and unanswered connectivity checks while audio arrives. */
export function uplinkFindings(session: Session, side: SideIndex): Finding[] {
  const lost = observationsOf(session.sides[side], 'LOST_OUT');
  const uneven = observationsOf(session.sides[side], 'UNEVEN_OUT');
  const toldAsLoss = new Coverage(spansOf(lost));
  const cut = observationsOf(session.sides[side], 'UNANSWERED_OUT').filter(
    ({ span }) => toldAsLoss.shareOf([span]) < 0.5,
  );
  return [
    ...(lost.length > 0 ? [lossOut(session, side, lost)] : []),
    ...(uneven.length > 0 ? [unevenOut(session, side, uneven)] : []),
    ...(cut.length > 0 ? [cutOut(session, side, cut)] : []),
  ];
}

function lossOut(session: Session, side: SideIndex, lost: readonly SideObservation[]): Finding {
  const reports = lost.reduce((count, { report, rows }) => count + newReports(report.leg, rows), 0);
  const gaps = spansOf(observationsOf(session.sides[otherOf(side)], 'GAP_IN', 'NEVER_IN'));
  const isTotal = session.isAligned && sharedPart(spansOf(lost), gaps, session.uncertaintyMs) >= MOSTLY_MISSING;
  const isPlain = weightOf(lost) >= PLAIN_WEIGHT && (reports >= 2 || (worstOf(lost) ?? 0) >= 5);
  return {
    cause: 'PACKETS_LOST',
    place: at(side, session.isDirect ? 'DIRECT_PATH' : 'UPLINK'),
    confidence: isPlain ? 'HIGH' : 'MEDIUM',
    alternatives: [],
    spoiled: [spoiledBy(side, lost)],
    weight: weightOf(lost),
    isTotal,
    what: `packets from ${clientOf(session, side)} were lost before Telnyx (${formatNumber(secondsOf(lost))} s, at worst ${formatNumber(worstOf(lost) ?? 0)} %)`,
    evidence: statementsOf(
      session,
      side,
      lost,
      ({ worst }) =>
        `Telnyx reported that up to ${formatNumber(worst ?? 0)} % of the packets from ${clientOf(session, side)} were lost`,
      {
        issue: 'OUTBOUND_PACKET_LOSS',
        values: ({ worst }) => (worst === null ? [] : [{ name: 'highest outbound loss', value: worst, unit: '%' }]),
      },
    ),
  };
}

function unevenOut(session: Session, side: SideIndex, uneven: readonly SideObservation[]): Finding {
  return {
    cause: 'PACKETS_UNEVEN',
    place: at(side, session.isDirect ? 'DIRECT_PATH' : 'UPLINK'),
    confidence: weightOf(uneven) >= PLAIN_WEIGHT ? 'HIGH' : 'MEDIUM',
    alternatives: [],
    spoiled: [spoiledBy(side, uneven)],
    weight: weightOf(uneven),
    what: `packets from ${clientOf(session, side)} reached Telnyx unevenly (${formatNumber(secondsOf(uneven))} s, jitter up to ${formatNumber(worstOf(uneven) ?? 0)} ms)`,
    evidence: statementsOf(
      session,
      side,
      uneven,
      ({ worst }) =>
        `Telnyx reported that packets from ${clientOf(session, side)} came unevenly, jitter up to ${formatNumber(worst ?? 0)} ms`,
      {
        issue: 'OUTBOUND_JITTER',
        values: ({ worst }) => (worst === null ? [] : [{ name: 'highest outbound jitter', value: worst, unit: 'ms' }]),
      },
    ),
  };
}

function cutOut(session: Session, side: SideIndex, cut: readonly SideObservation[]): Finding {
  const gaps = spansOf(observationsOf(session.sides[otherOf(side)], 'GAP_IN', 'SILENT_IN'));
  const isFelt = session.isAligned && sharedPart(spansOf(cut), gaps, session.uncertaintyMs) >= 0.5;
  const lostIce = cut.some(({ report, rows }) =>
    report.leg.timeseries.states.iceState.slice(rows.from, rows.to + 1).includes('disconnected'),
  );
  const isUnanswered = cut.every(
    ({ report, rows }) => sumOver(report.leg.timeseries.values.checksAnswered, rows.from, rows.to) === 0,
  );
  return {
    cause: 'NOT_LET_OUT',
    place: at(side, 'UPLINK'),
    confidence: isFelt ? 'HIGH' : lostIce && isUnanswered ? 'MEDIUM' : 'LOW',
    alternatives: isFelt ? [] : [at(side, 'DOWNLINK')],
    spoiled: [spoiledBy(side, cut)],
    // Without a gap on the other side or a lost connection, unanswered checks alone are not known to spoil anything.
    weight: isFelt || lostIce ? weightOf(cut) : 0,
    what: `nothing that ${clientOf(session, side)} sent was answered for ${formatNumber(secondsOf(cut))} s although audio kept arriving there`,
    evidence: statementsOf(
      session,
      side,
      cut,
      () => `the checks of the path from ${clientOf(session, side)} went unanswered although audio kept arriving`,
      { issue: 'ICE_TROUBLE' },
    ),
  };
}
