/* Parts of reports that tests make, an interval a second. */

export const START = Date.parse('2026-11-22T10:00:00Z');
export const at = (second: number): string => new Date(START + second * 1_000).toISOString();
export const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const interval = (second: number, more: object = {}): object => ({
  intervalStartUtc: at(second),
  intervalEndUtc: at(second + 1),
  audio: {
    inbound: { packetsReceived: 50 * (second + 1), packetsLost: second, bytesReceived: 8_000 * (second + 1) },
    outbound: { packetsSent: 50 * (second + 1), bytesSent: 8_000 * (second + 1), audioLevelAvg: 0.1 },
  },
  ...more,
});

export const line = (second: number, message: string, more: object = {}): object => ({
  timestamp: at(second),
  level: 'warn',
  message,
  ...more,
});

export const segment = (more: object = {}): object => ({
  call_id: 'x',
  call_report_id: 'posting-id-0123456789',
  user_agent: 'TelnyxRTC/2.27.10 (JS; Chrome 156)',
  summary: { startTimestamp: at(0), endTimestamp: at(3_600) },
  stats: [interval(0), interval(1)],
  ...more,
});

export const report = (...segments: object[]): string => JSON.stringify(segments);
