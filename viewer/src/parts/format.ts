/** The time zone in which times of day are shown: UTC, or the user's own. */
export type TimeZone = 'UTC' | 'local';

let zone: TimeZone = 'UTC';

/** Sets the zone of every time of day that is formatted from now on. */
export function tellTimesIn(next: TimeZone): void {
  zone = next;
}

const formatter = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) => {
  const formats = {
    UTC: new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }),
    local: new Intl.DateTimeFormat('en-GB', options),
  };
  return () => formats[zone];
};

const clock = formatter({ timeStyle: 'medium' });
const day = formatter({ dateStyle: 'medium' });
const longDay = formatter({ dateStyle: 'full' });
const zoneName = formatter({ timeZoneName: 'short' });

/** Minutes and seconds, `1:05`; with tenths `1:05.2`; from an hour on `1:02:05`. */
export function duration(seconds: number, digits: 0 | 1 | 3 = 0): string {
  const scale = 10 ** digits;
  const total = Math.round(Math.abs(seconds) * scale) / scale;
  const whole = Math.floor(total);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = (total - hours * 3600 - minutes * 60).toFixed(digits).padStart(digits === 0 ? 2 : digits + 3, '0');
  const sign = seconds < 0 ? '−' : '';
  return hours > 0 ? `${sign}${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${sign}${minutes}:${rest}`;
}

/** A number for display: few digits, more if it is small. */
export function amount(value: number | null | undefined, digits?: number): string {
  if (value === null || value === undefined) return '–';
  const size = Math.abs(value);
  const shown = digits ?? (size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.01 || size === 0 ? 2 : 4);
  return value.toLocaleString('en', { maximumFractionDigits: shown, minimumFractionDigits: digits ?? 0 });
}

/** A value with its unit, which precedes the number if that is usual. */
export const measure = (value: number, unit: string | null | undefined): string =>
  unit === 'MOS' || unit === 'level' ? `${unit} ${amount(value)}` : `${amount(value)} ${unit ?? ''}`.trimEnd();

export const timeOfDay = (instant: string | number): string => clock().format(new Date(instant));
const date = (instant: string | number): string => day().format(new Date(instant));
/** With the weekday: `Sunday 22 November 2026`. */
export const fullDate = (instant: string | number): string => longDay().format(new Date(instant));
export const dateAndTime = (instant: string | number): string =>
  `${date(instant)}, ${timeOfDay(instant)} ${zoneOf(instant)}`;

const zoneOf = (instant: string | number): string =>
  zoneName()
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';

/** `HIGH_RTT` as `High RTT`: enum values for display. */
export function words(code: string): string {
  const text = code.toLowerCase().replaceAll('_', ' ');
  const known = text.replace(/\b(rtt|mos|ice|dtls|sdk|rtp|udp|tcp|tls|turn|stun)\b/g, (name) => name.toUpperCase());
  return known.charAt(0).toUpperCase() + known.slice(1);
}
