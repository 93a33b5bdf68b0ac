import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_ANSWER, shortened } from '../../examples/assistant/src/answer-size.ts';

const CUT = '\n(cut off)';

it('an assistant gets at most 4000 characters, whole lines where there are any, and is told what is missing', () => {
  expect(LONGEST_ANSWER).toBe(4_000);
  const line = fc.oneof(fc.nat({ max: 3_000 }), fc.constant(2 * LONGEST_ANSWER)).map((length) => 'x'.repeat(length));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const answer = shortened(text);
      expect(answer.length).toBeLessThanOrEqual(LONGEST_ANSWER);
      if (text.length <= LONGEST_ANSWER) {
        expect(answer).toBe(text);
        return;
      }
      expect(answer.endsWith(CUT)).toBe(true);
      const kept = answer.slice(0, -CUT.length);
      expect(text.startsWith(`${kept}\n`) || kept.length === LONGEST_ANSWER - CUT.length).toBe(true);
    }),
  );
});
