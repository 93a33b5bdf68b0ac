import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { curvesOf } from '../../viewer/src/charts/curves.ts';
import { chartsSvg } from '../../viewer/src/evidence/chart-svg.ts';
import { Redactor } from '../../viewer/src/evidence/redact.ts';

const ALL = { numbers: true, addresses: true, userAgents: true };

function redacted(value: unknown, rules = ALL): string {
  const redactor = new Redactor(rules);
  redactor.learn(value);
  return JSON.stringify(redactor.value(value));
}

const number = fc.stringMatching(/^\+[1-9]\d{7,14}$/);
const words = fc.stringMatching(/^[a-z ]{0,12}$/);

describe('a redacted bundle', () => {
  it('has no number, address or user agent in any text', () => {
    const agent = fc.stringMatching(/^[A-Z][a-z]{3,8}\/\d{1,3} \([A-Z][a-z]{2,6}; [A-Z][a-z]{3,6} \d{2,3}\)$/);
    fc.assert(
      fc.property(number, fc.ipV4(), fc.ipV6(), agent, words, (to, v4, v6, userAgent, text) => {
        const call = {
          summary: { destinationNumber: to, callerNumber: to.slice(1) },
          user_agent: userAgent,
          logs: [{ message: `${text} ${to} sip:${to.slice(1)}@host candidate:1 1 udp 1 ${v4} 4000 typ host` }],
          [`key ${v4}`]: [`(${v6}) ${userAgent} ${text}`],
        };
        const json = redacted(call);
        for (const secret of [to.slice(1), v4, v6, userAgent]) expect(json).not.toContain(secret);
        expect(json).toContain('typ host');
      }),
    );
  });

  it('names the same thing the same way in every file', () => {
    const redactor = new Redactor(ALL);
    redactor.learn({ callerNumber: '+13125550177' });
    expect(redactor.text('from +1 (312) 555-0177 to 13125550177 at 192.0.2.1 and 192.0.2.2.')).toBe(
      'from [number 1] to [number 1] at [address 1] and [address 2].',
    );
    expect(redactor.value({ ip: '192.0.2.2' })).toEqual({ ip: '[address 2]' });
    expect([redactor.found('number'), redactor.found('address')]).toEqual([1, 2]);
  });

  it('leaves what the reader chose to leave, and what only looks like it', () => {
    const plain = {
      message: '12:09:24 TelnyxRTC 2.27.10, priority 1685987071, AB:CD:EF:01:23, at 2026-11-22T12:09:24.000Z',
    };
    expect(redacted(plain)).toBe(JSON.stringify(plain));
    const call = { callerNumber: '+13125550177', ip: '192.0.2.1', userAgent: 'A/1 (B)' };
    expect(redacted(call, { numbers: false, addresses: false, userAgents: false })).toBe(JSON.stringify(call));
  });
});

describe('the charts of a bundle', () => {
  it('are an image whose lines break where nothing was measured', () => {
    const curves = curvesOf(
      { t: [0, 1000, 2000, 3000], columns: [{ metric: 'INBOUND_JITTER', values: [5, 40, null, 10] }] },
      0,
    );
    const svg = chartsSvg(curves, 'This <leg>') ?? '';
    expect(svg).toMatch(/^<svg xmlns="[^"]+"/);
    expect(svg).toContain('This &lt;leg&gt;');
    expect(svg).toMatch(/d="M64\.0 [\d.]+L357\.3 [\d.]+M944\.0 [\d.]+"/);
    expect(chartsSvg(curvesOf({ t: [], columns: [] }, 0), 'none')).toBeUndefined();
  });
});
