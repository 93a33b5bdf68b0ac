import type { TimeseriesFinding } from '../columns/findings.ts';
import type { CallTimeseries } from '../columns/timeseries.ts';
import type { Severity } from '../issues/rules/catalogue/issue-kind.ts';
import { entry, NO_EFFECT, type DataQualityEntry, type DataQualityKind } from './entry.ts';

interface FindingText {
  readonly kind: DataQualityKind;
  readonly severity: Severity;
  readonly effectOnSeries: string;
  readonly effectOnScores: string;
}

const GAP = 'A gap (null) there.';

/** The entry for each kind of finding. A kind that is missing here becomes OTHER. */
const FINDINGS: Readonly<Partial<Record<TimeseriesFinding['kind'], FindingText>>> = {
  COUNTER_RESTART: {
    kind: 'COUNTER_RESTART',
    severity: 'INFO',
    effectOnSeries: 'Counted from zero there; never negative.',
    effectOnScores: 'Packets before the first interval of the new connection may be uncounted.',
  },
  COUNTER_BEGAN_EARLIER: {
    kind: 'COUNTER_BEGAN_EARLIER',
    severity: 'INFO',
    effectOnSeries: GAP,
    effectOnScores: 'The first interval has no loss and no score.',
  },
  MISSING_INTERVALS: {
    kind: 'MISSING_INTERVALS',
    severity: 'WARNING',
    effectOnSeries: 'The missing time is a gap; the next interval has no differences of counters.',
    effectOnScores: 'The missing time is not scored.',
  },
  OVERLAP: {
    kind: 'OVERLAPPING_INTERVALS',
    severity: 'INFO',
    effectOnSeries: 'The overlapping interval was dropped.',
    effectOnScores: NO_EFFECT,
  },
  REPEAT: {
    kind: 'REPEATED_INTERVALS',
    severity: 'INFO',
    effectOnSeries: 'The repeated interval was dropped.',
    effectOnScores: NO_EFFECT,
  },
  BROKEN_INTERVAL: {
    kind: 'BROKEN_INTERVALS',
    severity: 'WARNING',
    effectOnSeries: 'It was left out.',
    effectOnScores: 'It was left out.',
  },
  NO_TIME: {
    kind: 'INTERVALS_WITHOUT_TIME',
    severity: 'WARNING',
    effectOnSeries: 'It has no place in time; rates are unknown.',
    effectOnScores: 'It counts as one second.',
  },
  CLOCK_STEP: {
    kind: 'CLOCK_STEP',
    severity: 'INFO',
    effectOnSeries: 'Times are by the clock as it was when the report began.',
    effectOnScores: 'None: it is not a fault of the call.',
  },
  TOO_MANY_INTERVALS: {
    kind: 'OTHER',
    severity: 'WARNING',
    effectOnSeries: 'They end before the call does.',
    effectOnScores: 'The rest of the call is not scored.',
  },
  REMOTE_LOSS_DISAGREES: {
    kind: 'REMOTE_LOSS_DISAGREES',
    severity: 'INFO',
    effectOnSeries: 'OUTBOUND_LOSS follows the count of lost packets.',
    effectOnScores: 'The outbound score follows the count of lost packets.',
  },
};

/** Gaps, repeats, counter restarts and clock steps that were noticed when the timeseries was built: one entry for each kind. */
export function intervalEntries(timeseries: CallTimeseries): DataQualityEntry[] {
  if (timeseries.length === 0)
    return [
      entry('NO_INTERVALS', 'CRITICAL', 'The report has no interval with statistics.', {
        effectOnSeries: 'All metrics are empty.',
        effectOnScores: 'No score, no issue from statistics.',
      }),
    ];
  const firstOfKind = new Map<TimeseriesFinding['kind'], TimeseriesFinding>();
  for (const finding of timeseries.findings) if (!firstOfKind.has(finding.kind)) firstOfKind.set(finding.kind, finding);
  return [...firstOfKind].map(([name, first]) => {
    const text = FINDINGS[name];
    const count = timeseries.findingCounts.get(name) ?? 1;
    const more = count === 1 ? '' : ` And ${count - 1} more of the kind.`;
    return entry(text?.kind ?? 'OTHER', text?.severity ?? 'INFO', `${first.detail}${more}`, {
      ...(text && { effectOnSeries: text.effectOnSeries, effectOnScores: text.effectOnScores }),
      count,
      segmentIndex: timeseries.segmentIndex[first.row] ?? null,
      intervalIndex: timeseries.position[first.row] ?? null,
    });
  });
}
