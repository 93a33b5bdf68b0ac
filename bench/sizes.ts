/** How long the calls are whose reports are asked for, by the letter that their call ids begin with. */
export const SIZES = {
  s: { name: '75 s', seconds: 75 },
  m: { name: '10 min', seconds: 600 },
  h: { name: '1 h', seconds: 3_600 },
  t: { name: '10 h', seconds: 36_000 },
} as const;

export type SizeLetter = keyof typeof SIZES;

/** The calls by which growth is shown, each many times as long as the one before. */
export const GROWTH_SIZES: readonly SizeLetter[] = ['s', 'h', 't'];

let serial = 0;

/** A call id that was never asked for, so that nothing can be answered from a cache; all are of one length. */
export function newCallId(letter: SizeLetter): string {
  serial += 1;
  return `${letter}-${String(serial).padStart(9, '0')}`;
}
