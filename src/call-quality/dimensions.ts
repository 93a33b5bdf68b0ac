import type { CallDimension } from '../graphql/generated/types.ts';
import { idText } from '../json/loose-values.ts';
import { text } from '../json/values.ts';
import { destinationCountry } from './country-code.ts';
import type { JudgedCall, ListedCall } from './judged-call.ts';
import type { LocalTime } from './local-time.ts';

/** Dimensions from a call's billing record, which calls have before they are judged. */
type RecordDimension = 'AGENT' | 'CONNECTION' | 'DIRECTION' | 'DESTINATION_COUNTRY' | 'HOUR_OF_DAY';

/** Dimensions that describe how a call went, not its circumstances. */
const RESULTS: ReadonlySet<CallDimension> = new Set(['FAULT', 'OUTCOME']);

/** Whether the shares of poor calls of two values can be compared. */
export const isCircumstance = (dimension: CallDimension): boolean => !RESULTS.has(dimension);

const OF_RECORD: Readonly<Record<RecordDimension, (call: ListedCall, time: LocalTime) => string | null>> = {
  AGENT: ({ record }) => idText(record.auth_username),
  CONNECTION: ({ record }) => idText(record.connection_id),
  DIRECTION: ({ record }) => {
    const direction = text(record.direction)?.toLowerCase();
    return direction === 'inbound' || direction === 'outbound' ? direction.toUpperCase() : null;
  },
  DESTINATION_COUNTRY: ({ record }) => destinationCountry(record),
  HOUR_OF_DAY: ({ startedAt }, time) => (startedAt === null ? null : String(time.hour(startedAt)).padStart(2, '0')),
};

const OF_DIGEST: Readonly<Record<Exclude<CallDimension, RecordDimension>, (call: JudgedCall) => string | null>> = {
  SDK_PLATFORM: ({ digest }) => digest.platform,
  SDK_VERSION: ({ digest }) => digest.circumstances.sdkVersion,
  BROWSER: ({ digest }) => digest.circumstances.browser,
  OPERATING_SYSTEM: ({ digest }) => digest.circumstances.operatingSystem,
  CODEC: ({ digest }) => digest.circumstances.codec,
  PATH: ({ digest }) => digest.circumstances.path,
  REGION: ({ digest }) => digest.circumstances.region,
  FAULT: ({ digest }) => digest.fault,
  OUTCOME: ({ digest }) => digest.outcome,
};

const isOfRecord = (dimension: CallDimension): dimension is RecordDimension => dimension in OF_RECORD;

/** Reads a call's value of a dimension; undefined if only judged calls have one, and this call is not judged. */
export function keyReader(
  dimension: CallDimension,
  time: LocalTime,
): (listed: ListedCall, judged: JudgedCall | undefined) => string | null | undefined {
  if (isOfRecord(dimension)) return (listed) => OF_RECORD[dimension](listed, time);
  return (_listed, judged) => (judged === undefined ? undefined : OF_DIGEST[dimension](judged));
}

/** How a group is named to people: `SDK 2.9.0`, `agent ben`. */
const NAMES: Readonly<Partial<Record<CallDimension, string>>> = {
  AGENT: 'Agent',
  SDK_VERSION: 'SDK',
  CODEC: 'Codec',
  REGION: 'Region',
  CONNECTION: 'Connection',
};

const LABELS: Readonly<Record<string, string>> = {
  JAVASCRIPT: 'JavaScript',
  IOS: 'iOS',
  ANDROID: 'Android',
  FLUTTER: 'Flutter',
  INBOUND: 'inbound',
  OUTBOUND: 'outbound',
  DIRECT: 'direct',
  REFLEXIVE: 'behind a NAT',
  RELAY: 'relayed',
};

/** A value for display. */
export function labelOf(dimension: CallDimension, key: string | null, call: ListedCall | undefined): string {
  if (key === null) return 'not known';
  if (dimension === 'CONNECTION') return idText(call?.record.connection_name) ?? key;
  if (dimension === 'HOUR_OF_DAY') return `${key}:00`;
  if (dimension === 'PATH') {
    const [path = '', transport] = key.split(' ');
    return [LABELS[path] ?? path, ...(transport === undefined ? [] : [transport])].join(', ');
  }
  if (dimension === 'FAULT' || dimension === 'OUTCOME') return key.toLowerCase().replaceAll('_', ' ');
  return (dimension === 'SDK_PLATFORM' || dimension === 'DIRECTION' ? LABELS[key] : undefined) ?? key;
}

/** The same in a sentence: `SDK 2.9.0`. */
export function nameOf(dimension: CallDimension, label: string): string {
  const name = NAMES[dimension];
  return name === undefined ? label : `${name} ${label}`;
}
