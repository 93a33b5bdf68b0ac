import type { SeriesMetric } from '../../../client/src/documents.ts';
import type { Thresholds } from '../replay/rules.ts';

/** One line of a chart, in one direction. */
export interface Line {
  readonly metric: SeriesMetric;
  readonly direction: 'inbound' | 'outbound' | 'both';
  /** The label in the readout. Dashes distinguish directions, too. */
  readonly name: string;
}

/** One chart of the stack. Values are shown as `value * factor` in `unit`. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly about: string;
  readonly lines: readonly Line[];
  readonly factor: number;
  readonly digits: number;
  /** The minimum extent of the scale. */
  readonly atLeast: readonly [low: number, high: number];
  /** The value at which the vendor's SDK warns, in display units. */
  readonly threshold?: { readonly value: number; readonly bad: 'above' | 'below' };
}

const both = (name: string): readonly Line[] => [
  { metric: `INBOUND_${name}` as SeriesMetric, direction: 'inbound', name: 'received' },
  { metric: `OUTBOUND_${name}` as SeriesMetric, direction: 'outbound', name: 'sent' },
];

/** Ordered from what is heard to what explains it. */
export const PANELS: readonly Panel[] = [
  {
    id: 'mos',
    title: 'Call quality',
    unit: 'MOS',
    about: 'Estimated listening quality, 1 (bad) to 4.5 (best)',
    lines: both('MOS'),
    factor: 1,
    digits: 2,
    atLeast: [1, 4.6],
    threshold: { value: 3.5, bad: 'below' },
  },
  {
    id: 'level',
    title: 'Audio level',
    unit: '',
    about: 'Loudness, 0 (silence) to 1 (full scale)',
    lines: both('AUDIO_LEVEL'),
    factor: 1,
    digits: 3,
    atLeast: [0, 0.1],
  },
  {
    id: 'loss',
    title: 'Packet loss',
    unit: '%',
    about: 'Packets lost in the network',
    lines: both('LOSS'),
    factor: 1,
    digits: 1,
    atLeast: [0, 2],
    threshold: { value: 1, bad: 'above' },
  },
  {
    id: 'jitter',
    title: 'Jitter',
    unit: 'ms',
    about: 'Variation of packet arrival times',
    lines: both('JITTER'),
    factor: 1,
    digits: 1,
    atLeast: [0, 35],
    threshold: { value: 30, bad: 'above' },
  },
  {
    id: 'rtt',
    title: 'Round trip',
    unit: 'ms',
    about: 'To the Telnyx edge and back',
    lines: [{ metric: 'ROUND_TRIP_TIME', direction: 'both', name: 'round trip' }],
    factor: 1,
    digits: 0,
    atLeast: [0, 120],
    threshold: { value: 400, bad: 'above' },
  },
  {
    id: 'bitrate',
    title: 'Bitrate',
    unit: 'kbit/s',
    about: 'Audio payload',
    lines: both('BITRATE'),
    factor: 0.001,
    digits: 1,
    atLeast: [0, 40],
  },
];

/** Which threshold of the rules a chart draws. */
const THRESHOLD_OF: Readonly<Record<string, keyof Thresholds>> = {
  mos: 'lowMos',
  loss: 'highPacketLossPercent',
  jitter: 'highJitterMs',
  rtt: 'highRttMs',
};

/** The charts with thresholds other than the defaults. */
export const panelsBy = (thresholds: Thresholds): readonly Panel[] =>
  PANELS.map((panel) => {
    const name = THRESHOLD_OF[panel.id];
    const value = name && thresholds[name];
    return panel.threshold && value !== undefined ? { ...panel, threshold: { ...panel.threshold, value } } : panel;
  });

/** All metrics of all charts. */
export const METRICS: readonly SeriesMetric[] = PANELS.flatMap(({ lines }) => lines.map(({ metric }) => metric));

/** The charts that show an issue, the best one first; empty if none does. */
export function panelsOf(code: string): readonly string[] {
  if (code.includes('MOS')) return ['mos'];
  if (code.includes('LOSS')) return ['loss', 'mos'];
  if (code.includes('JITTER')) return ['jitter', 'mos'];
  if (code.includes('RTT')) return ['rtt', 'mos'];
  if (/AUDIO|MICROPHONE/.test(code)) return ['level'];
  if (/BYTES|GAP/.test(code)) return ['bitrate', 'level'];
  return [];
}
