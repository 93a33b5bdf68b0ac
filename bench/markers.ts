/**
 * Replaces the text between a part's markers; the rest stays.
 * @throws Error unless the markers are there, each once and in order
 */
export function replaceBetweenMarkers(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- bench:${name}:end -->`];
  const [before, inside, ...more] = text.split(begin);
  const [, after, ...moreEnds] = inside?.split(end) ?? [];
  if (before === undefined || after === undefined || more.length > 0 || moreEnds.length > 0)
    throw new Error(`Markers ${begin} and ${end} must each occur once in the document, in this order.`);
  return `${before}${begin}\n\n${content.trim()}\n\n${end}${after}`;
}
