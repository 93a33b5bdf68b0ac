/** The API key in a text that was typed, pasted or sent, with or without the scheme of its header. */
export const keyIn = (text: string): string =>
  text
    .trimStart()
    .replace(/^Bearer\s+/i, '')
    .trim();
