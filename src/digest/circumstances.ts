import { object, text } from '../json/values.ts';
import type { Report } from '../reports/report.ts';
import type { CallTimeseries } from '../quality/columns/timeseries.ts';
import type { ReportedCircumstances } from './call-digest.ts';
import { browserOf, operatingSystemOf } from './user-agent.ts';

/** Where packets of the local candidate leave: maps W3C candidate types to `CallDimension.PATH`. */
const PATHS: ReadonlyMap<string | null, string> = new Map([
  ['host', 'DIRECT'],
  ['srflx', 'REFLEXIVE'],
  ['prflx', 'REFLEXIVE'],
  ['relay', 'RELAY'],
]);

/** One report of a call with its columns. */
export interface ReadReport {
  readonly report: Report;
  readonly timeseries: CallTimeseries;
}

/** The circumstances of a call; each from the first of its reports that has it. */
export function circumstancesOf(reports: readonly ReadReport[]): ReportedCircumstances {
  const first = (tell: (read: ReadReport) => string | null): string | null => {
    for (const read of reports) {
      const known = tell(read);
      if (known !== null && known !== '') return known;
    }
    return null;
  };
  return {
    sdkVersion: first(({ report }) => report.sdk.version),
    browser: first(({ report }) => browserOf(report.sdk)),
    operatingSystem: first(({ report }) => operatingSystemOf(report.sdk)),
    codec: first(({ timeseries: { states } }) =>
      codecName(maxFrequent(states.inboundCodec) ?? maxFrequent(states.outboundCodec)),
    ),
    path: first(({ timeseries }) => pathOf(timeseries)),
    region: first(({ report }) => regionOf(report)),
  };
}

/** `audio/opus` as `opus`. */
const codecName = (mimeType: string | null): string | null => mimeType?.replace(/^audio\//i, '') ?? null;

function regionOf({ segments }: Report): string | null {
  for (const { stored } of segments) {
    const decoded = object(stored.value('voice_sdk_id_decoded'));
    if (decoded !== null) return text(decoded.region);
  }
  return null;
}

/** The path of most intervals, with its transport: `RELAY TCP`. */
function pathOf({ states: { localCandidateType, localTransport } }: CallTimeseries): string | null {
  let [type, transport, path]: (string | null)[] = [null, null, null];
  return maxFrequent(
    localCandidateType.map((ownType, row) => {
      const ownTransport = localTransport[row] ?? null;
      if (ownType !== type || ownTransport !== transport) {
        [type, transport] = [ownType, ownTransport];
        path = pathName(ownType, ownTransport);
      }
      return path ?? null;
    }),
  );
}

function pathName(type: string | null, transport: string | null): string | null {
  const path = PATHS.get(type);
  if (path === undefined) return null;
  return transport === null ? path : `${path} ${transport.toUpperCase()}`;
}

/** The most frequent known value, the first one in case of a tie; null when none is known. */
function maxFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  // Values seldom change from one interval to the next.
  for (let from = 0, to = 1; from < values.length; from = to, to += 1) {
    const value = values[from] ?? null;
    while (to < values.length && values[to] === value) to += 1;
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + to - from);
  }
  let most: string | null = null;
  for (const [value, count] of counts) if (most === null || count > (counts.get(most) ?? 0)) most = value;
  return most;
}
