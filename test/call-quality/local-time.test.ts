import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LocalTime } from '../../src/call-quality/local-time.ts';

const at = (text: string): number => Date.parse(text);

describe('the clocks of a time zone', () => {
  it('tell the hour of the day', () => {
    expect(new LocalTime('UTC').hour(at('2026-11-20T23:59:59Z'))).toBe(23);
    expect(new LocalTime('Europe/Berlin').hour(at('2026-07-01T22:30:00Z'))).toBe(0);
    expect(new LocalTime('Asia/Kolkata').hour(at('2026-07-01T18:29:59Z'))).toBe(23);
    expect(new LocalTime('America/New_York').hour(at('2026-11-20T04:00:00Z'))).toBe(23);
  });

  it('make days of 23 and 25 hours when they change', () => {
    const berlin = new LocalTime('Europe/Berlin');
    const spring = berlin.startOfDay(at('2026-03-29T12:00:00Z'));
    expect(new Date(spring).toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect((berlin.nextDay(spring) - spring) / 3_600_000).toBe(23);
    const autumn = berlin.startOfDay(at('2026-10-25T12:00:00Z'));
    expect((berlin.nextDay(autumn) - autumn) / 3_600_000).toBe(25);
  });

  it('begin a day at its first instant where midnight is skipped', () => {
    const santiago = new LocalTime('America/Santiago');
    // On 2026-09-06 clocks went from 24:00 to 01:00.
    const start = santiago.startOfDay(at('2026-09-06T15:00:00Z'));
    expect(new Date(start).toISOString()).toBe('2026-09-06T04:00:00.000Z');
    expect(santiago.hour(start)).toBe(1);
    expect(santiago.startOfDay(start - 1)).toBeLessThan(start);
  });

  it('put each time into one day and one hour, and days into a row without gaps', () => {
    const zones = fc.constantFrom(
      ...[
        'UTC',
        'Europe/Berlin',
        'America/St_Johns',
        'Australia/Lord_Howe',
        'Asia/Kathmandu',
        'America/Santiago',
        'Pacific/Apia',
      ],
    );
    const times = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });
    fc.assert(
      fc.property(zones, times, (zone, time) => {
        const local = new LocalTime(zone);
        const day = local.startOfDay(time);
        const next = local.nextDay(day);
        expect(day <= time && time < next).toBe(true);
        expect(local.startOfDay(next)).toBe(next);
        expect(local.startOfDay(next - 1)).toBe(day);
        const hour = local.startOfHour(time);
        expect(hour <= time && time - hour < 3_600_000).toBe(true);
        expect(local.hour(hour)).toBe(local.hour(time));
      }),
    );
  });

  it('are refused where there is no such zone', () => {
    expect(() => new LocalTime('Mars/Olympus')).toThrow('timeZone is "Mars/Olympus"; accepted: an IANA time zone');
  });
});
