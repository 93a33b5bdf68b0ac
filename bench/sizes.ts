/** The lengths of the calls, by the first letter of their call ids. */
export const SIZES = {
  s: { name: '75 s', seconds: 75 },
  c: { name: '3 min', seconds: 180 },
  f: { name: '6 min', seconds: 360 },
  m: { name: '10 min', seconds: 600 },
  o: { name: '30 min', seconds: 1_800 },
  h: { name: '1 h', seconds: 3_600 },
  t: { name: '10 h', seconds: 36_000 },
} as const;

export type SizeLetter = keyof typeof SIZES;

/** The calls that show growth, each many times as long as the previous one. */
export const GROWTH_SIZES = ['s', 'h', 't'] as const;

export type GrowthSize = (typeof GROWTH_SIZES)[number];

let serial = 0;

/** An unused call id, so that no cache can answer; all have the same length. */
export function newCallId(letter: SizeLetter): string {
  serial += 1;
  return `${letter}-${String(serial).padStart(9, '0')}`;
}
