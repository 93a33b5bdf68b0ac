/*
 * The same curves as most gateways would make them: the report parsed whole, a type for an interval, a resolver a field.
 */

type Counters = Readonly<Record<string, number | undefined>>;

interface PlainInterval {
  readonly intervalStartUtc: string;
  readonly intervalEndUtc: string;
  readonly audio?: { readonly inbound?: Counters };
  readonly connection?: Counters;
}

interface PlainSegment {
  readonly segment?: number;
  readonly stats: readonly PlainInterval[];
}

/** An interval with the one before it, which differences need. */
interface Row {
  readonly now: PlainInterval;
  readonly before: PlainInterval | undefined;
}

export const PLAIN_SCHEMA = /* GraphQL */ `
  type Query {
    intervals: [Interval!]!
  }
  type Interval {
    t: Float
    inboundJitter: Float
    inboundLoss: Float
    inboundMos: Float
    inboundBitrate: Float
    inboundPacketRate: Float
    inboundAudioLevel: Float
    inboundConcealment: Float
    roundTripTime: Float
  }
`;

const inboundOf = (interval: PlainInterval | undefined): Counters => interval?.audio?.inbound ?? {};

const gained = ({ now, before }: Row, name: string): number =>
  (inboundOf(now)[name] ?? NaN) - (inboundOf(before)[name] ?? 0);

const seconds = ({ now }: Row): number => (Date.parse(now.intervalEndUtc) - Date.parse(now.intervalStartUtc)) / 1_000;

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

function loss(row: Row): number {
  const lost = Math.max(0, gained(row, 'packetsLost'));
  return (lost / (lost + gained(row, 'packetsReceived'))) * 100;
}

function mos(row: Row): number {
  const jitter = inboundOf(row.now).jitterAvg ?? NaN;
  const roundTrip = (row.now.connection?.roundTripTimeAvg ?? NaN) * 1_000;
  const rating = 93.2 - 0.11 * jitter - 2.5 * loss(row) - 0.01 * roundTrip;
  return Math.max(1, Math.min(4.5, 1 + 0.035 * rating + 7e-6 * rating * (rating - 60) * (100 - rating)));
}

export const plainResolvers = {
  Query: {
    intervals: (segments: readonly PlainSegment[]): Row[] => {
      const inOrder = segments.toSorted((one, other) => (one.segment ?? 0) - (other.segment ?? 0));
      const all = inOrder.flatMap(({ stats }) => stats);
      return all.map((now, index) => ({ now, before: all[index - 1] }));
    },
  },
  Interval: {
    t: ({ now }: Row) => Date.parse(now.intervalStartUtc),
    inboundJitter: ({ now }: Row) => inboundOf(now).jitterAvg,
    inboundLoss: (row: Row) => orNull(loss(row)),
    inboundMos: (row: Row) => orNull(mos(row)),
    inboundBitrate: (row: Row) => orNull((gained(row, 'bytesReceived') * 8) / seconds(row)),
    inboundPacketRate: (row: Row) => orNull(gained(row, 'packetsReceived') / seconds(row)),
    inboundAudioLevel: ({ now }: Row) => inboundOf(now).audioLevelAvg,
    inboundConcealment: (row: Row) =>
      orNull((gained(row, 'concealedSamples') / gained(row, 'totalSamplesReceived')) * 100),
    roundTripTime: ({ now }: Row) => orNull((now.connection?.roundTripTimeAvg ?? NaN) * 1_000),
  },
};
