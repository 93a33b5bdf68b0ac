import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatView, openCall, readView, TABS, type View } from '../../viewer/src/app/view.ts';
import { readRules } from '../../viewer/src/replay/rules.ts';

const read = (address: string): View => {
  const { pathname, search } = new URL(address, 'http://here');
  return readView({ pathname, search });
};

describe('the address of a view', () => {
  const tenths = fc.integer({ min: -100, max: 100_000 }).map((value) => value / 10);
  const call = fc.record({
    page: fc.constant('call' as const),
    callId: fc.stringMatching(/^[\w:.-]{3,128}$/),
    session: fc.integer({ min: 0, max: 20 }),
    range: fc.option(fc.tuple(tenths, tenths).filter(([from, to]) => from < to)),
    tab: fc.constantFrom(...TABS),
    issue: fc.option(fc.constantFrom('LOW_MOS', 'HIGH_RTT')),
    overlay: fc.boolean(),
    rules: fc.constantFrom(
      readRules(null, null),
      readRules('highPacketLossPercent:2,highRttMs:200,windowIntervals:5', null),
      readRules('lowMos:3', 'G107_NARROWBAND'),
    ),
  });

  it('gives back the very view that it was made of', () => {
    fc.assert(fc.property(call, (view) => expect(read(formatView(view))).toEqual(view)));
  });

  it('holds a search', () => {
    const view = read('/?agent=agent-anna&after=2026-11-22');
    expect(view).toMatchObject({ page: 'find', filters: { agent: 'agent-anna', after: '2026-11-22', caller: '' } });
    expect(formatView(view)).toBe('/?agent=agent-anna&after=2026-11-22');
  });

  it('holds what an overview is narrowed to, and leaves its default for what it does not know', () => {
    const address = '/overview?period=24h&agent=agent-07&sdk=2.9.0&fault=UPLINK&impact=SEVERE';
    expect(formatView(read(address))).toBe(address);
    expect(formatView(read('/overview?period=7d'))).toBe('/overview');
    expect(formatView(read('/overview?period=century&from=2026-11-20'))).toBe('/overview');
    expect(formatView(read('/overview?period=custom&from=2026-11-20&to=2026-11-21'))).toBe(
      '/overview?period=custom&from=2026-11-20&to=2026-11-21',
    );
  });

  it.each([
    ['a tab that is none', '/calls/abc?tab=secrets'],
    ['a range that ends before it begins', '/calls/abc?t=50..20'],
    ['a range that is no range', '/calls/abc?t=all'],
    ['a session that is none', '/calls/abc?session=-1'],
  ])('%s: leaves the default', (_name, address) => {
    expect(read(address)).toEqual(openCall('abc'));
  });

  it('takes an id with a broken escape as it stands, for the gateway to refuse', () => {
    expect(readView({ pathname: '/calls/%E0%A4%A', search: '' })).toMatchObject({ callId: '%E0%A4%A' });
  });
});
