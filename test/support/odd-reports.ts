import { at, interval, line, report, segment, times } from './made-reports.ts';

const nested = (levels: number): string => `${'{"a":['.repeat(levels / 2)}${']}'.repeat(levels / 2)}`;

/** Reports that are odd in what they hold, not in how much. */
export const ODD: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['stats', 'logs', 'summary', 'flushReason', 'voice_sdk_id_decoded', 'unknown'].map((key) => [
      `${key} nested 5,000 deep`,
      `[{"call_id":"x","${key}":${nested(5_000)}}]`,
    ]),
  ),
  'a message nested 5,000 deep': `[{"logs":[{"message":${nested(5_000)}}]}]`,
  'an interval nested 5,000 deep': `[{"stats":[{"audio":${nested(5_000)},"ice":{"local":${nested(5_000)}}}]}]`,
  ...Object.fromEntries(
    ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'].map((word) => [
      `the word ${word} wherever a word is looked up`,
      report(
        segment({
          user_agent: word,
          flushReason: { type: word, socketClose: { codeName: word } },
          summary: { direction: word, state: word },
          logs: [line(0, word, { level: word, context: { initiator: `${word}:x`, state: word, cause: word } })],
          stats: [
            interval(0, {
              transport: { iceState: word, dtlsState: word },
              ice: { state: word, local: { candidateType: word } },
            }),
          ],
          [word]: 1,
        }),
      ),
    ]),
  ),
  ...Object.fromEntries(
    ['1e308', '-1e308', '5e-324', '9007199254740993', '1.5', '-0', '1e999'].map((number) => [
      `the number ${number} in every place`,
      numbersOf(number),
    ]),
  ),
  'times that no calendar has': report(
    segment({
      summary: {
        startTimestamp: '9999-12-31T23:59:59.999Z',
        endTimestamp: '0000-01-01T00:00:00Z',
        durationSeconds: -1,
      },
      stats: [
        { intervalStartUtc: '0000-01-01T00:00:00Z', intervalEndUtc: '9999-12-31T23:59:59Z' },
        { intervalEndUtc: '2026-11-22T10:00:00Z' },
        { type: 'inbound-rtp', id: 'x', timestamp: 8.64e15 },
      ],
      logs: [
        line(0, 'x', { timestamp: '9999-12-31T23:59:59.999Z' }),
        line(0, 'x', { timestamp: '2026-02-30T00:00:00Z' }),
      ],
    }),
  ),
  'nothing but nulls': `[{"summary":null,"stats":[null,null],"logs":[null],"flushReason":null,"segment":null,"user_agent":null}]`,
  'nothing but lists': `[{"summary":[],"stats":[[],[]],"logs":[[]],"flushReason":[],"segment":[],"user_agent":[]}]`,
};

function numbersOf(number: string): string {
  const of = (names: string): string =>
    names
      .split(' ')
      .map((name) => `"${name}":${number}`)
      .join(',');
  const stats = (second: number): string =>
    `{"intervalStartUtc":"${at(second)}","intervalEndUtc":"${at(second + 1)}","audio":{"inbound":{${of('packetsReceived packetsLost packetsDiscarded bytesReceived jitterAvg audioLevelAvg bitrateAvg concealedSamples totalSamplesReceived jitterBufferDelay jitterBufferEmittedCount')}},` +
    `"outbound":{${of('packetsSent bytesSent audioLevelAvg')}}},"connection":{${of('roundTripTimeAvg')}},"mediaPlayout":{${of('totalPlayoutDelay totalSamplesCount totalSampleCount')}},` +
    `"remoteRtcp":{"inbound":{${of('packetsLost packetsReceived fractionLost jitter totalRoundTripTime roundTripTimeMeasurements roundTripTime')}}}}`;
  const elements = times(20, (index) => (index % 3 === 1 ? stats(index).replaceAll(number, '0') : stats(index)));
  return `[{"user_agent":"flutter/1","segment":${number},"summary":{${of('durationSeconds')}},"stats":[${elements.join(',')}],"flushReason":{"type":"x","socketClose":{${of('code')}}},"logs":[{"timestamp":"${at(0)}","context":{${of('code sipCode')}}}]}]`;
}
