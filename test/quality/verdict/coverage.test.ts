import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Coverage } from '../../../src/quality/verdict/session/coverage.ts';
import { sharedPart, type Span } from '../../../src/quality/verdict/session/spans.ts';

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 200 }))
  .map(([from, length]) => ({ from, to: from + length }));
const spans = fc.array(span, { maxLength: 12 });

describe('the coverage of spans', () => {
  it('is the share that an intersection of both lists gives', () => {
    fc.assert(
      fc.property(spans, spans, fc.integer({ min: 0, max: 50 }), (covering, asked, slack) => {
        expect(new Coverage(covering, slack).shareOf(asked)).toBeCloseTo(sharedPart(asked, covering, slack), 9);
      }),
    );
  });

  it('knows a span that never ends', () => {
    const coverage = new Coverage([
      { from: 0, to: 10 },
      { from: 20, to: Infinity },
    ]);
    expect(coverage.shareOf([{ from: 5, to: 25 }])).toBe(0.5);
  });

  it('leaves out spans without a time', () => {
    const coverage = new Coverage([
      { from: NaN, to: 10 },
      { from: 0, to: NaN },
      { from: 0, to: 10 },
    ]);
    expect(coverage.shareOf([{ from: 0, to: 20 }])).toBe(0.5);
  });
});
