import { rowsDuring } from '../observe/leg.ts';
import { isZero } from '../observe/levels.ts';
import { merged, type Span } from './spans.ts';
import type { Side } from './types.ts';

/** Speech, not a noise floor: -40 dBov as a linear level. */
const SPEECH_LEVEL = 0.01;

/** Loss on an uplink up to this share explains nothing, 0 to 1. */
const CLEAN_SHARE = 0.01;

/** The share of the time that receiver reports must cover to clear an uplink. */
const COVERED = 0.5;

/** What a side sent in some time, as far as its reports show; in seconds. */
export interface Sending {
  readonly reportedSeconds: number;
  readonly speechSeconds: number;
  readonly zeroSeconds: number;
  readonly sentSeconds: number;
  /** The seconds covered by Telnyx's receiver reports. */
  readonly receiverSeconds: number;
  /** The share of packets lost by those, 0 to 1; NaN when unknown. */
  readonly lossShare: number;
  readonly worstJitterMs: number;
}

/** What a side sent during some spans. */
export function sendingDuring({ reports }: Side, spans: readonly Span[]): Sending {
  let [reportedSeconds, speechSeconds, zeroSeconds, sentSeconds, receiverSeconds] = [0, 0, 0, 0, 0];
  let [lost, due, worstJitterMs] = [0, 0, 0];
  for (const { leg } of reports) {
    const { outboundAudioLevel, outboundPacketsSent, outboundPacketsLost, outboundJitterMs } = leg.timeseries.values;
    for (const span of merged(spans)) {
      const rows = rowsDuring(leg, span);
      if (rows === null) continue;
      for (let row = rows.from; row <= rows.to; row += 1) {
        const seconds = leg.seconds[row] ?? 0;
        const level = outboundAudioLevel[row] ?? NaN;
        reportedSeconds += seconds;
        if (level >= SPEECH_LEVEL) speechSeconds += seconds;
        if (isZero(level)) zeroSeconds += seconds;
        const sent = outboundPacketsSent[row] ?? NaN;
        if (sent > 0) sentSeconds += seconds;
        const gone = outboundPacketsLost[row] ?? NaN;
        worstJitterMs = Math.max(worstJitterMs, outboundJitterMs[row] ?? 0) || worstJitterMs;
        if (Number.isNaN(gone) || Number.isNaN(sent)) continue;
        receiverSeconds += seconds;
        lost += gone;
        due += sent;
      }
    }
  }
  return {
    reportedSeconds,
    speechSeconds,
    zeroSeconds,
    sentSeconds,
    receiverSeconds,
    lossShare: due > 0 ? lost / due : NaN,
    worstJitterMs,
  };
}

/** Whether Telnyx's receiver reports clear a side's uplink for most of some time; null when they do not cover it. */
export function isUplinkClean(sending: Sending, seconds: number): boolean | null {
  if (!(sending.receiverSeconds >= seconds * COVERED)) return null;
  return sending.lossShare <= CLEAN_SHARE;
}
