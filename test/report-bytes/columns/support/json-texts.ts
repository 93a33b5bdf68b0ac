import fc from 'fast-check';

const space = fc.constantFrom('', '', '', ' ', '\n  ', '\t', '\r\n');

const key = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'a',
      'b',
      'c',
      'd',
      'e',
      'g',
      'h',
      'i',
      'x',
      'y',
      'flag',
      'time',
      't',
      'xy',
      'gh',
      'iii',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('audio', 'longer key', 'é', '__proto__', 'bb', '') },
  // The very keys that are wanted, written with an escape.
  { weight: 1, arbitrary: fc.constantFrom('\\u0061', '\\u0062', 'ti\\u006de', '\\"', '\\\\') },
);

/** Numbers as any program may write them. */
export const numberText = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
  fc.tuple(fc.nat(), fc.nat(400)).map(([digits, places]) => `0.${String(digits).padStart(1 + (places % 30), '0')}`),
  fc.constantFrom('0', '-0', '-0.0', '1e5', '1E+2', '2.5e-3', '1e400', '-1e-400', '9007199254740993', '0.1', '1.10'),
);

const stringText = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text)),
  fc.constantFrom('"new"', '"held"', '"succeeded"', '"\\u0061"', '"{"', '"]}"', '"\\\\"', '"\\""', '"é"', '""'),
  fc.date({ noInvalidDate: true }).map((date) => JSON.stringify(date)),
  fc.constantFrom('"2026-11-22T12:09:25Z"', '"2026-02-30T12:09:25.422Z"', '"2026-11-22T24:00:00.000Z"'),
  fc.constantFrom('"2026-11-22T12:09:25.422+02:00"', '"2026-11-22T12:61:25.422Z"', '"2026-13-22T12:09:25.422Z"'),
);

const { object: objectText } = fc.letrec<{ value: string; object: string; list: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    numberText,
    stringText,
    fc.constantFrom('true', 'false', 'null'),
    tie('object'),
    tie('list'),
  ),
  list: fc
    .tuple(space, fc.array(fc.tuple(space, tie('value'), space), { maxLength: 3 }))
    .map(([inner, items]) => `[${items.map((parts) => parts.join('')).join(',') || inner}]`),
  object: fc
    .tuple(space, fc.array(fc.tuple(space, key, space, space, tie('value'), space), { maxLength: 6 }))
    .map(
      ([inner, members]) =>
        `{${members.map(([a, name, b, c, value, d]) => `${a}"${name}"${b}:${c}${value}${d}`).join(',') || inner}}`,
    ),
}));

/** Letters that stand in no escape and no word of JSON, so that one may take another's place. */
const FREE_LETTERS = ['g', 'h', 'i', 'x', 'y'];

/** An object written again and again with other digits, as intervals are, and now and then with another key or text. */
export const alike = fc
  .tuple(objectText, fc.array(fc.tuple(fc.array(fc.nat(98), { minLength: 1 }), fc.nat(3)), { maxLength: 6 }))
  .map(([text, variants]) => [
    text,
    ...variants.map(([seed, letters]) => {
      let next = 0;
      const number = (): number => seed[next++ % seed.length] ?? 0;
      // A digit becomes one or two others that are not 0: all stays valid, in numbers as in escapes.
      const digits = text.replace(/[1-9]/g, () => {
        const two = number();
        return two % 10 === 0 || two < 11 ? String((two % 9) + 1) : String(two);
      });
      if (letters > 0) return digits;
      return digits.replace(/[ghixy]/g, (letter) =>
        number() % 3 === 0 ? (FREE_LETTERS[number() % 5] ?? letter) : letter,
      );
    }),
  ]);

/** Members that differ from one another by little. */
const member = fc.constantFrom(
  ...[
    '"c":1',
    '"c":22',
    '"g":1',
    '"g":2.5',
    '"cc":1',
    '"c":true',
    '"c":null',
    '"c":"1"',
    '"d":{"e":1}',
    '"d":{"e":{}}',
  ],
  ...['"d":{"y":"x"}', '"d":{"y":"xy"}', '"d":{"e":3,"y":"x"}', '"d":{"g":3,"y":"x"}', '"q":[1,2]', '"q":[1,22]'],
  ...[
    '"q":[12]',
    '"q":[1,"2"]',
    '"q":1e5',
    '"q":1E5',
    '"q":-1',
    '"u":true',
    '"u":false',
    '"u":{"c":9}',
    '"u":{"c":"9"}',
  ],
  ...['"flag":true', '"flag":false', '"flag":"new"', '"flag":"neW"', '"flag":"held"', '"t":"2026-11-22T12:09:25.422Z"'],
  ...['"t":"2026-11-22T12:09:26.422Z"', '"t":"2026-11-23T12:09:25.422Z"', '"t":"2026-11-22T12:09:25Z"', '"t":1'],
);

/** Objects each of which is like the one before but for a member. */
export const similar = fc
  .tuple(
    fc.array(member, { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(3), member), { minLength: 1, maxLength: 20 }),
  )
  .map(([first, changes]) => {
    const members = [...first];
    return changes.map(([place, changed]) => {
      members[place % members.length] = changed;
      return `{"b":{${members.join(',')}},"h":{${members.join(',')}},"other":{${members.join(',')}}}`;
    });
  });
