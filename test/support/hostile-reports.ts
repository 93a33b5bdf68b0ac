/*
 * Reports as a broken or hostile client may post them: one kind of content each, in any amount. They are text, since some of them
 * are too deep or too long to be made by `JSON.stringify`.
 */

import { at, interval, line, report, segment, START, times } from './made-reports.ts';

const uuid = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const odd = (index: number): boolean => index % 2 === 1;

/** A report with so many of something. */
export type HostileReport = (count: number) => string;

/** Kinds of content that grow in number. The work that each makes must grow no faster than it does. */
export const GROWING: Readonly<Record<string, HostileReport>> = {
  'segments without a number or a time': (count) =>
    report(...times(count, (index) => segment({ stats: [], logs: [], user_id: `u${index}` }))),
  'numbered segments': (count) =>
    report(...times(count, (index) => segment({ segment: index, stats: [interval(index)] }))),
  'segments of which every other one is missing': (count) =>
    report(...times(count, (index) => segment({ segment: 2 * (index % 2_000), stats: [interval(2 * index)] }))),
  'repeated segments': (count) => report(...times(count, () => segment({ segment: 0 }))),
  'sessions of one segment': (count) =>
    report(...times(count, (index) => segment({ voice_sdk_session_id: `s${index}` }))),
  'posting ids': (count) => report(...times(count, (index) => segment({ call_report_id: `posting-id-${index}` }))),
  'early flushes for a closed socket': (count) =>
    report(
      ...times(count, (index) =>
        segment({ segment: index, stats: [], flushReason: { type: 'socket-close', socketClose: { code: 1006 } } }),
      ),
    ),
  intervals: (count) => report(segment({ stats: times(count, (index) => interval(index)) })),
  'empty intervals': (count) => report(segment({ stats: times(count, () => ({})) })),
  'elements that are no intervals': (count) => report(segment({ stats: [interval(0), ...times(count, () => 0)] })),
  'intervals in reverse': (count) => report(segment({ stats: times(count, (index) => interval(count - index)) })),
  'intervals that overlap': (count) => report(segment({ stats: times(count, (index) => interval(index / 4)) })),
  'intervals with gaps between them': (count) =>
    report(segment({ stats: times(count, (index) => interval(10 * index)) })),
  'counters that begin anew': (count) =>
    report(
      segment({
        stats: times(count, (index) =>
          interval(index, { audio: { inbound: { packetsReceived: odd(index) ? 50 : 9_000 } } }),
        ),
      }),
    ),
  'silences, losses and delays in turn': (count) =>
    report(
      segment({
        stats: times(count, (index) => {
          const isBad = index % 8 < 5;
          const inbound = {
            ...{ packetsReceived: 50 * index, packetsLost: isBad ? 40 * index : 0, jitterAvg: isBad ? 90 : 1 },
            ...{ audioLevelAvg: isBad ? 0 : 0.2, bytesReceived: isBad ? 1 : 8_000 * index },
          };
          const connection = { roundTripTimeAvg: isBad ? 2 : 0.01 };
          const outbound = { packetsSent: 50 * index, audioLevelAvg: isBad ? 0 : 0.2 };
          const remoteRtcp = {
            inbound: { packetsLost: 20 * index, packetsReceived: 30 * index, jitter: 99, fractionLost: 0.4 },
          };
          return interval(index, { audio: { inbound, outbound }, connection, remoteRtcp });
        }),
      }),
    ),
  'changes of path, codec and microphone': (count) =>
    report(
      segment({
        stats: times(count, (index) =>
          interval(index, {
            ice: {
              id: `pair-${index}`,
              local: { candidateType: odd(index) ? 'relay' : 'host', address: `10.0.0.${index}` },
            },
            transport: {
              iceState: odd(index) ? 'disconnected' : 'connected',
              dtlsState: odd(index) ? 'failed' : 'connected',
            },
            audio: { outbound: { localTrack: { enabled: odd(index), readyState: odd(index) ? 'ended' : 'live' } } },
          }),
        ),
      }),
    ),
  'RTCStatsReport entries': (count) =>
    report(
      segment({
        stats: times(count, (index) => ({ type: 'inbound-rtp', id: `i${index % 7}`, timestamp: START + index })),
      }),
    ),
  'RTCStatsReport entries that never repeat': (count) =>
    report(
      segment({ stats: times(count, (index) => ({ type: 'inbound-rtp', id: `i${index}`, timestamp: START + index })) }),
    ),
  'log lines': (count) => report(segment({ logs: times(count, (index) => line(index, `line ${index}`)) })),
  'log lines in reverse': (count) =>
    report(segment({ logs: times(count, (index) => line(count - index, `line ${index}`)) })),
  'log lines in many segments': (count) =>
    report(
      ...times(4, (index) => segment({ segment: index, logs: times(count / 4, (place) => line(place, 'the same')) })),
    ),
  'warnings of one code': (count) =>
    report(
      segment({
        stats: times(count, (index) => interval(index)),
        logs: times(count, (index) => line(index, '[x] Warning 33005: only host candidates')),
      }),
    ),
  'warnings that the intervals show': (count) =>
    report(
      segment({
        stats: times(count, (index) => interval(index, { connection: { roundTripTimeAvg: index % 8 < 5 ? 2 : 0.01 } })),
        logs: times(count, (index) => line(index, 'CallReportCollector: warning 31001: high round trip time')),
      }),
    ),
  'warnings of many codes': (count) =>
    report(segment({ logs: times(count, (index) => line(index, `Warning ${30_000 + (index % 10_000)}: text`)) })),
  'errors of the socket': (count) =>
    report(
      segment({
        logs: times(count, (index) =>
          line(20 * index, 'WebSocket onerror', { level: 'error', context: { code: 45_002 } }),
        ),
      }),
    ),
  'closes of the socket': (count) =>
    report(
      segment({ logs: times(count, (index) => line(20 * index, 'WebSocket onclose', { context: { code: 1006 } })) }),
    ),
  holds: (count) =>
    report(
      segment({
        stats: times(count, (index) => interval(index)),
        logs: times(count, (index) =>
          line(index, `Call x state change from ${odd(index) ? 'held to active' : 'active to held'}`),
        ),
      }),
    ),
  'lines of other calls': (count) =>
    report(
      segment({
        stats: times(count, (index) => interval(index, { transport: { iceState: 'connected' } })),
        logs: times(count, (index) =>
          odd(index)
            ? line(index, `Call ${uuid(index)} state change from new to active`)
            : line(index, `[${at(index)}] ICE Connection State`, { context: { args: ['disconnected'] } }),
        ),
      }),
    ),
  'keys of a summary': (count) =>
    report(segment({ summary: Object.fromEntries(times(count, (index) => [`key${index}`, index])) })),
  'keys of a segment': (count) => report(segment(Object.fromEntries(times(count, (index) => [`key${index}`, index])))),
  'keys of a line': (count) =>
    report(
      segment({
        logs: [line(0, 'm', { context: Object.fromEntries(times(count, (index) => [`key${index}`, index])) })],
      }),
    ),
  'length of a line': (count) =>
    report(segment({ logs: [line(0, `${'warning 31001: callid= Call state changed from a to '.repeat(count)}\n`)] })),
  'quotes and posting ids in a line': (count) =>
    report(segment({ logs: [line(0, '"callReportId":"posting-id-0123456789 \\'.repeat(count))] })),
  'length of a text': (count) =>
    report(
      segment({
        version: '1.'.repeat(count),
        user_agent: 'TelnyxRTC/'.repeat(count),
        flushReason: { type: 'socket-close', socketClose: { error: '['.repeat(count), reason: ' '.repeat(count) } },
      }),
    ),
};
