import { delayGrowth, type DelayGrowth } from '../../observe/delay-growth.ts';
import { at, clientOf, spoiledBy, statement, statementsOf } from '../finding.ts';
import { observationsOf, secondsOf, weightOf, worstOf } from '../side-observations.ts';
import { otherOf, type Finding, type Place, type Session, type SideIndex } from '../types.ts';
import { formatNumber } from '../phrases.ts';

/** A long round trip between a client and Telnyx, attributed to a direction if its growth shows one. */
export function delayFindings(session: Session, side: SideIndex): Finding[] {
  const seen = observationsOf(session.sides[side], 'LONG_DELAY');
  if (seen.length === 0) return [];
  let growth: DelayGrowth | null = null;
  // The first rise decides: later crossings of the limit start from a path that is already long.
  for (const one of seen.slice(0, 3)) growth ??= delayGrowth(one.report.leg, one);
  const isTold = growth !== null && growth.direction !== 'BOTH';
  const place: Place =
    growth?.direction === 'INBOUND'
      ? at(side, 'DOWNLINK')
      : growth?.direction === 'OUTBOUND'
        ? at(side, 'UPLINK')
        : at(side, 'EITHER_WAY');
  const evidence = statementsOf(
    session,
    side,
    seen,
    ({ worst }) =>
      `the round trip between ${clientOf(session, side)} and Telnyx took up to ${formatNumber(worst ?? 0)} ms`,
    {
      issue: 'HIGH_RTT',
      values: ({ worst }) => (worst === null ? [] : [{ name: 'longest round trip', value: worst, unit: 'ms' }]),
    },
  );
  if (growth !== null)
    evidence.push(
      statement(isTold ? 'FOR' : 'CONTEXT', growthWords(growth), {
        side,
        values: [
          { name: 'growth of the round trip', value: growth.grownMs, unit: 'ms' },
          { name: 'audio late on arrival', value: growth.lateMs, unit: 'ms' },
        ],
      }),
    );
  else
    evidence.push(
      statement('CONTEXT', 'it was long from the start: a round trip does not say in which direction.', { side }),
    );
  return [
    {
      cause: 'DELAY',
      place,
      confidence: isTold ? 'MEDIUM' : 'LOW',
      alternatives: isTold ? [] : [at(side, 'UPLINK'), at(side, 'DOWNLINK')],
      spoiled: [spoiledBy(side, seen), spoiledBy(otherOf(side), seen)],
      weight: weightOf(seen),
      what: `packets took long between ${clientOf(session, side)} and Telnyx (${formatNumber(secondsOf(seen))} s, round trip up to ${formatNumber(worstOf(seen) ?? 0)} ms)`,
      evidence,
    },
  ];
}

function growthWords({ grownMs, lateMs, direction }: DelayGrowth): string {
  const [grown, late] = [formatNumber(grownMs), formatNumber(Math.max(0, lateMs))];
  if (direction === 'INBOUND')
    return `while the round trip grew by ${grown} ms, audio came in ${late} ms late: the delay was added on the downlink.`;
  if (direction === 'OUTBOUND')
    return `while the round trip grew by ${grown} ms, audio kept coming in on time (${late} ms late): the delay was added on the uplink.`;
  return `while the round trip grew by ${grown} ms, audio came in ${late} ms late: part of it was added in each direction.`;
}
