import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCallId } from '../../src/reports/call-id.ts';
import { anyText } from '../support/any-text.ts';
import { propertyRuns } from '../support/thorough.ts';

const accepts = (id: string): boolean => {
  try {
    return parseCallId(id) === id;
  } catch {
    return false;
  }
};

describe('parseCallId', () => {
  it('takes 1 to 128 letters, digits, "-", "_", ":" and "."', () => {
    const id = fc.string({ unit: fc.constantFrom(...'abcXYZ0189-_:.'.split('')), minLength: 1, maxLength: 128 });
    fc.assert(fc.property(id, (callId) => accepts(callId) === (callId !== '.' && callId !== '..')));
    expect(accepts('a'.repeat(129))).toBe(false);
  });

  it('takes no id that would be another path, query or host', () => {
    const hostile = fc.oneof(
      anyText({ maxLength: 140 }),
      fc.string({ unit: fc.constantFrom(...'ab.-_:/%?#\\@2f '.split('')), minLength: 1, maxLength: 4 }),
      fc.constantFrom(
        '',
        '.',
        '..',
        '../x',
        'a/b',
        'a?b',
        'a#b',
        'a%2fb',
        'a\\b',
        '//evil',
        'a\nb',
        'a\0',
        ' a',
        'é',
        'a@b',
      ),
    );
    fc.assert(
      fc.property(hostile, (callId) => {
        const address = `https://api.telnyx.com/v2/voice_sdk_call_reports/${callId}`;
        return !accepts(callId) || new URL(address).href === address;
      }),
      { numRuns: propertyRuns(10_000) },
    );
    for (const callId of ['', '.', '..', '../x', 'a/b', 'a?b', 'a#b', 'a%2fb', 'a\nb', 'é'])
      expect(accepts(callId)).toBe(false);
  });

  it('names what was wrong and what is accepted, and repeats no more than the beginning of a long id', () => {
    expect(() => parseCallId('../secrets')).toThrow(
      '"../secrets" is not a call id; accepted: 1 to 128 letters, digits, "-", "_", ":" and ".", but not "." or "..".',
    );
    expect(() => parseCallId(`/${'x'.repeat(500)}`)).toThrow(/^"\/x{39}…" is not a call id/);
  });
});
