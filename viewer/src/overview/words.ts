import { newcombe } from '../../../src/call-quality/statistics/shares.ts';
import type { BucketWidth, CountedFragment, UnjudgedReason } from '../../../client/src/documents.ts';
import { amount } from '../parts/format.ts';
import type { Slot } from './period.ts';

/** A share in percent, such as `18 %`; a share above 0 is never shown as 0. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '< 1 %';
  return `${Math.round(share * 100)} %`;
}

type Share = CountedFragment['poorShare'];

/** The 95 % interval of a share: `14–23 %`. */
export const interval = (share: NonNullable<Share>): string =>
  `${Math.round(share.low * 100)}–${Math.round(share.high * 100)} %`;

export const calls = (count: number): string => `${amount(count, 0)} ${count === 1 ? 'call' : 'calls'}`;

/** Calls that count as poor or as good. */
export const classified = ({ judged, unclassified }: CountedFragment): number => judged - unclassified;

/** Whether the share of poor calls differs from that of another group significantly (95 %). */
export function isChanged(one: CountedFragment, other: CountedFragment): boolean {
  const difference = newcombe({ count: one.poor, of: classified(one) }, { count: other.poor, of: classified(other) });
  return difference !== null && (difference.low > 0 || difference.high < 0);
}

/** Why calls could not be judged, after their number: `3: no report is stored`. */
export const REASONS: Readonly<Record<UnjudgedReason, string>> = {
  NO_REPORT: 'no report is stored',
  UNREADABLE_REPORT: 'the report cannot be read',
  NOT_ALLOWED: 'this API key may not read the report',
  GATEWAY_ERROR: 'the gateway failed on the report',
};

const dayName = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', timeZone: 'UTC' });
const dayAndMonth = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

const hourOf = (time: number): string => new Date(time).toISOString().slice(11, 16);

/** A slot on the axis. */
export const slotLabel = ({ start }: Slot, width: BucketWidth): string =>
  width === 'HOUR' ? hourOf(start) : dayName.format(start);

/** A slot in a sentence. */
export const slotName = ({ start, end }: Slot, width: BucketWidth): string =>
  width === 'HOUR' ? `${dayAndMonth.format(start)}, ${hourOf(start)}–${hourOf(end)} UTC` : dayAndMonth.format(start);
