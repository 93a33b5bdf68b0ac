import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FIGURES, IMPACT_LEVELS, OUTCOMES, type CallDigest } from '../../src/digest/call-digest.ts';
import { decodeDigest, encodeDigest, MAX_DIGEST_BYTES, RULES_VERSION } from '../../src/digest/codec.ts';
import { CONFIDENCES, FAULTS, PLATFORMS } from '../../src/digest/digest-words.ts';
import { ISSUE_CODES } from '../../src/quality/issues/rules/catalogue/issue-kind.ts';
import { propertyRuns } from '../support/thorough.ts';

const number = fc.double({ noNaN: true });
const perhaps = fc.option(number);

/** Any digest, with texts of any length and kind. */
const digests = (text: fc.Arbitrary<string | null>): fc.Arbitrary<CallDigest> =>
  fc.record({
    isFinal: fc.boolean(),
    outcome: fc.constantFrom(...OUTCOMES),
    fault: fc.constantFrom(...FAULTS),
    confidence: fc.constantFrom(...CONFIDENCES),
    impact: fc.constantFrom(...IMPACT_LEVELS),
    spoiledSeconds: number,
    talkSeconds: perhaps,
    issues: fc
      .subarray([...ISSUE_CODES])
      .chain((codes) => fc.tuple(...codes.map((code) => fc.record({ code: fc.constant(code), seconds: number })))),
    figures: fc.record(
      Object.fromEntries(FIGURES.map((name) => [name, fc.record({ average: perhaps, maximum: perhaps })])),
    ),
    platform: fc.constantFrom(...PLATFORMS),
    circumstances: fc.record({
      sdkVersion: text,
      browser: text,
      operatingSystem: text,
      codec: text,
      path: text,
      region: text,
    }),
  });

describe('a digest as bytes', () => {
  it('says the same after it was written and read, to the last bit of every number', () => {
    const short = fc.option(fc.string({ unit: 'grapheme', maxLength: 12 }));
    fc.assert(
      fc.property(digests(short), (digest) => {
        expect(decodeDigest(encodeDigest(digest))).toEqual(digest);
      }),
    );
  });

  it('never takes more than two kilobytes, however long the texts of a report are', () => {
    const long = fc.option(fc.string({ unit: 'binary', maxLength: 5_000, size: 'max' }));
    fc.assert(
      fc.property(digests(long), (digest) => {
        const bytes = encodeDigest(digest);
        expect(bytes.length).toBeLessThanOrEqual(MAX_DIGEST_BYTES);
        expect(encodeDigest(decodeDigest(bytes)!)).toEqual(bytes);
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  it('is not read when other rules made it', () => {
    const bytes = encodeDigest(fc.sample(digests(fc.constant(null)), 1)[0]!);
    bytes[0] = RULES_VERSION + 1;
    expect(decodeDigest(bytes)).toBeUndefined();
  });
});
