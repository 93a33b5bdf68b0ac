import { escapeHtml } from '../parts/escape-html.ts';
import type { TicketLine } from './ticket-lines.ts';

/** A ticket as plain text, a line for each statement. */
export const ticketText = (lines: readonly TicketLine[]): string =>
  lines.map(({ name, text }) => (name === undefined ? text : `${name}: ${text}`)).join('\n') + '\n';

/** The same as HTML, for editors that keep formatting. Text from clients is escaped. */
export function ticketHtml(lines: readonly TicketLine[]): string {
  const [title, ...rest] = lines;
  const items = rest.map(({ name, text, kind }) => {
    const value =
      kind === 'code'
        ? `<code>${escapeHtml(text)}</code>`
        : kind === 'link'
          ? `<a href="${escapeHtml(text)}">${escapeHtml(text)}</a>`
          : escapeHtml(text);
    return `<li>${name === undefined ? '' : `<b>${escapeHtml(name)}:</b> `}${value}</li>`;
  });
  return `<h3>${escapeHtml(title?.text ?? '')}</h3>\n<ul>\n${items.join('\n')}\n</ul>\n`;
}
