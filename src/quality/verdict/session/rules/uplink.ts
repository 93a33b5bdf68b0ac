import { sumOver } from '../../observe/observation.ts';
import { newReports } from '../../observe/outbound.ts';
import { at, clientOf, spoiledBy, tell } from '../finding.ts';
import { seenBy, secondsOf, spansOf, weightOf, worstOf } from '../seen.ts';
import { sharedPart } from '../spans.ts';
import { otherOf, type Finding, type Seen, type Session, type SideIndex } from '../types.ts';
import { figure } from '../words.ts';

/** Loss in this many weighted seconds is plain. */
const PLAIN_WEIGHT = 2;

/** What is wrong between a client and Telnyx on the way out: Telnyx's receiver reports, and checks without an answer while audio comes in. */
export function uplinkFindings(session: Session, side: SideIndex): Finding[] {
  const lost = seenBy(session.sides[side], 'LOST_OUT');
  const uneven = seenBy(session.sides[side], 'UNEVEN_OUT');
  const cut = seenBy(session.sides[side], 'UNANSWERED_OUT').filter(
    ({ span }) => sharedPart([span], spansOf(lost)) < 0.5,
  );
  return [
    ...(lost.length > 0 ? [lossOut(session, side, lost)] : []),
    ...(uneven.length > 0 ? [unevenOut(session, side, uneven)] : []),
    ...(cut.length > 0 ? [cutOut(session, side, cut)] : []),
  ];
}

function lossOut(session: Session, side: SideIndex, lost: readonly Seen[]): Finding {
  const reports = lost.reduce((count, { report, rows }) => count + newReports(report.leg, rows), 0);
  const isPlain = weightOf(lost) >= PLAIN_WEIGHT && (reports >= 2 || (worstOf(lost) ?? 0) >= 5);
  return {
    cause: 'PACKETS_LOST',
    place: at(side, session.isDirect ? 'DIRECT_PATH' : 'UPLINK'),
    confidence: isPlain ? 'HIGH' : 'MEDIUM',
    alternatives: [],
    spoiled: [spoiledBy(side, lost)],
    weight: weightOf(lost),
    what: `packets from ${clientOf(session, side)} were lost before Telnyx (${figure(secondsOf(lost))} s, at worst ${figure(worstOf(lost) ?? 0)} %)`,
    evidence: tell(
      session,
      side,
      lost,
      ({ worst }) =>
        `Telnyx reported that up to ${figure(worst ?? 0)} % of the packets from ${clientOf(session, side)} were lost`,
      {
        issue: 'OUTBOUND_PACKET_LOSS',
        values: ({ worst }) => (worst === null ? [] : [{ name: 'highest outbound loss', value: worst, unit: '%' }]),
      },
    ),
  };
}

function unevenOut(session: Session, side: SideIndex, uneven: readonly Seen[]): Finding {
  return {
    cause: 'PACKETS_UNEVEN',
    place: at(side, session.isDirect ? 'DIRECT_PATH' : 'UPLINK'),
    confidence: weightOf(uneven) >= PLAIN_WEIGHT ? 'HIGH' : 'MEDIUM',
    alternatives: [],
    spoiled: [spoiledBy(side, uneven)],
    weight: weightOf(uneven),
    what: `packets from ${clientOf(session, side)} reached Telnyx unevenly (${figure(secondsOf(uneven))} s, jitter up to ${figure(worstOf(uneven) ?? 0)} ms)`,
    evidence: tell(
      session,
      side,
      uneven,
      ({ worst }) =>
        `Telnyx reported that packets from ${clientOf(session, side)} came unevenly, jitter up to ${figure(worst ?? 0)} ms`,
      {
        issue: 'OUTBOUND_JITTER',
        values: ({ worst }) => (worst === null ? [] : [{ name: 'highest outbound jitter', value: worst, unit: 'ms' }]),
      },
    ),
  };
}

function cutOut(session: Session, side: SideIndex, cut: readonly Seen[]): Finding {
  const gaps = spansOf(seenBy(session.sides[otherOf(side)], 'GAP_IN', 'SILENT_IN'));
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
    // Without a gap on the other side or a lost connection, unanswered checks alone spoil nothing that is known.
    weight: isFelt || lostIce ? weightOf(cut) : 0,
    what: `nothing that ${clientOf(session, side)} sent was answered for ${figure(secondsOf(cut))} s although audio kept arriving there`,
    evidence: tell(
      session,
      side,
      cut,
      () => `the checks of the path from ${clientOf(session, side)} went unanswered although audio kept arriving`,
      { issue: 'ICE_TROUBLE' },
    ),
  };
}
