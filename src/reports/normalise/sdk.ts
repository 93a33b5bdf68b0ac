import { object, text } from '../../json/values.ts';
import type { StoredSegment } from '../../report-bytes/slice/stored-segment.ts';

export type SdkPlatform = 'JAVASCRIPT' | 'IOS' | 'ANDROID' | 'FLUTTER' | 'UNKNOWN';

/** The SDK that wrote a segment. */
export interface Sdk {
  readonly name: string | null;
  readonly platform: SdkPlatform;
  readonly version: string | null;
  readonly userAgent: string | null;
}

/** Flutter comes first, because its user agent also names the operating system. */
const PLATFORMS: readonly (readonly [SdkPlatform, RegExp])[] = [
  ['FLUTTER', /flutter/i],
  ['ANDROID', /android/i],
  ['IOS', /\bios\b|iphone|ipad/i],
  ['JAVASCRIPT', /\bjs\b|javascript|chrome|firefox|safari|mozilla/i],
];

/**
 * Identifies the SDK by `user_agent` (`TelnyxRTC/2.27.10 (JS; Chrome 156)`). Its version comes from there, else from `version`, else from
 * the summary's `sdkVersion`.
 */
export function readSdk(segment: StoredSegment): Sdk {
  const userAgent = segment.text('user_agent');
  const product = /^([^\s/]+)\/(\S+)/.exec(userAgent ?? '');
  return {
    name: product?.[1] ?? null,
    platform: PLATFORMS.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0] ?? 'UNKNOWN',
    version: product?.[2] ?? segment.text('version') ?? text(object(segment.value('summary'))?.sdkVersion),
    userAgent,
  };
}
