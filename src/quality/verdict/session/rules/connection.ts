import { at, clientOf, spoiledBy, statement, statementsOf } from '../finding.ts';
import { observationsOf, secondsOf, weightOf } from '../side-observations.ts';
import { otherOf, type Finding, type Session, type SideIndex } from '../types.ts';
import { formatNumber } from '../phrases.ts';

/** A media connection that was never established, or that failed during the call. This is certain, but not in which direction. */
export function connectionFindings(session: Session, side: SideIndex): Finding[] {
  const never = observationsOf(session.sides[side], 'NEVER_CONNECTED');
  const failed = observationsOf(session.sides[side], 'CONNECTION_FAILED');
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
      what: `the media connection of ${clientOf(session, side)} ${how} (${formatNumber(secondsOf(seen))} s)`,
      evidence: [
        ...statementsOf(session, side, seen, () => `${which} ${how} at ${clientOf(session, side)}`, { issue }),
        statement('CONTEXT', 'in which direction packets did not pass, neither ICE nor DTLS tells.', { side }),
      ],
    },
  ];
}
