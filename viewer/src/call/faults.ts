import type { Fault } from '../../../client/src/documents.ts';
import type { IconName } from '../parts/icons.ts';

interface FaultWords {
  /** In a list. */
  readonly short: string;
  /** Above the verdict: whose side it is. */
  readonly title: string;
  readonly tone: 'critical' | 'warning' | 'good' | 'info';
  readonly icon: IconName;
}

/** A verdict's fault as text and icon. */
export const FAULTS: Readonly<Record<Fault, FaultWords>> = {
  LOCAL_MICROPHONE: {
    short: 'Microphone',
    title: 'This client’s microphone',
    tone: 'critical',
    icon: 'mic',
  },
  UPLINK: {
    short: 'Uplink',
    title: 'The path from this client to Telnyx',
    tone: 'critical',
    icon: 'up',
  },
  DOWNLINK: {
    short: 'Downlink',
    title: 'The path from Telnyx to this client',
    tone: 'critical',
    icon: 'down',
  },
  TELNYX_EDGE: { short: 'Telnyx edge', title: 'The Telnyx edge', tone: 'critical', icon: 'edge' },
  FAR_LEG: { short: 'Far side', title: 'The far side', tone: 'critical', icon: 'phone' },
  SIGNALING: {
    short: 'Signalling',
    title: 'The signalling connection',
    tone: 'warning',
    icon: 'warning',
  },
  MEDIA_PATH: {
    short: 'Media connection',
    title: 'The media connection of this client',
    tone: 'critical',
    icon: 'warning',
  },
  DEVICE: { short: 'Device', title: 'This client’s device', tone: 'critical', icon: 'warning' },
  INTENDED: { short: 'Intended', title: 'Hold or mute, intended', tone: 'good', icon: 'good' },
  NONE: { short: 'No fault', title: 'No fault found', tone: 'good', icon: 'good' },
  CANNOT_TELL: { short: 'Cannot tell', title: 'Cannot be determined', tone: 'info', icon: 'unknown' },
};
