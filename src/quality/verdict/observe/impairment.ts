/*
 * How badly a second was impaired, 0 to 1, by the E-model (ITU-T G.107): impairments are subtracted from a rating R that starts at 93.2,
 * and below R = 50 a connection is not recommended (G.109). A second has weight 1 when its impairments alone reach that far.
 */
const NOT_RECOMMENDED = 93.2 - 50;

/** Loss in percent: Ie,eff = 95 p / (p + Bpl), Bpl = 25.1 for G.711 with loss concealment (G.113 appendix I). */
export const lossWeight = (percent: number): number =>
  percent > 0 ? Math.min(1, (95 * percent) / (percent + 25.1) / NOT_RECOMMENDED) : 0;

/**
 * A round trip in milliseconds: Id = 0.024 d + 0.11 (d - 177.3) [d > 177.3], with half of the round trip as d, the smallest possible delay.
 */
export function delayWeight(roundTripMs: number): number {
  const d = roundTripMs / 2;
  if (!(d > 0)) return 0;
  return Math.min(1, (0.024 * d + 0.11 * Math.max(0, d - 177.3)) / NOT_RECOMMENDED);
}

/**
 * Jitter in milliseconds: a jitter buffer of twice the jitter adds delay, and packets later than that are lost. A third at the vendor's
 * limit of 30 ms, 1 at 100 ms (own choice: no recommendation gives a figure).
 */
export const jitterWeight = (jitterMs: number): number => Math.max(0.3, Math.min(1, jitterMs / 100));

/** Concealed samples in percent, treated as loss. */
export const concealmentWeight = (percent: number): number => lossWeight(percent);
