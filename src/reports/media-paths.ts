import { Memo } from '../operation/memo.ts';
import { isObject, type JsonObject } from '../json/json-object.ts';
import { intervals, type Interval } from './normalise/intervals.ts';
import { object } from '../json/values.ts';
import type { Report } from './report.ts';

/** Consecutive intervals during which the audio's path did not change. */
export interface MediaPath {
  readonly first: Interval;
  readonly last: Interval;
  readonly intervalCount: number;
}

/** A change of any of these begins a new period: ends of the path, states and codecs, not counters. */
const TOLD_BY = ['local', 'remote', 'transport', 'inbound', 'outbound'] as const;

const KEYS: Readonly<Record<(typeof TOLD_BY)[number], readonly string[]>> = {
  local: ['candidateType', 'protocol', 'networkType', 'address', 'port', 'relayProtocol'],
  remote: ['candidateType', 'protocol', 'address', 'port'],
  transport: ['iceState', 'dtlsState', 'srtpCipher', 'tlsVersion'],
  inbound: ['mimeType', 'clockRate', 'channels'],
  outbound: ['mimeType', 'clockRate', 'channels'],
};

const known = new Memo<Report, Promise<MediaPath[]>>();

/** The periods of a report in stored order. An interval without path information belongs to none. */
export const mediaPaths = (report: Report): Promise<MediaPath[]> => known.get(report, '', () => findPaths(report));

async function findPaths(report: Report): Promise<MediaPath[]> {
  const paths: MediaPath[] = [];
  let last: string | undefined;
  for (const { stored } of report.segments) {
    for await (const interval of intervals(stored, report.sdk.platform)) {
      const mark = markOf(interval.stats);
      const current = paths.at(-1);
      if (mark === undefined) last = undefined;
      else if (mark === last && current !== undefined)
        paths[paths.length - 1] = { ...current, last: interval, intervalCount: current.intervalCount + 1 };
      else paths.push({ first: interval, last: interval, intervalCount: 1 });
      last = mark;
    }
  }
  return paths;
}

function markOf(stats: JsonObject): string | undefined {
  const audio = object(stats.audio);
  const ice = object(stats.ice);
  const parts = {
    local: ice?.local,
    remote: ice?.remote,
    transport: stats.transport,
    inbound: object(audio?.inbound)?.codec,
    outbound: object(audio?.outbound)?.codec,
  };
  if (!Object.values(parts).some(isObject)) return undefined;
  return JSON.stringify([ice?.id, ...TOLD_BY.flatMap((name) => KEYS[name].map((key) => object(parts[name])?.[key]))]);
}
