import { badUserInput } from '../errors.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Offsets of all zones change at full quarters of an hour. */
const QUARTER_MS = HOUR_MS / 4;

/** A time zone. Caches offsets, since ICU is slow for thousands of calls. */
export class LocalTime {
  private readonly format: Intl.DateTimeFormat;
  private readonly offsets = new Map<number, number>();

  /** @throws GatewayError `BAD_USER_INPUT` for an unknown zone */
  constructor(timeZone: string) {
    try {
      this.format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      throw badUserInput(
        `timeZone is ${JSON.stringify(timeZone.slice(0, 60))}; accepted: an IANA time zone such as UTC or Europe/Berlin.`,
      );
    }
  }

  /** The hour of the day, 0 to 23. */
  hour(time: number): number {
    return Math.floor(modulo(time + this.offset(time), DAY_MS) / HOUR_MS);
  }

  /** The start of the hour that contains a time. */
  startOfHour(time: number): number {
    const local = time + this.offset(time);
    return time - modulo(local, HOUR_MS);
  }

  /** The start of the day that contains a time: its first instant, which is not midnight if clocks change then. */
  startOfDay(time: number): number {
    const local = time + this.offset(time);
    const midnight = local - modulo(local, DAY_MS);
    // The offset at midnight may differ from that at the time.
    let start = midnight - this.offset(time);
    for (let tries = 0; tries < 2; tries += 1) start = midnight - this.offset(start);
    // Midnight was skipped: the day begins with its first quarter of an hour.
    while (start + this.offset(start) < midnight) start += QUARTER_MS;
    return start;
  }

  /** The start of the next day. */
  nextDay(start: number): number {
    // No day is shorter than 22 hours or longer than 26.
    return this.startOfDay(start + 26 * HOUR_MS + QUARTER_MS - 1);
  }

  /** Local time minus UTC, in milliseconds. */
  private offset(time: number): number {
    const quarter = Math.floor(time / QUARTER_MS);
    let known = this.offsets.get(quarter);
    if (known === undefined) {
      known = this.askOffset(quarter * QUARTER_MS);
      this.offsets.set(quarter, known);
    }
    return known;
  }

  private askOffset(time: number): number {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of this.format.formatToParts(time)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - time;
  }
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
