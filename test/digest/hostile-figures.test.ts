import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeDigest, encodeDigest } from '../../src/digest/codec.ts';
import { digestOfCall } from '../../src/digest/digest-of-call.ts';
import { DEFAULT_POLICY } from '../../src/quality/policy.ts';
import { readDocument } from '../../src/report-bytes/receive/report-document.ts';
import { assembleReports } from '../../src/reports/report.ts';
import { propertyRuns } from '../support/thorough.ts';

/** Numbers as text, since JSON has some that JavaScript reads as infinite. */
const hostile = fc.constantFrom(
  '1e999',
  '-1e999',
  '1e308',
  '-1e308',
  '1e15',
  '-5',
  '0',
  '1',
  '50',
  '"7"',
  'null',
  '{}',
  '5e-324',
);

const interval = (index: number, [a = '', b = '', c = '', d = '', e = '', f = '']: readonly string[]): string => {
  const at = (second: number): string => new Date(Date.UTC(2026, 10, 1, 8, 0, second)).toISOString();
  return `{"intervalStartUtc":"${at(index)}","intervalEndUtc":"${at(index + 1)}",
    "audio":{"inbound":{"packetsReceived":${a},"packetsLost":${b},"jitterAvg":${c},"concealedSamples":${b},"totalSamplesReceived":${a},"audioLevelAvg":${d}},
    "outbound":{"packetsSent":${b},"audioLevelAvg":${c}}},"connection":{"roundTripTimeAvg":${e}},
    "remoteRtcp":{"inbound":{"packetsLost":${f},"packetsReceived":${a},"jitter":${e},"fractionLost":${d}}}}`;
};

it('a digest has no number that is not finite, whatever numbers were stored', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(hostile, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      hostile,
      async (rows, duration) => {
        const text = `[{"call_id":"c","summary":{"durationSeconds":${duration}},"stats":[${rows.map((row, index) => interval(index, row)).join(',')}],"logs":[]}]`;
        const bytes = Buffer.from(text);
        const document = await readDocument(
          {
            announced: bytes.length,
            read: async (take) => {
              await take(bytes);
            },
          },
          bytes.length,
        );
        const digest = await digestOfCall('c', await assembleReports('c', document), DEFAULT_POLICY);
        const numbers = [
          digest.spoiledSeconds,
          digest.talkSeconds,
          ...digest.issues.map(({ seconds }) => seconds),
          ...Object.values(digest.figures).flatMap(({ average, maximum }) => [average, maximum]),
        ];
        for (const value of numbers) expect(value === null || Number.isFinite(value)).toBe(true);
        expect(decodeDigest(encodeDigest(digest))).toEqual(digest);
      },
    ),
    { numRuns: propertyRuns(200) },
  );
});
