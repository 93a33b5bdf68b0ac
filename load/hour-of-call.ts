const START = Date.parse('2026-11-22T10:00:00Z');
const SECONDS = 3_600;
const SECONDS_OF_SEGMENT = 180;

const at = (second: number): string => new Date(START + second * 1_000).toISOString();

/** The report of an hour-long call as the browser SDK stores it, about six million bytes of JSON. */
export function hourOfCall(): string {
  const segments = Array.from({ length: SECONDS / SECONDS_OF_SEGMENT }, (_, segment) => {
    const from = segment * SECONDS_OF_SEGMENT;
    return {
      ...{ call_id: 'hour', voice_sdk_session_id: 's', user_agent: 'TelnyxRTC/2.27.10 (JS; Chrome 156)', segment },
      ...{ telnyx_session_id: 'session', telnyx_leg_id: 'leg', created_at: at(from + SECONDS_OF_SEGMENT) },
      summary: { startTimestamp: at(0), endTimestamp: at(SECONDS), durationSeconds: SECONDS, direction: 'inbound' },
      stats: Array.from({ length: SECONDS_OF_SEGMENT }, (_unused, second) => interval(from + second)),
      logs: Array.from({ length: 60 }, (_unused, line) => ({
        ...{
          timestamp: at(from + line),
          level: line % 9 === 0 ? 'warn' : 'info',
          message: `line ${line} of ${segment}`,
        },
        context: { segment, line },
      })),
      flushReason: from + SECONDS_OF_SEGMENT < SECONDS ? { type: 'buffer-limit' } : undefined,
    };
  });
  return JSON.stringify(segments);
}

/** Growing counters, occasional losses, and a path that changes all the time, which makes answers about paths long. */
const interval = (n: number) => ({
  ...{ intervalStartUtc: at(n), intervalEndUtc: at(n + 1) },
  audio: {
    inbound: {
      ...{ packetsReceived: 50 * n, packetsLost: Math.floor(n / 7), bytesReceived: 8_000 * n, jitterAvg: 3 + (n % 40) },
      ...{ audioLevelAvg: 0.1, concealedSamples: n * 10, totalSamplesReceived: n * 48_000, jitterBufferDelay: n * 2.5 },
      codec: { mimeType: 'audio/opus', clockRate: 48_000, channels: 2, payloadType: 111 },
    },
    outbound: {
      packetsSent: 50 * n,
      bytesSent: 8_000 * n,
      audioLevelAvg: 0.1,
      localTrack: { enabled: true, muted: n % 11 === 0 },
    },
  },
  connection: { roundTripTimeAvg: 0.05 + (n % 10) / 20, packetsSent: 50 * n, packetsReceived: 50 * n },
  ice: {
    id: `pair-${n}`,
    state: 'succeeded',
    local: { candidateType: 'host', protocol: 'udp', port: n },
    remote: { candidateType: 'host', protocol: 'udp', port: 1 },
  },
  transport: { iceState: 'connected', dtlsState: 'connected', selectedCandidatePairId: `pair-${n}` },
  remoteRtcp: { inbound: { packetsLost: Math.floor(n / 10), packetsReceived: 50 * n, jitter: 3, roundTripTime: 0.05 } },
  pad: 'x'.repeat(600),
});
