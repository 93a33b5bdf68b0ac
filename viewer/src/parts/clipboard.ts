/** The same content for editors that keep formatting and for those that do not. */
export interface RichText {
  readonly html: string;
  readonly text: string;
}

/** Copies plain text. @returns whether that succeeded */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent({ 'text/plain': text });
  }
}

/**
 * Copies content as HTML and as plain text.
 * @param content may resolve after the click; the clipboard waits for it
 * @returns whether that succeeded
 * @throws the error with which the content rejects
 */
export async function copyRich(content: Promise<RichText>): Promise<boolean> {
  try {
    const as = (type: string, pick: (rich: RichText) => string): Promise<Blob> =>
      content.then((rich) => new Blob([pick(rich)], { type }));
    const item = new ClipboardItem({
      'text/html': as('text/html', ({ html }) => html),
      'text/plain': as('text/plain', ({ text }) => text),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    const { html, text } = await content;
    return copyByEvent({ 'text/html': html, 'text/plain': text });
  }
}

/** The clipboard API exists on https and localhost only; elsewhere only the deprecated command works. */
function copyByEvent(contents: Readonly<Record<string, string>>): boolean {
  const fill = (event: ClipboardEvent): void => {
    for (const [type, content] of Object.entries(contents)) event.clipboardData?.setData(type, content);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else works on plain http
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return done;
}
