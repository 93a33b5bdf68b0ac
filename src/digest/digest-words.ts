import type { Confidence, Fault } from '../quality/verdict/types.ts';
import type { SdkPlatform } from '../reports/normalise/sdk.ts';

/** The words of digests, encoded as their positions in these lists. */
export const FAULTS = [
  'NONE',
  'LOCAL_MICROPHONE',
  'UPLINK',
  'DOWNLINK',
  'TELNYX_EDGE',
  'FAR_LEG',
  'SIGNALING',
  'MEDIA_PATH',
  'DEVICE',
  'INTENDED',
  'CANNOT_TELL',
] as const satisfies readonly Fault[];

export const CONFIDENCES = ['LOW', 'MEDIUM', 'HIGH'] as const satisfies readonly Confidence[];

export const PLATFORMS = [
  'JAVASCRIPT',
  'IOS',
  'ANDROID',
  'FLUTTER',
  'UNKNOWN',
] as const satisfies readonly SdkPlatform[];
