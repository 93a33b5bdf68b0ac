import type { SideObservation } from '../types.ts';

/** With fewer lost packets than this, sender reports prove nothing. */
const MIN_LOST = 30;

/** How many sender reports must precede and follow a loss. */
const MIN_REPORTS = 2;

/** How many of them are used on each side. */
const MAX_REPORTS = 12;

/** The shares of the loss below which Telnyx sent the packets, and above which it did not. */
const HARDLY = 0.35;
const MOSTLY = 0.65;

/**
 * Whether Telnyx sent the packets that a client lost. Sender reports (RFC 3550 6.4.1) count what was sent. That count exceeds received plus
 * lost by the same number before and after the loss if all packets were sent, and by fewer after it if some were not.
 * @returns null when sender reports are missing or the loss is too small
 */
export function wasSentByTelnyx({ report: { leg }, rows }: SideObservation): boolean | null {
  const {
    remotePacketsSent: reported,
    inboundPacketsReceived: received,
    inboundPacketsNetLost: lost,
  } = leg.timeseries.values;
  let ahead: { row: number; ahead: number }[] = [];
  let [counted, gone, last] = [0, 0, NaN];
  for (let row = 0; row < leg.timeseries.length; row += 1) {
    counted += (received[row] ?? 0) || 0;
    counted += (lost[row] ?? 0) || 0;
    if (row >= rows.from && row <= rows.to) gone += (lost[row] ?? 0) || 0;
    const count = reported[row] ?? NaN;
    if (!Number.isNaN(count) && count !== last) {
      // A new stream counts anew: counts before and after its beginning cannot be compared.
      if (count < last && row <= rows.from) ahead = [];
      if (count < last && row > rows.from) break;
      if (!Number.isNaN(last)) ahead.push({ row, ahead: count - counted });
      last = count;
    }
  }
  const before = ahead.filter(({ row }) => row < rows.from).slice(-MAX_REPORTS);
  const behind = ahead.filter(({ row }) => row > rows.to).slice(0, MAX_REPORTS);
  if (gone < MIN_LOST || before.length < MIN_REPORTS || behind.length < MIN_REPORTS) return null;
  const unsent = (mean(before) - mean(behind)) / gone;
  if (unsent <= HARDLY) return true;
  return unsent >= MOSTLY ? false : null;
}

const mean = (values: readonly { readonly ahead: number }[]): number =>
  values.reduce((sum, { ahead }) => sum + ahead, 0) / values.length;
