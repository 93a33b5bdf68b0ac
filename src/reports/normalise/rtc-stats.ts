import { isObject, type JsonObject } from '../../json/json-object.ts';
import type { SdkPlatform } from './sdk.ts';
import { storesRemoteJitterInSeconds } from './units.ts';
import { number, text } from '../../json/values.ts';

/** One `RTCPeerConnection.getStats()` of W3C webrtc-stats: its entries, in stored order. */
export interface Snapshot {
  readonly entries: readonly unknown[];
  /** Epoch milliseconds by the client's own statistics; null when no entry has a time. */
  readonly time: number | null;
}

/** Whether an element of `stats` is an entry of an RTCStatsReport rather than an interval. */
export const isRtcStatsEntry = (element: unknown): boolean =>
  isObject(element) &&
  typeof element.type === 'string' &&
  typeof element.id === 'string' &&
  !('intervalStartUtc' in element) &&
  !('audio' in element);

/** A snapshot has about fifty entries; a larger one is cut here, to bound memory. */
const MAX_ENTRIES = 1_000;

/** Groups a list of entries into snapshots: each id occurs once in a snapshot, so a repeated id begins the next. */
export async function* cutSnapshots(
  elements: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<Snapshot, void> {
  let entries: unknown[] = [];
  let seen = new Set<unknown>();
  for await (const element of elements) {
    const id = isObject(element) ? element.id : undefined;
    if (entries.length === MAX_ENTRIES || (id !== undefined && seen.has(id))) {
      yield { entries, time: timeOf(entries) };
      entries = [];
      seen = new Set();
    }
    if (id !== undefined) seen.add(id);
    entries.push(element);
  }
  if (entries.length > 0) yield { entries, time: timeOf(entries) };
}

/**
 * Converts a snapshot to the shape of the JavaScript SDK's intervals. Names stay; jitter becomes milliseconds, and a single sample stands
 * for the interval's mean, as in that SDK's intervals.
 * @param start ISO time of the previous snapshot; undefined for the first, whose start is unknown
 * @param platform Flutter's intervals have the remote jitter in seconds, so the snapshot gets it in seconds too
 */
export function intervalOfSnapshot(
  { entries, time }: Snapshot,
  start: string | undefined,
  platform: SdkPlatform,
): JsonObject {
  const objects = entries.filter(isObject);
  const byId = new Map(objects.map((entry) => [entry.id, entry]));
  const audio = (type: string) =>
    objects.find((entry) => entry.type === type && (entry.kind ?? entry.mediaType ?? 'audio') === 'audio');
  const inbound = audio('inbound-rtp');
  const outbound = audio('outbound-rtp');
  const source = byId.get(outbound?.mediaSourceId) ?? audio('media-source');
  const remoteInbound = audio('remote-inbound-rtp');
  const transport = audio('transport');
  const pair = selectedPair(objects, byId, transport);
  return {
    intervalStartUtc: start,
    intervalEndUtc: time === null ? undefined : new Date(time).toISOString(),
    audio: {
      inbound: inbound && {
        ...inbound,
        jitterAvg: milliseconds(inbound.jitter),
        audioLevelAvg: inbound.audioLevel,
        codec: codecOf(inbound, byId),
      },
      outbound: outbound && {
        ...outbound,
        audioLevelAvg: source?.audioLevel,
        codec: codecOf(outbound, byId),
        mediaSource: source,
      },
    },
    connection: pair && {
      ...pair,
      roundTripTimeAvg: pair.currentRoundTripTime,
      roundTripTimeSource: 'candidate-pair.currentRoundTripTime',
    },
    ice: pair && {
      ...pair,
      local: byId.get(pair.localCandidateId),
      remote: byId.get(pair.remoteCandidateId),
    },
    transport,
    mediaPlayout: byId.get(inbound?.playoutId) ?? audio('media-playout'),
    remoteRtcp: {
      inbound:
        remoteInbound && !storesRemoteJitterInSeconds(platform)
          ? { ...remoteInbound, jitter: milliseconds(remoteInbound.jitter) }
          : remoteInbound,
      outbound: audio('remote-outbound-rtp'),
    },
  };
}

/** The pair that the transport names; without a transport, the nominated pair that carried most bytes. */
function selectedPair(
  objects: readonly JsonObject[],
  byId: ReadonlyMap<unknown, JsonObject>,
  transport: JsonObject | undefined,
): JsonObject | undefined {
  const named = byId.get(transport?.selectedCandidatePairId);
  if (named !== undefined) return named;
  return objects
    .filter((entry) => entry.type === 'candidate-pair' && entry.nominated === true)
    .sort((one, other) => (number(other.bytesSent) ?? 0) - (number(one.bytesSent) ?? 0))[0];
}

function codecOf(stream: JsonObject, byId: ReadonlyMap<unknown, JsonObject>): JsonObject | undefined {
  const codec = byId.get(stream.codecId);
  return codec && { ...codec, codecId: codec.id };
}

const milliseconds = (seconds: unknown): number | undefined =>
  typeof seconds === 'number' ? seconds * 1_000 : undefined;

/** Entries derived from RTCP have the time of the remote report, so only the client's own entries show when the snapshot was taken. */
function timeOf(entries: readonly unknown[]): number | null {
  let latest: number | null = null;
  for (const entry of entries) {
    if (!isObject(entry) || (text(entry.type) ?? '').startsWith('remote-')) continue;
    const time = number(entry.timestamp);
    if (time !== null && Math.abs(time) < 8.64e15 && (latest === null || time > latest)) latest = time;
  }
  return latest;
}
