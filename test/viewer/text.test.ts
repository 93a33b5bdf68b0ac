import { describe, expect, it } from '@jest/globals';
import { amount, duration, measure, words } from '../../viewer/src/parts/format.ts';
import { readCandidate } from '../../viewer/src/tabs/candidate.ts';

describe('words and numbers', () => {
  it.each([
    [0, 0, '0:00'],
    [65, 0, '1:05'],
    [59.96, 1, '1:00.0'],
    [3725.25, 1, '1:02:05.3'],
    [-2.7, 1, '−0:02.7'],
    [0.0926, 3, '0:00.093'],
  ] as const)('%d seconds with %d digits read %s', (seconds, digits, text) =>
    expect(duration(seconds, digits)).toBe(text),
  );

  it.each([
    [null, '–'],
    [0, '0'],
    [0.001, '0.001'],
    [3.129, '3.13'],
    [12.04, '12'],
    [1841, '1,841'],
  ])('%p reads %s', (value, text) => expect(amount(value)).toBe(text));

  it('puts a unit where people say it', () => {
    expect(measure(3.13, 'MOS')).toBe('MOS 3.13');
    expect(measure(6.1, '%')).toBe('6.1 %');
  });

  it('makes words of codes', () => expect(words('HIGH_RTT')).toBe('High RTT'));
});

describe('an ICE candidate', () => {
  it('is not looked for twice in the same text', () => {
    expect(readCandidate({ candidate: 'candidate:'.repeat(1_000_000) })).toBeUndefined();
  });

  it('is read from what the SDK logged', () => {
    const candidate = 'candidate:1 1 UDP 1685987071 203.0.113.7 46532 typ srflx raddr 192.0.2.2 rport 9 generation 0';
    expect(readCandidate({ candidate })).toEqual({
      type: 'srflx',
      protocol: 'udp',
      address: '203.0.113.7',
      port: '46532',
    });
  });

  it.each([[null], ['text'], [{}], [{ candidate: 7 }], [{ candidate: '' }]])('%p holds none', (context) =>
    expect(readCandidate(context)).toBeUndefined(),
  );
});
