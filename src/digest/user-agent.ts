import type { Sdk } from '../reports/normalise/sdk.ts';

/** Browsers by name, the more specific names first, since most browsers also call themselves Chrome or Safari. */
const BROWSERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?[ /](\d+)/],
  ['Opera', /\b(?:OPR|Opera)[ /](\d+)/],
  ['Samsung Internet', /\bSamsung(?:Browser| Internet)[ /](\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)[ /](\d+)/],
  ['Chrome', /\b(?:Headless)?(?:Chrome|CriOS|Chromium)[ /](\d+)/],
  ['Safari', /\bVersion\/(\d+)\.(?=.*\bSafari\b)/],
  ['Safari', /\bSafari (\d+)/],
];

const SYSTEMS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['iOS', /\b(?:iOS|iPhone OS|CPU OS)[ /](\d+)/],
  ['Android', /\bAndroid[ /](\d+)/],
  ['Windows', /\bWindows(?: NT)?[ /](\d+)/],
  ['macOS', /\b(?:macOS|Mac OS X)[ /](\d+)/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];

/** The browser and its major version in an SDK's user agent (`TelnyxRTC/2.27.10 (JS; Chrome 156)`); null for apps. */
export const browserOf = ({ userAgent }: Sdk): string | null => named(BROWSERS, userAgent);

/** The operating system and its major version, if the user agent or the SDK's family names it. */
export function operatingSystemOf({ userAgent, platform }: Sdk): string | null {
  const found = named(SYSTEMS, userAgent);
  if (found !== null) return found;
  if (platform === 'IOS') return 'iOS';
  return platform === 'ANDROID' ? 'Android' : null;
}

function named(names: typeof BROWSERS, userAgent: string | null): string | null {
  for (const [name, pattern] of names) {
    const match = pattern.exec(userAgent ?? '');
    if (match !== null) return match[1] === undefined ? name : `${name} ${match[1]}`;
  }
  return null;
}
