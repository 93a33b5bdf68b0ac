import type { SdkPlatform } from './sdk.ts';

/**
 * Converts `remoteRtcp.inbound.jitter` to milliseconds. Flutter stores seconds. NaN for an unknown SDK, because its unit is unknown too.
 */
export function remoteJitterMs(jitter: number, platform: SdkPlatform): number {
  if (platform === 'UNKNOWN') return NaN;
  return storesRemoteJitterInSeconds(platform) ? jitter * 1_000 : jitter;
}

/** Whether an SDK stores `remoteRtcp.inbound.jitter` in seconds, as in W3C webrtc-stats; others store milliseconds. */
export const storesRemoteJitterInSeconds = (platform: SdkPlatform): boolean => platform === 'FLUTTER';

/** Converts `connection.roundTripTimeAvg` from seconds to milliseconds. NaN when unknown, for which Android stores 0. */
export function roundTripTimeMs(seconds: number, platform: SdkPlatform): number {
  if (!(seconds >= 0) || (seconds === 0 && platform === 'ANDROID')) return NaN;
  return seconds * 1_000;
}
