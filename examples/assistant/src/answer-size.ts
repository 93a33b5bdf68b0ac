/** The most characters of one answer: an assistant reads all of it. */
export const LONGEST_ANSWER = 4_000;

const CUT = '\n(cut off)';

/** Cuts off what is too long, at the end of a line where there is one. */
export function shortened(text: string): string {
  if (text.length <= LONGEST_ANSWER) return text;
  const most = LONGEST_ANSWER - CUT.length;
  const end = text.lastIndexOf('\n', most);
  return `${text.slice(0, end > 0 ? end : most)}${CUT}`;
}
