import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberVariants } from '../../viewer/src/find/number-variants.ts';
import { recognise } from '../../viewer/src/find/recognise.ts';

const SESSION = '4e62e3a2-10a2-4ea5-9b6f-aead224746f5';

describe('what is pasted to find a call', () => {
  const around = fc.constantFrom(
    ['', ''],
    ['  ', '\n'],
    ['Call id: ', ''],
    ['"', '"'],
    ['<', '>'],
    ['`', '`,'],
    ['call_id=', '&x=1'],
    ['{"telnyx_session_id":"', '"}'],
  );

  it('is an id, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.uuid(), around, fc.boolean(), (uuid, [before = '', behind = ''], isUpper) => {
        const id = isUpper ? uuid.toUpperCase() : uuid;
        expect(recognise(before + id + behind)).toEqual({ kind: 'id', id });
      }),
    );
  });

  it('is a report, whose id begins with the call’s', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.stringMatching(/^[0-9a-f]{16}$/),
        around,
        (callId, hash, [before = '', behind = '']) => {
          const reportId = `${callId}~${hash}`;
          expect(recognise(before + reportId + behind)).toEqual({ kind: 'report', callId, reportId });
        },
      ),
    );
  });

  it.each([
    `https://reports.example/calls/${SESSION}?tab=logs&t=10..20`,
    `http://localhost:4000/prefix/calls/${SESSION}/?tab=logs&t=10..20#top`,
    ` <https://reports.example/calls/${SESSION}?tab=logs&t=10..20> `,
    `See /calls/${SESSION}?tab=logs&t=10..20 for more`,
  ])('is a link with its view: %s', (link) => {
    expect(recognise(link)).toMatchObject({ kind: 'view', view: { callId: SESSION, tab: 'logs', range: [10, 20] } });
  });

  it.each(['agent-anna', 'Anna Meyer', 'anna@example.com', 'call-011-a'])('is a name: %s', (name) => {
    expect(recognise(name)).toEqual({ kind: 'name', name });
  });

  it('is a name where it is a SIP address of one', () => {
    expect(recognise('sip:agent-anna@sip.telnyx.com')).toEqual({ kind: 'name', name: 'agent-anna' });
  });

  it.each(['', '   ', '\n', '""'])('is nothing: %j', (text) => expect(recognise(text)).toEqual({ kind: 'nothing' }));

  it('never fails, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => void recognise(text)));
  });
});

describe('a number', () => {
  const separator = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0', '/');
  const e164 = fc.stringMatching(/^[1-9]\d{7,14}$/).map((digits) => `+${digits}`);

  /** Writes digits in groups, as people do. */
  const written = (number: string, cuts: readonly string[]): string =>
    Array.from(number, (digit, index) => (index > 1 ? (cuts[index] ?? '') : '') + digit).join('');

  it('is found as E.164 however it is written', () => {
    const prefix = fc.constantFrom('+', '00', '011', 'tel:+', 'sip:+');
    fc.assert(
      fc.property(e164, prefix, fc.array(separator, { minLength: 16, maxLength: 16 }), (number, start, cuts) => {
        const text = start + written(number.slice(1), cuts) + (start === 'sip:+' ? '@sip.telnyx.com' : '');
        expect(numberVariants(text)[0]).toBe(number);
        expect(recognise(text)).toMatchObject({ kind: 'number' });
      }),
    );
  });

  it.each([
    ['+1 (312) 555-0177', ['+13125550177', '13125550177', '3125550177']],
    ['(312) 555-0177', ['+13125550177', '3125550177', '13125550177']],
    ['1-312-555-0177', ['+13125550177', '13125550177', '3125550177']],
    ['+49 (0)30 901820', ['+4930901820', '4930901820']],
    ['030 901820', ['030901820']],
    ['1001', ['1001']],
  ])('%s may be recorded as %j', (text, variants) => expect(numberVariants(text)).toEqual(variants));

  it.each(['12', '1234567890123456', '+1 312 CALL', '1.2.3.4.5a', SESSION])('is not: %s', (text) =>
    expect(numberVariants(text)).toEqual([]),
  );
});
