import { escapeHtml } from '../../parts/escape-html.ts';

/** A link to an anchor of the same page. */
export const linkTo = (anchor: string, label = anchor): string =>
  `<a href="#${encodeURIComponent(anchor)}">${escapeHtml(label)}</a>`;

/**
 * A description as HTML: paragraphs, and code between backticks. Code that names an anchor, such as `Call.verdict`, links to it.
 * @param isAnchor whether the page has an anchor of that name
 */
export const descriptionHtml = (description: string | null | undefined, isAnchor: (name: string) => boolean): string =>
  (description ?? '')
    .split(/\n[ \t]*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${inline(paragraph, isAnchor)}</p>`)
    .join('');

function inline(text: string, isAnchor: (name: string) => boolean): string {
  const pieces = text.split('`');
  return pieces
    .map((piece, index) => {
      // A last backtick without a partner stands for itself.
      if (index % 2 === 0) return escapeHtml(piece);
      if (index === pieces.length - 1) return escapeHtml(`\`${piece}`);
      return `<code>${isAnchor(piece) ? linkTo(piece) : escapeHtml(piece)}</code>`;
    })
    .join('');
}
