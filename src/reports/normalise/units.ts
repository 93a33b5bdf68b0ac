import type { SdkPlatform } from './sdk.ts';

/** Converts `remoteRtcp.inbound.jitter` to milliseconds. Flutter stores seconds. NaN for an unknown SDK: so is its unit. */
export function remoteJitterMs(jitter: number, platform: SdkPlatform): number {
  if (platform === 'UNKNOWN') return NaN;
  return storesRemoteJitterInSeconds(platform) ? jitter * 1_000 : jitter;
}

/** Whether an SDK stores `remoteRtcp.inbound.jitter` in seconds, as W3C webrtc-stats has it; others store milliseconds. */
export const storesRemoteJitterInSeconds = (platform: SdkPlatform): boolean => platform === 'FLUTTER';

/** Converts `connection.roundTripTimeAvg` from seconds to milliseconds. NaN where unknown, for which Android stores 0. */
export function roundTripTimeMs(seconds: number, platform: SdkPlatform): number {
  if (!(seconds >= 0) || (seconds === 0 && platform === 'ANDROID')) return NaN;
  return seconds * 1_000;
}
