import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { redactJson, redactText } from '../../../src/report-bytes/slice/redact.ts';
import { SecretFinder } from '../../../src/report-bytes/slice/secret-finder.ts';

const REDACTED = '[redacted]';

const id = (number: number): string => `${String(number).padStart(4, '0')}-posting-id-${number}`;
const few = new SecretFinder([id(1), id(2)]);
const many = new SecretFinder(Array.from({ length: 4_000 }, (_, number) => id(number)));

describe('posting ids in JSON text', () => {
  it('are taken out of strings by their key at any depth, and everywhere once they are known', () => {
    const json = `{"a":[{"callReportId" : "unknown \\" id"}],"call_report_id":"x","log":"?id=${id(1)}&","n":1234567890123}`;
    const expected = {
      a: [{ callReportId: REDACTED }],
      call_report_id: REDACTED,
      log: `?id=${REDACTED}&`,
      n: 1234567890123,
    };
    expect(JSON.parse(redactJson(json, few))).toEqual(expected);
    expect(JSON.parse(redactJson(json, many))).toEqual(expected);
  });

  it('are found in a string of 20 MB', () => {
    const line = `${'x'.repeat(20_000_000)} ${id(2)}`;
    expect(redactJson(JSON.stringify([line]), few).endsWith(` ${REDACTED}"]`)).toBe(true);
  });

  it('leave valid JSON valid and free of them, however they are quoted', () => {
    const text = fc.stringMatching(/^[ "\\:a]*$/).map((around) => `${around}${id(3)}${around}`);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('call_report_id', 'callReportId', 'a'), text), (value) => {
        for (const finder of [new SecretFinder([id(3)]), many]) {
          const redacted = redactJson(JSON.stringify(value), finder);
          expect(redacted).not.toContain(id(3));
          expect(Object.keys(JSON.parse(redacted) as object)).toEqual(Object.keys(value));
        }
      }),
    );
  });

  it('end at the end of the word when there are many of them', () => {
    expect(redactText(`before ${id(3_999)}. after`, many)).toBe(`before ${REDACTED}. after`);
  });

  it('are not each looked for alone when there are many of them', () => {
    const passes = jest.spyOn(String.prototype, 'includes');
    try {
      expect(many.isIn('a text without any of them '.repeat(10))).toBe(false);
      expect(passes.mock.calls.length).toBeLessThan(10);
    } finally {
      passes.mockRestore();
    }
  });

  it('do not hide what looks like a number', () => {
    const digits = new SecretFinder(['123456789012']);
    expect(redactJson('{"a":123456789012,"b":"123456789012"}', digits)).toBe(`{"a":123456789012,"b":"${REDACTED}"}`);
  });
});
