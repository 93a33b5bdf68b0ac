import type { SdkPlatform } from '../../reports/normalise/sdk.ts';
import type { CallTimeseries } from '../columns/timeseries.ts';
import { entry, NO_EFFECT, type DataQualityEntry } from './entry.ts';

/** Values that each SDK estimates or invents, according to its source code. */
const ESTIMATES: Readonly<
  Partial<Record<SdkPlatform, readonly (readonly [detail: string, series: string, scores: string])[]>>
> = {
  ANDROID: [
    [
      "The first interval's start is estimated (its end minus 5 s).",
      'The first interval has no rates.',
      'The weight of the first interval may be wrong.',
    ],
    [
      'A round trip time of 0 means unknown.',
      'Zeros of ROUND_TRIP_TIME are gaps.',
      'Intervals without a round trip time have no score.',
    ],
    [
      'ICE and transport values are the last ones known, copied to every interval.',
      NO_EFFECT,
      'Path changes may be missed.',
    ],
    [
      'Jitter is one sample, not a mean of the interval.',
      'INBOUND_JITTER is less accurate than from other SDKs.',
      'The score is less accurate.',
    ],
  ],
  IOS: [
    [
      'The means of jitter and round trip time ignore zeros.',
      'Means are biased upwards.',
      'Scores are biased slightly downwards.',
    ],
  ],
  FLUTTER: [
    ['ICE and transport values may be inferred.', NO_EFFECT, 'Path changes may be wrong.'],
    [
      'The round trip time is a mean over all succeeded pairs.',
      'ROUND_TRIP_TIME may mix paths.',
      'The score may be wrong where paths differ.',
    ],
  ],
};

/** One entry for each kind of value that the report's SDK estimates. */
export function sdkEstimateEntries({ platform, length }: CallTimeseries): DataQualityEntry[] {
  if (length === 0) return [];
  return (ESTIMATES[platform] ?? []).map(([detail, effectOnSeries, effectOnScores]) =>
    entry('MADE_UP_VALUE', 'INFO', detail, { effectOnSeries, effectOnScores, count: length }),
  );
}
