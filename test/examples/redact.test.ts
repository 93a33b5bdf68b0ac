import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor } from '../../examples/assistant/src/redact.ts';

const digits = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((all) => all.join(''));
const number = fc.oneof(
  digits(7, 14).map((rest) => `+1${rest}`),
  digits(3, 4).map((rest) => `+1 (312) 555-${rest}`),
  digits(4, 4).map((rest) => `312-555-${rest}`),
  digits(7, 15),
);
const address = fc.oneof(
  fc.ipV4(),
  // The unspecified address is nobody's.
  fc.ipV6().filter((value) => /[\da-f]/i.test(value)),
);
/** Words that may stand beside a value in a sentence. */
const around = fc.constantFrom('', ' ', 'from ', ' to ', '(', ')', ', ', ': ', 'sip:', '; ', '"');

it('no number and no IP address is left, wherever it stands in a sentence', () => {
  fc.assert(
    fc.property(
      around,
      fc.oneof(number, address),
      fc.constantFrom('', ' ', ',', ')', '. ', '"', ';'),
      (before, value, after) => {
        // A name and a colon, as in `sip:`, could also be a part of an address.
        fc.pre(!(before === 'sip:' && value.includes(':')));
        const text = `Call ${before}${value}${after}`;
        expect(createRedactor()(text)).not.toContain(value);
      },
    ),
  );
});

it('equal values have equal placeholders, in all answers', () => {
  const redact = createRedactor();
  expect(redact('+13125550177 called +13125550123 from 10.0.0.7')).toBe(
    '[number 1] called [number 2] from [address 1]',
  );
  expect(redact('again +1 312 555-0123')).toBe('again [number 2]');
});

it('ids, times, versions and figures stay', () => {
  const text =
    'a85a8d39-50ce-4166-bcc3-a17a0bd75cd9: 2026-11-22T12:09:24.947Z, 95.369 s, SDK 2.27.10, at 12:09:24, 31006, 0.0012345678, from 0:15 to 0:45';
  expect(createRedactor()(text)).toBe(text);
});
