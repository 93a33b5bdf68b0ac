import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import { keyReader } from '../call-quality/dimensions.ts';
import type { Judged } from '../call-quality/digest-store.ts';
import type { JudgedCall, ListedCall } from '../call-quality/judged-call.ts';
import { LocalTime } from '../call-quality/local-time.ts';
import { profileOf } from '../call-quality/profile.ts';
import { FIGURES, type CallDigest } from '../digest/call-digest.ts';
import { RULES_VERSION } from '../digest/codec.ts';
import type { CallDimension } from '../graphql/generated/types.ts';
import { looseNumber } from '../json/loose-values.ts';
import { instantMs } from '../json/values.ts';

/** A listed call with its result; undefined while it is pending. */
export interface ExportedCall {
  readonly call: ListedCall;
  readonly judged: Judged | undefined;
}

type Type = 'STRING' | 'DOUBLE' | 'BOOLEAN' | 'INT32' | 'TIMESTAMP' | 'ISSUES';

/** A column; all may be null. */
interface Column {
  readonly name: string;
  readonly type: Type;
  readonly read: (call: ExportedCall) => unknown;
}

const PROFILE = profileOf(null);
const UTC = new LocalTime('UTC');

const ofCall = (name: string, type: Type, read: (call: ListedCall) => unknown): Column => ({
  name,
  type,
  read: ({ call }) => read(call),
});

const ofDigest = (name: string, type: Type, read: (digest: CallDigest) => unknown): Column => ({
  name,
  type,
  read: ({ judged }) => (typeof judged === 'object' ? read(judged) : null),
});

function ofDimension(name: string, dimension: CallDimension): Column {
  const read = keyReader(dimension, UTC);
  return { name, type: 'STRING', read: (exported) => read(exported.call, judgedCallOf(exported)) ?? null };
}

const judgedCallOf = ({ call, judged }: ExportedCall): JudgedCall | undefined =>
  typeof judged === 'object' ? { ...call, digest: judged, isPoor: PROFILE.isPoor(judged) } : undefined;

const timestamp = (time: number | null): Date | null => (time === null ? null : new Date(time));

/** `roundTripMs` as `round_trip_ms`. */
const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The columns of a file; docs/analysis.md describes them. */
const COLUMNS: readonly Column[] = [
  ofCall('call_id', 'STRING', ({ callId }) => callId),
  ofCall('started_at', 'TIMESTAMP', ({ startedAt }) => timestamp(startedAt)),
  ofCall('ended_at', 'TIMESTAMP', ({ record }) => timestamp(instantMs(record.finished_at))),
  ofCall('call_seconds', 'DOUBLE', ({ record }) => looseNumber(record.call_sec)),
  { name: 'state', type: 'STRING', read: ({ judged = 'PENDING' }) => (typeof judged === 'object' ? 'JUDGED' : judged) },
  ofDigest('is_final', 'BOOLEAN', ({ isFinal }) => isFinal),
  ofDimension('agent', 'AGENT'),
  ofDimension('connection_id', 'CONNECTION'),
  ofDimension('direction', 'DIRECTION'),
  ofDimension('destination_country', 'DESTINATION_COUNTRY'),
  ofDimension('sdk_platform', 'SDK_PLATFORM'),
  ofDimension('sdk_version', 'SDK_VERSION'),
  ofDimension('browser', 'BROWSER'),
  ofDimension('operating_system', 'OPERATING_SYSTEM'),
  ofDimension('codec', 'CODEC'),
  ofDimension('path', 'PATH'),
  ofDimension('region', 'REGION'),
  ofDigest('outcome', 'STRING', ({ outcome }) => outcome),
  ofDigest('fault', 'STRING', ({ fault }) => fault),
  ofDigest('confidence', 'STRING', ({ confidence }) => confidence),
  ofDigest('impact', 'STRING', ({ impact }) => impact),
  ofDigest('poor', 'BOOLEAN', (digest) => PROFILE.isPoor(digest)),
  ofDigest('spoiled_seconds', 'DOUBLE', ({ spoiledSeconds }) => spoiledSeconds),
  ofDigest('talk_seconds', 'DOUBLE', ({ talkSeconds }) => talkSeconds),
  ofDigest('issues', 'ISSUES', ({ issues }) => issues),
  ...FIGURES.flatMap((figure) => [
    ofDigest(snakeCase(figure), 'DOUBLE', ({ figures }) => figures[figure].average),
    ofDigest(`${snakeCase(figure)}_max`, 'DOUBLE', ({ figures }) => figures[figure].maximum),
  ]),
  ofDigest('rules_version', 'INT32', () => RULES_VERSION),
];

/** The Parquet schema of the columns. */
export const SCHEMA: SchemaElement[] = [
  { name: 'calls', num_children: COLUMNS.length },
  ...COLUMNS.flatMap(({ name, type }) => elementsOf(name, type)),
];

/** The values of all columns. */
export const columnsOf = (calls: readonly ExportedCall[]): ColumnSource[] =>
  COLUMNS.map(({ name, read }) => ({ name, data: calls.map(read) }));

function elementsOf(name: string, type: Type): SchemaElement[] {
  switch (type) {
    case 'STRING':
      return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }];
    case 'TIMESTAMP':
      return [
        {
          name,
          type: 'INT64',
          converted_type: 'TIMESTAMP_MILLIS',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
          repetition_type: 'OPTIONAL',
        },
      ];
    case 'ISSUES':
      return [
        { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', num_children: 2 },
        ...elementsOf('code', 'STRING'),
        ...elementsOf('seconds', 'DOUBLE'),
      ];
    default:
      return [{ name, type, repetition_type: 'OPTIONAL' }];
  }
}
