import { at, clientOf, spoiledBy, statement, tell } from '../finding.ts';
import { seenBy, secondsOf, weightOf } from '../seen.ts';
import { otherOf, type Finding, type Session, type SideIndex } from '../types.ts';
import { figure } from '../words.ts';

/** A media connection that was never made, or that failed during the call: that it did is certain, in which direction is not known. */
export function connectionFindings(session: Session, side: SideIndex): Finding[] {
  const never = seenBy(session.sides[side], 'NEVER_CONNECTED');
  const failed = seenBy(session.sides[side], 'CONNECTION_FAILED');
  const seen = never.length > 0 ? never : failed;
  const [first] = seen;
  if (first === undefined) return [];
  const { dtlsState } = first.report.leg.timeseries.states;
  const isDtls = seen.some(({ rows }) => dtlsState.slice(rows.from, rows.to + 1).includes('failed'));
  const isIce = seen.some(({ report, rows }) =>
    report.leg.timeseries.states.iceState
      .slice(rows.from, rows.to + 1)
      .some((state) => state !== 'connected' && state !== 'completed'),
  );
  const which = isDtls || !isIce ? 'DTLS, which secures the audio,' : 'ICE, which finds the path,';
  const how = never.length > 0 ? 'never connected' : 'failed';
  const issue = isDtls || !isIce ? 'DTLS_TROUBLE' : 'ICE_TROUBLE';
  const spoiled = [spoiledBy(side, seen), spoiledBy(otherOf(side), seen)];
  return [
    {
      cause: never.length > 0 ? 'NEVER_CONNECTED' : 'CONNECTION_FAILED',
      place: at(side, 'MEDIA_PATH'),
      confidence: 'HIGH',
      alternatives: [],
      spoiled,
      weight: Math.max(weightOf(seen), 3),
      what: `the media connection of ${clientOf(session, side)} ${how} (${figure(secondsOf(seen))} s)`,
      evidence: [
        ...tell(session, side, seen, () => `${which} ${how} at ${clientOf(session, side)}`, { issue }),
        statement('CONTEXT', 'in which direction packets did not pass, neither ICE nor DTLS tells.', { side }),
      ],
    },
  ];
}
