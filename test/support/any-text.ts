import fc from 'fast-check';

const SURROGATES = 0x800;
const FIRST_SURROGATE = 0xd800;

/** Any character of Unicode, those of ASCII as often as all others of the basic plane, and as those beyond it. */
const character = fc
  .oneof(
    fc.nat(0x7f),
    fc.nat(0xffff - SURROGATES).map((place) => (place < FIRST_SURROGATE ? place : place + SURROGATES)),
    fc.integer({ min: 0x1_0000, max: 0x10_ffff }),
  )
  .map((codePoint) => String.fromCodePoint(codePoint));

/** Text of any characters. The unit `binary` of fast-check means the same, but takes a second to build its table of all characters. */
export const anyText = (constraints: { readonly maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.string({ ...constraints, unit: character });
